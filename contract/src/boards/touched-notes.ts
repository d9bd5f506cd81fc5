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
    for (const noteId of isByNote ? keys : [keyAround(type, notes)]) {
      if (typeof noteId === 'string') touched.add(noteId);
    }
  });
  return touched;
}

/** Roots beside the notes in which persons say something in words. */
const SAID = ['judgements', 'agreements', 'commitments', 'comments'] as const;

/** What a transaction changed of what persons say around the notes: `judgements t/p/anna`, `commitments 7`... */
export function touchedAround(transaction: Y.Transaction): Set<string> {
  const { share } = transaction.doc;
  const touched = new Set<string>();
  for (const root of SAID) {
    const all = share.get(root);
    if (!all) continue;
    transaction.changed.forEach((keys, type) => {
      for (const key of type === all ? keys : [keyAround(type, all)]) {
        if (typeof key === 'string') touched.add(`${root} ${key}`);
      }
    });
  }
  return touched;
}

type AnyType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;

/** The key of a root, such as a note's id in `notes`, under which a type is nested; `null` for a type elsewhere. */
function keyAround(type: AnyType, root: AnyType | undefined): string | null {
  for (let inner = type; inner.parent !== null; inner = inner.parent) {
    // `_item` is the slot that holds a nested type; its key in the root is what was sought.
    if (inner.parent === root) return inner._item?.parentSub ?? null;
  }
  return null;
}
