import * as Y from 'yjs';

/**
 * The ids of the notes that a transaction changed: text, facts, deletion, birth or place. A keystroke touches one. Works
 * in `afterTransaction` and in deep observers.
 */
export function touchedNotes(transaction: Y.Transaction): Set<string> {
  // Not `openBoard`: on a document that nobody has opened yet it would put other objects in the place of those that changed.
  const { share } = transaction.doc;
  const notes = share.get('notes');
  const touched = new Set<string>();
  transaction.changed.forEach((keys, type) => {
    const isByNote = type === notes || type === share.get('places');
    for (const noteId of isByNote ? keys : [noteAround(type, notes)]) {
      if (typeof noteId === 'string') touched.add(noteId);
    }
  });
  return touched;
}

type AnyType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;

/** The id of the note in whose map a type is nested; `null` for a type elsewhere in the document. */
function noteAround(type: AnyType, notes: AnyType | undefined): string | null {
  for (let inner = type; inner.parent !== null; inner = inner.parent) {
    // `_item` is the slot that holds a nested type; its key in `notes` is the note's id.
    if (inner.parent === notes) return inner._item?.parentSub ?? null;
  }
  return null;
}
