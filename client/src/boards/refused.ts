import { type NoteView, readNote } from '@case-lab/contract/boards';
import { openShelf, type Parcel, type RefusedParcel, type ShelfKey } from '../wire/shelf.ts';
import type { BoardSync } from './board-sync.ts';
import { Topics } from './topics.ts';

/** Where the storage refuses, refused words live as long as the page. */
const inMemory = new Map<string, RefusedParcel[]>();
const topics = new Topics();

/** Hears when something of this person was refused or forgotten. */
export function listenRefused(owner: string, listener: () => void): () => void {
  return topics.listen(owner, listener);
}

/**
 * Takes parcels that the server will never take out of the outbox and keeps them with their words, to be shown; answers with
 * the notes as they stood here, so that they can be written again.
 */
export async function setAside(sync: BoardSync, parcels: Parcel[], code: string): Promise<NoteView[]> {
  const { key, doc } = sync;
  const notes = [...new Set(parcels.flatMap((parcel) => parcel.notes))].flatMap(
    (id) => readNote(doc, id) ?? [],
  );
  const wordsOf = (parcel: Parcel) =>
    notes.filter((note) => parcel.notes.includes(note.id)).map((note) => note.text);
  const refused = parcels.map((parcel) => ({
    ...parcel,
    boardId: key.boardId,
    code,
    words: wordsOf(parcel),
  }));
  if (!(await keep(key, refused, code)))
    inMemory.set(key.owner, [...(inMemory.get(key.owner) ?? []), ...refused]);
  topics.tell(key.owner);
  return notes;
}

async function keep(key: ShelfKey, refused: RefusedParcel[], code: string): Promise<boolean> {
  try {
    const shelf = await openShelf();
    // Ids of a sign-in that is over are foreign now; the next ones come from the server.
    if (code === 'FOREIGN_CLIENT') await shelf?.dropSpares(key);
    await shelf?.refuse(key, refused);
    return shelf !== undefined;
  } catch {
    // The storage refuses: they are shown from memory.
    return false;
  }
}

/** What this person wrote and the server did not take, newest last. */
export async function readRefused(owner: string): Promise<RefusedParcel[]> {
  const kept = await (await openShelf())?.refused(owner).catch(() => []);
  return [...(kept ?? []), ...(inMemory.get(owner) ?? [])].sort((a, b) => a.at - b.at);
}

/** Forgets them: their owner has seen the words, or they were written again. */
export async function forgetRefused(owner: string, msgIds: string[]): Promise<void> {
  inMemory.set(
    owner,
    (inMemory.get(owner) ?? []).filter((parcel) => !msgIds.includes(parcel.msgId)),
  );
  await (await openShelf())?.forgetRefused(msgIds).catch(() => undefined);
  topics.tell(owner);
}
