import * as Y from 'yjs';

/**
 * What these client ids wrote in a document and `server` (a v1 state of it) lacks: for a server that has lost something, as
 * after a restored backup. What others wrote is theirs to send again: the gate would refuse it from here.
 */
export function ownUpdateSince(doc: Y.Doc, server: Uint8Array[], ownIds: Iterable<number>): Uint8Array {
  const there = new Y.Doc();
  for (const update of server) Y.applyUpdate(there, update);
  const known = Y.decodeStateVector(Y.encodeStateVector(there));
  const asked = Y.decodeStateVector(Y.encodeStateVector(doc));
  for (const id of ownIds) asked.set(id, known.get(id) ?? 0);
  there.destroy();
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(asked));
}

/** The client ids under which an update (v1) writes. */
export function writersOf(update: Uint8Array): number[] {
  return [...Y.parseUpdateMeta(update).from.keys()];
}
