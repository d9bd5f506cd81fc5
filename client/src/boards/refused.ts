import { isAnonymous } from '@case-lab/contract';
import { readNote } from '@case-lab/contract/boards';
import { openShelf, type Parcel, type RefusedNote, type ShelfKey } from '../wire/shelf.ts';
import type { BoardSync, Spoiled } from './board-sync.ts';
import { writersOf } from './own-update.ts';
import { readSaid } from './said-around.ts';
import { Topics } from './topics.ts';

/** Where the storage refuses, refused words live as long as the page. */
const inMemory = new Map<string, RefusedNote[]>();
const topics = new Topics();

/** Hears when something of this person was refused or forgotten. */
export function listenRefused(owner: string, listener: () => void): () => void {
  return topics.listen(owner, listener);
}

/**
 * Takes what the server will never take out of the outbox and keeps the notes as they stood here. Those of the refused edit
 * are for their author to decide upon; the answer names the others, which only came after it and can be written again.
 */
export async function setAside(sync: BoardSync, { culprit, fallen, code }: Spoiled): Promise<RefusedNote[]> {
  const { key } = sync;
  const refused = notesOf(sync, fallen, code);
  const msgIds = fallen.map((parcel) => parcel.msgId);
  if (!(await keep(key, msgIds, refused, code)))
    inMemory.set(key.owner, [...(inMemory.get(key.owner) ?? []), ...refused]);
  topics.tell(key.owner);
  // Foreign is only the hand that wrote it, as after a sign-in of old; what it says is all right.
  if (code === 'FOREIGN_CLIENT') return refused;
  // Written without a name: only its author may say that it shall bear one.
  const wasUnnamed = fallen.some(({ update }) => writersOf(update).some((id) => sync.isUnnamed(id)));
  if (wasUnnamed && !isAnonymous(sync.link.mode)) return [];
  const isOfCulprit = (id: string) => culprit.notes.some((touched) => id.endsWith(`/${touched}`));
  return refused.filter(({ id, note, around }) => (note ?? around) && !isOfCulprit(id));
}

/** One entry a note or thing said; its id is the same in every tab that is refused the same parcel. */
function notesOf({ doc, key }: BoardSync, parcels: Parcel[], code: string): RefusedNote[] {
  const found = new Map<string, RefusedNote>();
  for (const { msgId, notes, at } of parcels) {
    const ofBoard = { boardId: key.boardId, doc: key.doc, code, at };
    if (notes.length === 0) found.set(msgId, { id: msgId, ...ofBoard, note: undefined });
    for (const noteId of notes) {
      if (found.has(noteId)) continue;
      const stood = { note: readNote(doc, noteId), around: readSaid(doc, noteId) };
      found.set(noteId, { id: `${msgId}/${noteId}`, ...ofBoard, ...stood });
    }
  }
  return [...found.values()];
}

async function keep(key: ShelfKey, msgIds: string[], refused: RefusedNote[], code: string): Promise<boolean> {
  try {
    const shelf = await openShelf();
    // Ids of a sign-in that is over are foreign now; the next ones come from the server.
    if (code === 'FOREIGN_CLIENT') await shelf?.dropSpares(key);
    await shelf?.refuse(key, msgIds, refused);
    return shelf !== undefined;
  } catch {
    // The storage refuses: they are shown from memory.
    return false;
  }
}

/** What this person wrote and the server did not take, newest last. */
export async function readRefused(owner: string): Promise<RefusedNote[]> {
  const kept = await (await openShelf())?.refused(owner).catch(() => []);
  return [...(kept ?? []), ...(inMemory.get(owner) ?? [])].sort((a, b) => a.at - b.at);
}

/** Forgets them: their owner has seen the words, or they were written again. */
export async function forgetRefused(owner: string, ids: string[]): Promise<void> {
  inMemory.set(
    owner,
    (inMemory.get(owner) ?? []).filter((refused) => !ids.includes(refused.id)),
  );
  await (await openShelf())?.forgetRefused(ids).catch(() => undefined);
  topics.tell(owner);
}
