import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language } from '../wire/text.ts';

/** To be read by a program, or by a person. */
const format = z.enum(['json', 'md']);
const file = z.object({ headers: z.record(z.string(), z.string()), body: z.instanceof(Blob) });
const done = z.object({ ok: z.literal(true) });
const link = z.string().check(z.minLength(1), z.maxLength(100));

/**
 * What a lab knows of a person, for that person; and its end: name, addresses, phone and answers are gone for good, what
 * they wrote on boards stays without a name. Erased twice is erased once.
 */
export const ownData = {
  mine: call
    .route({
      method: 'GET',
      path: '/api/me/data/{format}',
      summary: 'What the lab knows of me',
      outputStructure: 'detailed',
    })
    .input(z.object({ format, language }))
    .output(file),
  ofRegistration: call
    .route({
      method: 'GET',
      path: '/api/registration/{link}/data/{format}',
      summary: 'What the lab knows of somebody who registered',
      outputStructure: 'detailed',
    })
    .input(z.object({ link, format, language }))
    .output(file),
  /** Ends the sign-in of every device, this one too. NOT_ALLOWED for staff: an organiser takes their role first. */
  eraseMine: call.route({ method: 'DELETE', path: '/api/me/data', summary: 'Erase me' }).output(done),
  eraseRegistration: call
    .route({
      method: 'DELETE',
      path: '/api/registration/{link}/data',
      summary: 'Erase my registration and me',
    })
    .input(z.object({ link }))
    .output(done),
  erase: call
    .route({
      method: 'DELETE',
      path: '/api/labs/{labId}/people/{participantId}/data',
      summary: 'Erase a person of the lab',
    })
    .input(z.object({ labId: id, participantId: id }))
    .output(done),
  eraseGuest: call
    .route({
      method: 'DELETE',
      path: '/api/labs/{labId}/registrations/{registrationId}/data',
      summary: 'Erase somebody who registered',
    })
    .input(z.object({ labId: id, registrationId: id }))
    .output(done),
};
