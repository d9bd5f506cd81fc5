import { readNote } from '@case-lab/contract/boards';
import { applyUpdate, Doc } from 'yjs';
import { openShelf, type Shelf, type ShelfKey } from '../wire/shelf.ts';
import { openDocuments } from './board-sync.ts';
import { unfinishedOf } from './list/composed.ts';
import { readRefused } from './refused.ts';
import { readSaid, wordsSaid } from './said-around.ts';
import { unfinishedStepsOf } from './steps/step-draft.ts';

/** The words of a person on this device that are not on the server, a text for each note or thing said. */
export type UnsentWords = { waiting: string[]; refused: string[]; unfinished: string[] };

/** Gathers them from all boards, those that are open and those that only the shelf knows. */
export async function readUnsent(owner: string): Promise<UnsentWords> {
  const open = openDocuments(owner);
  const isOpen = (key: ShelfKey) =>
    open.some((sync) => sync.key.boardId === key.boardId && sync.key.doc === key.doc);
  const waiting = open.flatMap((sync) => textsOf(sync.doc, sync.unsent));
  const shelf = await openShelf();
  const keys = (await shelf?.unsent(owner).catch(() => [])) ?? [];
  for (const key of keys) if (shelf && !isOpen(key)) waiting.push(...(await textsOnShelf(shelf, key)));
  const refused = (await readRefused(owner)).flatMap(
    ({ note, around }) => note?.text.trim() || (around && wordsSaid(around)) || [],
  );
  return { waiting, refused, unfinished: [...unfinishedOf(owner), ...unfinishedStepsOf(owner)] };
}

async function textsOnShelf(shelf: Shelf, key: ShelfKey): Promise<string[]> {
  const [copy, parcels] = await Promise.all([shelf.copy(key), shelf.waiting(key)]);
  const doc = new Doc();
  for (const update of [...(copy ? [copy.state] : []), ...parcels.map((parcel) => parcel.update)]) {
    applyUpdate(doc, update);
  }
  return textsOf(doc, new Set(parcels.flatMap((parcel) => parcel.notes)));
}

function textsOf(doc: Doc, noteIds: Set<string>): string[] {
  return [...noteIds].flatMap((id) => {
    const around = readSaid(doc, id);
    if (around) return wordsSaid(around) || [];
    const note = readNote(doc, id);
    return note?.deleted === undefined ? note?.text.trim() || [] : [];
  });
}
