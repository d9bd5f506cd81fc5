import * as z from 'zod/mini';
import { phaseKind } from '../programme/programme.ts';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';

/** Why a version is there: a phase has closed, somebody wanted to keep it, or the board was about to be restored. */
const versionName = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phase'), phase: phaseKind }),
  z.object({ kind: z.literal('hand'), name: ltext }),
  z.object({ kind: z.literal('before_restore') }),
]);

/** A name and a place in the board's log (B10). */
export const boardVersion = z.object({
  id,
  boardId: id,
  name: versionName,
  /** The number of the last update that it holds. */
  seq: z.int(),
  /** Notes that were not deleted. */
  notes: z.int(),
  at: moment,
  /** Who made it; null: the server did, or whoever did is gone. */
  by: z.nullable(id),
});
export type BoardVersion = z.infer<typeof boardVersion>;

/** What can still be read of a board that does not open: its notes, and how many updates would be set aside. */
const readable = z.object({ notes: z.int(), setAside: z.int() });

const board = { labId: id, boardId: id };

export const versions = {
  versions: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/boards/{boardId}/versions',
      summary: 'Versions of a board',
    })
    .input(z.object(board))
    /** Newest first; `broken` where the board itself does not open (B11). */
    .output(z.object({ versions: z.array(boardVersion), broken: z.nullable(readable) })),
  /** Names the board as it is now; the same place named again gets the new name. */
  keepVersion: call
    .route({ method: 'POST', path: '/api/labs/{labId}/boards/{boardId}/versions', summary: 'Name a version' })
    .input(
      z.object({ ...board, name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)), language }),
    )
    .output(boardVersion),
  lookAtVersion: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/boards/{boardId}/versions/{versionId}',
      summary: 'The board as it was',
    })
    .input(z.object({ ...board, versionId: id }))
    /** `state`: base64 of the deflate-raw of `encodeStateAsUpdateV2`, as in `board:open`. */
    .output(z.object({ version: boardVersion, state: z.string() })),
  /**
   * Makes the board as it was, by a new edit; answers the version that was made of it just before, or null where it is
   * like that already. `restoreId` is made once for each wish, so that a wish sent twice is fulfilled once.
   */
  restoreVersion: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/boards/{boardId}/versions/{versionId}/restore',
      summary: 'Restore a version',
    })
    .input(z.object({ ...board, versionId: id, restoreId: z.uuid() }))
    .output(z.nullable(boardVersion)),
  /** Sets aside what cannot be read, so that the board opens again with all the rest; a second time it changes nothing. */
  repair: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/boards/{boardId}/repair',
      summary: 'Open a broken board again',
    })
    .input(z.object(board))
    .output(readable),
};
