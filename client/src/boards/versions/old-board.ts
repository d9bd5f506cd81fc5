import { type NoteView, readNotes } from '@case-lab/contract/boards';
import { applyUpdateV2, Doc } from 'yjs';
import { inflate } from '../inflate.ts';

/** The notes that stood on an old board, or null where its state cannot be read here; `state` as `lookAtVersion` answers it. */
export async function readOld(state: string): Promise<NoteView[] | null> {
  const doc = new Doc();
  try {
    applyUpdateV2(doc, await inflate(Uint8Array.from(atob(state), (letter) => letter.charCodeAt(0))));
    return readNotes(doc).filter((note) => note.deleted === undefined);
  } catch {
    // Damaged bytes, or a browser that cannot inflate: asking again would not help.
    return null;
  } finally {
    doc.destroy();
  }
}
