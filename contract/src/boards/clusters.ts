import * as Y from 'yjs';
import { BOUNDS, isId } from './bounds.ts';
import { BY_HAND, FOUNDING, findNote, openBoard } from './document.ts';
import { firstKeys } from './keys.ts';
import { byOrder, keysAfter, readOrder } from './order.ts';
import { readText, rewrite, wellFormed } from './text.ts';

/** Notes that belong together, by their title. Which notes: their `cluster` says so. */
export type Cluster = { id: string; title: string; order: string };

/**
 * Puts notes together as a new cluster, also such as were in another one: so a part of a cluster is split off too. One
 * step of undo. False, and nothing changed: the id is no id or is taken, or none of the notes is there.
 */
export function formCluster(doc: Y.Doc, id: string, noteIds: readonly string[], title = ''): boolean {
  if (!noteIds.some((noteId) => findNote(doc, noteId))) return false;
  return foundCluster(doc, id, title) && joinCluster(doc, id, noteIds);
}

/** Makes a cluster that no note is in yet, for what joins it in one step with something else. False: no id, or taken. */
export function foundCluster(doc: Y.Doc, id: string, title = ''): boolean {
  const { clusters } = openBoard(doc);
  if (!isId(id) || clusters.has(id)) return false;
  const [order] = keysAfter(
    readClusters(doc).map((one) => one.order),
    undefined,
    1,
  );
  doc.transact(() => {
    const text = new Y.Text(wellFormed(title.slice(0, BOUNDS.noteCharacters)));
    clusters.set(
      id,
      new Y.Map<unknown>([
        ['title', text],
        ['order', order],
      ]),
    );
  }, FOUNDING);
  return true;
}

/** Puts notes into a cluster that is there. False: there is no such one. */
export function joinCluster(doc: Y.Doc, id: string, noteIds: readonly string[]): boolean {
  if (findTitle(doc, id) === undefined) return false;
  doc.transact(() => {
    for (const noteId of noteIds) setCluster(doc, noteId, id);
  }, BY_HAND);
  return true;
}

/** Takes notes out of whatever cluster they are in. */
export function leaveCluster(doc: Y.Doc, noteIds: readonly string[]): void {
  doc.transact(() => {
    for (const noteId of noteIds) setCluster(doc, noteId, undefined);
  }, BY_HAND);
}

/** Makes a cluster's title `title` by the smallest difference. False: there is no such cluster. */
export function nameCluster(doc: Y.Doc, id: string, title: string): boolean {
  const text = findTitle(doc, id);
  if (text === undefined) return false;
  if (readText(text) !== title) doc.transact(() => rewrite(text, title), BY_HAND);
  return true;
}

/** Moves all notes of `from` into `into`; a cluster without a title takes over the other's. False: one is not there. */
export function mergeClusters(doc: Y.Doc, into: string, from: string): boolean {
  const [title, other] = [findTitle(doc, into), findTitle(doc, from)];
  if (title === undefined || other === undefined || into === from) return false;
  doc.transact(() => {
    for (const noteId of notesIn(doc, from)) setCluster(doc, noteId, into);
    if (readText(title) === '') rewrite(title, readText(other));
  }, BY_HAND);
  return true;
}

/** Takes a cluster apart: its notes stay, each for itself. */
export function dissolveCluster(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    for (const noteId of notesIn(doc, id)) setCluster(doc, noteId, undefined);
  }, BY_HAND);
}

/** The clusters of a board in their order, also those that no note is in any more: at most 5,000, whatever was put in (B17). */
export function readClusters(doc: Y.Doc): Cluster[] {
  const { clusters } = openBoard(doc);
  const found = firstKeys(clusters, BOUNDS.readAround).flatMap((id) => {
    const text = findTitle(doc, id);
    const order = readOrder(text && (clusters.get(id) as Y.Map<unknown>).get('order'));
    return text ? [{ id, title: readText(text), order }] : [];
  });
  return found.sort(byOrder);
}

function findTitle(doc: Y.Doc, id: string): Y.Text | undefined {
  const cluster = openBoard(doc).clusters.get(id);
  const title = cluster instanceof Y.Map ? cluster.get('title') : undefined;
  return title instanceof Y.Text && isId(id) ? title : undefined;
}

function notesIn(doc: Y.Doc, clusterId: string): string[] {
  const found: string[] = [];
  openBoard(doc).notes.forEach((note, id) => {
    if (note instanceof Y.Map && note.get('cluster') === clusterId) found.push(id);
  });
  return found;
}

function setCluster(doc: Y.Doc, noteId: string, id: string | undefined): void {
  const note = findNote(doc, noteId)?.note;
  if (note === undefined || note.get('cluster') === id) return;
  if (id === undefined) note.delete('cluster');
  else note.set('cluster', id);
}
