import * as Y from 'yjs';
import { openBoard } from './document.ts';

/** How many notes of a document are not deleted; counted without reading their words. */
export function countNotes(doc: Y.Doc): number {
  let count = 0;
  openBoard(doc).notes.forEach((note) => {
    if (note instanceof Y.Map && !note.has('deleted')) count += 1;
  });
  return count;
}
