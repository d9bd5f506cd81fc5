import * as z from 'zod/mini';
import type { Announcement } from './announcements.ts';
import type { BoardMode } from './board-mode.ts';
import type { RefusalCode } from './refusals.ts';
import { id } from './text.ts';

/** Of the parser a `Uint8Array` comes out as one, as a `Buffer` or as an `ArrayBuffer`, by platform: all are taken. */
const bytes = z.pipe(
  z.custom<Uint8Array | ArrayBuffer>((given) => given instanceof Uint8Array || given instanceof ArrayBuffer),
  z.transform((given): Uint8Array => (given instanceof Uint8Array ? given : new Uint8Array(given))),
);
/** Which of a board's documents: the shared `board`, its locked `frames`, or one's own `draft`. */
export const boardDoc = z.enum(['board', 'frames', 'draft']);
export type BoardDoc = z.infer<typeof boardDoc>;

/** Reading a vector takes the server's time; thousands of writers fit in. */
const VECTOR_BYTES = 65_536;

/** The id of a frame or a note, as boards keep them. */
const boardThing = z.string().check(z.minLength(1), z.maxLength(64));
const pixels = z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000));
const extent = z.int().check(z.minimum(1), z.maximum(1_000_000));
/** What everybody at a board is asked to look at: a frame, a note, or an area in pixels of the board. */
export const look = z.discriminatedUnion('is', [
  z.object({ is: z.literal('frame'), id: boardThing }),
  z.object({ is: z.literal('note'), id: boardThing }),
  z.object({ is: z.literal('area'), x: pixels, y: pixels, w: extent, h: extent }),
]);
export type Look = z.infer<typeof look>;

/** What may come in over the socket; anything else is MALFORMED. */
export const fromClient = {
  'lab:watch': z.object({ labId: id }),
  'board:open': z.object({
    boardId: id,
    doc: z._default(boardDoc, 'board'),
    /** The last sequence number this copy has seen, when it has one. */
    seq: z.optional(z.int().check(z.minimum(0))),
    /** Yjs state vector of the local copy: some eight bytes for each client id that ever wrote there. */
    vector: z.optional(bytes.check(z.refine((given) => given.byteLength <= VECTOR_BYTES))),
    /** Client ids that this device still holds unused; the server tops them up. */
    spare: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  }),
  'board:push': z.object({ boardId: id, doc: z._default(boardDoc, 'board'), msgId: z.uuid(), update: bytes }),
  'board:presence': z.object({ boardId: id, data: bytes }),
  'board:look': z.object({ boardId: id, at: look }),
  'board:close': z.object({ boardId: id }),
} as const;
export type FromClient = { [E in keyof typeof fromClient]: z.input<(typeof fromClient)[E]> };

export type Refused = { ok: false; code: RefusalCode; message?: string };

export type BoardOpened = {
  ok: true;
  seq: number;
  /** Deflate-raw of `encodeStateAsUpdateV2`, for whoever has nothing or is far behind. */
  state?: Uint8Array;
  /** Yjs v1 updates since the copy's `seq` or `vector`. */
  updates: Uint8Array[];
  /** Fresh Yjs client ids, issued to this device alone (B6). */
  clientIds: number[];
  /** Who wrote under which client id, as the server knows it: `[clientId, participantId]`. */
  authors: [number, string][];
  /** Those of one's own client ids here that are told to nobody else. */
  ownAnonymous?: number[];
  limits: { updateBytes: number; noteCharacters: number };
} & BoardMode;

export type Pushed = { ok: true; seq: number };

export type FromServer = {
  'lab:news': Announcement;
  'board:news': {
    boardId: string;
    doc: BoardDoc;
    /** Of the last update in `updates`. */
    seq: number;
    updates: Uint8Array[];
    /** Client ids that write here for the first time. */
    authors?: [number, string][];
  };
  'board:presence': { boardId: string; data: Uint8Array };
  'board:mode': { boardId: string } & BoardMode;
  /** A host or the staff asks everybody at the board to look there; kept nowhere. */
  'board:look': { boardId: string; by: string; at: Look };
};
