/** One remote edit: a word typed at the end of a note. */
import { randomUUID } from 'node:crypto';
import { openBoard } from '@case-lab/contract/boards';
import * as Y from 'yjs';

let turn = 0;

/** Types a word into the next note of the board and sends it. */
export async function writeText(socket, doc, { boardId, notes }) {
  const before = Y.encodeStateVector(doc);
  const note = openBoard(doc).notes.get(notes[turn++ % notes.length]);
  const text = note?.get('text');
  if (!(text instanceof Y.Text)) throw new Error('the board lacks a note');
  text.insert(text.length, ' и');
  const update = Buffer.from(Y.encodeStateAsUpdate(doc, before));
  const answer = await socket.emitWithAck('board:push', {
    boardId,
    doc: 'board',
    msgId: randomUUID(),
    update,
  });
  if (!answer.ok) throw new Error(`board:push was refused: ${answer.code}`);
}
