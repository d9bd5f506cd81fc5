/** What may be refused on the day. */
export const dayRefusals = {
  NOT_SIGNED_IN: { status: 401, message: 'Sign in first: join by code or open your link again' },
  NOT_ALLOWED: { status: 403, message: 'Your role does not allow this' },
  NOT_FOUND: { status: 404, message: 'There is no such thing in your lab' },
  MALFORMED: { status: 400, message: 'The request is not in the agreed form' },
  TOO_LARGE: { status: 413, message: 'More bytes than allowed' },
  TOO_FAST: { status: 429, message: 'Too many requests; wait a little' },
  FOREIGN_ORIGIN: { status: 403, message: 'This page belongs to another site' },
  UNKNOWN_CODE: { status: 404, message: 'No open lab has this code' },
  UNKNOWN_LINK: { status: 404, message: 'The sign-in link is not valid any more' },
  GROUP_FULL: { status: 409, message: 'The group is full' },
  STALE: { status: 409, message: 'Somebody was faster; look again' },
  EMPTY_NOTE: { status: 409, message: 'There is nothing written on this note' },
  FROZEN: { status: 409, message: 'The board takes no writing now' },
  FOREIGN_CLIENT: {
    status: 409,
    message: 'The update writes under a client id of another device, or of before this phase',
  },
  ANONYMOUS_OVER: { status: 409, message: 'The phase in which this was written without a name is over' },
  GAP: { status: 409, message: 'An earlier update is missing' },
  UNKNOWN_CLOCK: { status: 409, message: 'The update deletes what nobody has written' },
  BOARD_BROKEN: { status: 409, message: 'The board cannot be read; whoever runs it can repair it' },
  TRANSLATION_AWAY: { status: 503, message: 'The translation service does not answer' },
  NOT_SAVED: { status: 503, message: 'The database does not answer; keep it and send it again' },
  BROKEN: { status: 500, message: 'The server met a fault of its own' },
} as const;

/** What only those meet who sit at a desk, before and after the day: their words are loaded there. */
export const deskRefusals = {
  WRONG_SIGN_IN: { status: 403, message: 'The address and the password do not go together' },
  SECOND_FACTOR_NEEDED: { status: 403, message: 'A code of the second factor is needed too' },
  WRONG_SECOND_FACTOR: { status: 403, message: 'The code of the second factor is wrong or was used' },
  WEAK_PASSWORD: { status: 409, message: 'The password is too easy to guess' },
  NO_SEAT: { status: 409, message: 'The account has a seat in no lab' },
  ACCOUNT_LOCKED: { status: 403, message: 'This device was signed in by a link: open the account first' },
  SEAT_OF_ANOTHER: { status: 409, message: 'The seat and the account do not go together' },
  LAST_ORGANISER: { status: 409, message: 'The lab would be left without an organiser' },
  NOTHING_CHANGED: { status: 409, message: 'The plan is what the last release is' },
  PHASE_OPEN: { status: 409, message: 'The release would change the phase that is open now' },
  CASE_PUBLISHED: { status: 409, message: 'The case is published; an organiser can withdraw it' },
  FOREIGN_KIND: { status: 415, message: 'Neither PNG, JPEG, WebP nor PDF, whatever its name says' },
  TOO_MANY_PIXELS: { status: 413, message: 'More pixels than a picture may have' },
  FILE_BROKEN: { status: 422, message: 'The file cannot be read' },
  PDF_LOCKED: { status: 422, message: 'The PDF asks for a password' },
  TOO_MANY_PAGES: { status: 413, message: 'More pages than slides may have' },
  MEDIA_FULL: { status: 409, message: 'The case has as many pictures and slides as it may have' },
  REGISTRATION_CLOSED: { status: 409, message: 'The lab takes no registrations now' },
  ALREADY_REGISTERED: { status: 409, message: 'This address is registered already' },
  CONSENT_MISSING: { status: 409, message: 'A consent that the form requires is not given' },
  UNREADABLE_TABLE: { status: 409, message: 'The file is no table, or too large when it is unpacked' },
  ANSWER_MISSING: { status: 409, message: 'A question that the form requires is not answered' },
  SLUG_TAKEN: { status: 409, message: 'Another lab has this address' },
  NO_SUCH_STEP: { status: 409, message: 'A lab does not go from the one state to the other' },
  LAB_ARCHIVED: { status: 409, message: 'The lab is in the archive and does not change' },
  BAD_TEMPLATE: { status: 409, message: 'The file is no template of a lab' },
} as const;

/**
 * Every refusal that a person or a program may meet: its code and its HTTP status. Over sockets the same code comes as
 * `{ ok: false, code }`. The client turns codes into words; whatever is not listed here is a bug and answers `BROKEN`.
 */
export const refusals = { ...dayRefusals, ...deskRefusals };

export type DayRefusalCode = keyof typeof dayRefusals;
export type DeskRefusalCode = keyof typeof deskRefusals;
export type RefusalCode = keyof typeof refusals;
