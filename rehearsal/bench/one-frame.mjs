/** Lays a board out before anybody opens it, as the server would: one frame, wide enough for the grid that the peers have. */
import { randomUUID } from 'node:crypto';
import { seedFrames, stampBoard } from '@case-lab/contract/boards';
import pg from 'pg';
import * as Y from 'yjs';

/** The first of the template's: there a map opens for whoever has not written yet. */
export const GRID_FRAME = 'who-we-are';

/** @param {(doc: Y.Doc) => void} write */
function written(write) {
  const doc = new Y.Doc();
  write(doc);
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}

/** @param {string} database @param {string} boardId @param {{ w: number, h: number }} size */
export async function layOneFrame(database, boardId, { w, h }) {
  const frame = {
    id: GRID_FRAME,
    title: { ru: 'Все заметки', original: 'ru' },
    order: 'a0',
    x: 0,
    y: 0,
    w,
    h,
  };
  const documents = {
    board: written((doc) => stampBoard(doc, 'case')),
    frames: written((doc) => seedFrames(doc, [frame])),
  };
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    await client.query(
      `insert into board (id, lab_id, state) select board_id, lab_id, 'live' from small_group where board_id = $1`,
      [boardId],
    );
    for (const [doc, bytes] of Object.entries(documents)) {
      await client.query('insert into board_document (board_id, doc, seq) values ($1, $2, 1)', [
        boardId,
        doc,
      ]);
      await client.query(
        'insert into board_update (board_id, doc, seq, msg_id, bytes) values ($1, $2, 1, $3, $4)',
        [boardId, doc, randomUUID(), bytes],
      );
    }
  } finally {
    await client.end();
  }
}
