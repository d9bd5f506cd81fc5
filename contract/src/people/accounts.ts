import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext, moment } from '../wire/text.ts';
import { role } from './role.ts';

/** Shorter ones are guessed; where it stands in a form, the form says so before it is sent. */
export const PASSWORD_LENGTH = 10;

const email = z.email().check(z.maxLength(200));
/** As it was set: whoever set a short one once must still be able to type it. */
const password = z.string().check(z.minLength(1), z.maxLength(200));
const newPassword = z.string().check(z.minLength(PASSWORD_LENGTH), z.maxLength(200));
/** Six digits from the app, or one of the recovery codes. */
const secondFactor = z.string().check(z.trim(), z.minLength(6), z.maxLength(20));
const link = z.string().check(z.minLength(20), z.maxLength(100));

/** One of the seats that a person has, each in a lab of its own. */
const ownSeat = z.object({ participantId: id, lab: z.object({ id, title: ltext }), name: z.string(), role });
export type OwnSeat = z.infer<typeof ownSeat>;

/** One of the devices that are signed in as oneself. `device` is what the browser says of itself, or nothing. */
const ownDevice = z.object({
  id,
  device: z.string(),
  since: moment,
  isOnline: z.boolean(),
  isThis: z.boolean(),
});
export type OwnDevice = z.infer<typeof ownDevice>;

const account = z.object({
  /**
   * `none`: this seat belongs to no person yet. `locked`: it does, but this device was signed in by a link or a code, which
   * others may have: the person proves with their password that it is they. `open`: they have.
   */
  state: z.enum(['none', 'locked', 'open']),
  /** Of an open account; else empty. */
  email: z.string(),
  hasSecondFactor: z.boolean(),
  recoveryCodesLeft: z.int(),
  seats: z.array(ownSeat),
  devices: z.array(ownDevice),
});
export type Account = z.infer<typeof account>;

const signedIn = z.object({
  /** The same token that the `caselab` cookie holds. */
  token: z.string(),
  /** The seat that this device has now, and all that the person has. */
  seat: ownSeat,
  seats: z.array(ownSeat),
});

/** A person who comes back with a password, and what they do with their own account. */
export const accounts = {
  /**
   * WRONG_SIGN_IN for an unknown address as for a wrong password; SECOND_FACTOR_NEEDED: ask for a code and send all again;
   * WRONG_SECOND_FACTOR; NO_SEAT: the person has a seat in no lab any more.
   */
  signIn: call
    .route({ method: 'POST', path: '/api/sign-in', summary: 'Sign in by password' })
    .input(z.object({ email, password, code: z.optional(secondFactor) }))
    .output(signedIn),
  /** Answered alike whether anybody has this address. `isSending`: whether this server sends mails at all. */
  askRecovery: call
    .route({ method: 'POST', path: '/api/recovery', summary: 'Ask for a link to set a new password' })
    .input(z.object({ email }))
    .output(z.object({ isSending: z.boolean() })),
  /** Sets a new password by the link and signs the person out everywhere. UNKNOWN_LINK; WEAK_PASSWORD. */
  recover: call
    .route({ method: 'POST', path: '/api/recovery/{link}', summary: 'Set a new password by a link' })
    .input(z.object({ link, password: newPassword }))
    .output(z.object({ email: z.string() })),
  own: call.route({ method: 'GET', path: '/api/account', summary: 'My account' }).output(account),
  /**
   * Gives the seat of this device to the person with this address and password, who is made where nobody has it.
   * WRONG_SIGN_IN: somebody has it, with another password. SEAT_OF_ANOTHER: the seat belongs to somebody else, or the person
   * has another seat in this lab.
   */
  claim: call
    .route({ method: 'POST', path: '/api/account', summary: 'Make an account for my seat, or open it' })
    .input(z.object({ email, password: newPassword, code: z.optional(secondFactor) }))
    .output(account),
  changePassword: call
    .route({ method: 'PUT', path: '/api/account/password', summary: 'Change my password' })
    .input(z.object({ current: password, password: newPassword }))
    .output(account),
  /** Signs this device in at another seat of the same person. */
  switchSeat: call
    .route({ method: 'POST', path: '/api/account/seat', summary: 'Go to another of my labs' })
    .input(z.object({ participantId: id }))
    .output(signedIn),
  /** A fresh secret for the app; it counts for nothing until it is confirmed. */
  prepareSecondFactor: call
    .route({ method: 'POST', path: '/api/account/second-factor', summary: 'Begin to set up a second factor' })
    .output(z.object({ secret: z.string(), address: z.string() })),
  /** Switches it on by the first code from the app; the recovery codes are told this once. */
  confirmSecondFactor: call
    .route({ method: 'PUT', path: '/api/account/second-factor', summary: 'Switch the second factor on' })
    .input(z.object({ code: secondFactor }))
    .output(z.object({ recoveryCodes: z.array(z.string()) })),
  dropSecondFactor: call
    .route({
      method: 'POST',
      path: '/api/account/second-factor/off',
      summary: 'Switch the second factor off',
    })
    .input(z.object({ password }))
    .output(account),
  /** Ends one of one's own sign-ins; sent twice it changes nothing more. */
  signOut: call
    .route({
      method: 'DELETE',
      path: '/api/account/devices/{signInId}',
      summary: 'Sign one of my devices out',
    })
    .input(z.object({ signInId: id }))
    .output(account),
};
