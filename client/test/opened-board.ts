import type { BoardMode } from '@case-lab/contract';
import { seedFrames } from '@case-lab/contract/boards';
import { v4 } from 'uuid';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { BoardStore } from '../src/boards/board-store.ts';
import { openShelf } from '../src/wire/shelf.ts';

export const ME = '01900000-0000-7000-8000-000000000001';
const OWN_IDS = [101, 102, 103];
const place = { x: 0, y: 0, w: 880, h: 640 };

/**
 * A board as this device knew it when it was offline last: its mode, who writes under which client id, and spare ids of one's
 * own. Its frames are `beds`, about the technology T1, and `questions`.
 */
export async function openedBoard(mode: BoardMode, authors: [number, string][] = []): Promise<BoardStore> {
  const boardId = v4();
  const shelf = await openShelf();
  const key = { owner: ME, boardId, doc: 'board' } as const;
  const mine = OWN_IDS.map((id): [number, string] => [id, ME]);
  const state = encodeStateAsUpdate(new Doc());
  await shelf?.keepCopy(key, { seq: 0, state, mode, authors: [...mine, ...authors] });
  await shelf?.addSpares(key, OWN_IDS);
  const store = await BoardStore.open({ owner: ME, boardId, withDraft: false }, () => undefined);
  const frames = new Doc();
  seedFrames(frames, [
    { id: 'beds', title: { en: 'Beds', original: 'en' }, technology: 'T1', order: 'a0', ...place },
    { id: 'questions', title: { en: 'Questions', original: 'en' }, kind: 'question', order: 'a1', ...place },
  ]);
  store.sync('frames')?.receive([encodeStateAsUpdate(frames)]);
  return store;
}
