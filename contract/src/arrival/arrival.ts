import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** When somebody came in, and at which door; '' is their own phone. */
const arrived = z.object({ at: moment, door: z.string() });

/**
 * Somebody whom the door may let in, with no more than a door needs: no address, no phone, and of their needs only that there
 * are some. `badge` is the number printed on it, `mark` the beginning of the secret in its QR code: enough to know it again on
 * a device without a connection, and of no use to anybody else.
 */
export const guest = z.object({
  id,
  name: z.string(),
  language,
  territory: ltext,
  organisation: z.string(),
  hasNeeds: z.boolean(),
  /** On the waiting list: whoever stands at the door decides. */
  waits: z.boolean(),
  badge: z.int(),
  mark: z.string(),
  arrived: z.nullable(arrived),
  table: z.nullable(z.int()),
});
export type Guest = z.infer<typeof guest>;

const received = z.object({
  guest,
  /** False: they were in already, since `guest.arrived`. */
  isFirst: z.boolean(),
  /** For their own phone: the code to type, and the address in the QR code. */
  returnCode: z.string(),
  link: z.string(),
});
export type Received = z.infer<typeof received>;

/** `key` is made once for each scan: sent twice it is answered as the first time. `at`: when it was, however late it is sent. */
const scan = { labId: id, key: z.uuid(), at: moment, door: z.string().check(z.trim(), z.maxLength(40)) };

/** The door on the day: who is expected, who is in. */
export const arrivals = {
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/guests', summary: 'Who is expected at the door' })
    .input(z.object({ labId: id }))
    .output(z.array(guest)),
  /** Lets somebody in, once: a confirmed registration becomes a seat. */
  checkIn: call
    .route({ method: 'POST', path: '/api/labs/{labId}/guests/{guestId}', summary: 'Check somebody in' })
    .input(z.object({ ...scan, guestId: id }))
    .output(received),
  /** Registers somebody who stands at the door and lets them in, past capacity and quotas. CONSENT_MISSING as the form asks. */
  walkIn: call
    .route({ method: 'POST', path: '/api/labs/{labId}/walk-ins', summary: 'Let a walk-in in' })
    .input(
      z.object({
        ...scan,
        ...{ name: line(80), language, territory: line(120) },
        organisation: z.string().check(z.trim(), z.maxLength(160)),
        consents: z.array(z.string().check(z.maxLength(40))),
      }),
    )
    .output(received),
  /** What must be asked of a walk-in. */
  consents: call
    .route({ method: 'GET', path: '/api/labs/{labId}/walk-ins', summary: 'What a walk-in agrees to' })
    .input(z.object({ labId: id }))
    .output(z.array(z.object({ purpose: z.string(), text: ltext, required: z.boolean() }))),
  /** Badges on A4, eight to a sheet: of the numbers chosen, with commas between, or of all who have a seat. */
  badges: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/badges',
      summary: 'Badges to print',
      outputStructure: 'detailed',
    })
    .input(
      z.object({
        ...{ labId: id, language },
        numbers: z._default(z.string().check(z.regex(/^(\d+(,\d+)*)?$/)), ''),
      }),
    )
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.instanceof(Blob) })),
};
