import * as Y from 'yjs';

/**
 * The notes that a transaction marked as deleted and that were not before it, with the client id that did so; `undefined`
 * where it deleted none. Works in `afterTransaction`.
 */
export function deletionIn(transaction: Y.Transaction): { noteIds: string[]; by: number } | undefined {
  // Not `openBoard`: on a document that nobody has opened yet it would put other objects in the place of those that changed.
  const notes = transaction.doc.share.get('notes');
  const noteIds: string[] = [];
  let by = 0;
  transaction.changed.forEach((keys, type) => {
    if (!(type instanceof Y.Map) || type.parent !== notes || !keys.has('deleted')) return;
    const mark = type._map.get('deleted');
    const noteId = type._item?.parentSub;
    // Yjs has no public name for the item that holds a value; it alone tells who set it, and when.
    const isNew =
      mark && !mark.deleted && mark.id.clock >= (transaction.beforeState.get(mark.id.client) ?? 0);
    if (!isNew || !noteId) return;
    noteIds.push(noteId);
    by = mark.id.client;
  });
  return noteIds.length > 0 ? { noteIds, by } : undefined;
}
