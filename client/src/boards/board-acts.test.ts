import 'fake-indexeddb/auto';
import type { BoardMode } from '@case-lab/contract';
import { addNote, formCluster, moveNote, react, writeText } from '@case-lab/contract/boards';
import { afterEach, expect, test } from '@jest/globals';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { ME, openedBoard } from '../../test/opened-board.ts';
import { BoardActs } from './board-acts.ts';
import type { BoardStore } from './board-store.ts';
import { step } from './undone.ts';

const THEIRS = 7;
const named = { mode: 'write', edits: 'own' } as const;
let store: BoardStore;
afterEach(() => store.close());

async function actsIn(mode: BoardMode): Promise<BoardActs> {
  store = await openedBoard(mode, [[THEIRS, 'somebody']]);
  return new BoardActs(store, 'totma');
}

/** A note of somebody else, in the frame of questions. */
function receive(id: string): void {
  const doc = new Doc();
  doc.clientID = THEIRS;
  addNote(doc, { id, frame: 'questions', text: 'вода', facts: { kind: 'idea', lang: 'ru', made: 0 } });
  store.sync('board')?.receive([encodeStateAsUpdate(doc)]);
}

const into = { frame: 'beds', kind: 'idea', lang: 'ru' } as const;
const factsOf = (id: string | undefined) => store.notes('board')?.note(id ?? '')?.facts;

test('a new note is about its frame’s technology and its writer’s territory', async () => {
  const acts = await actsIn(named);
  const [id] = await acts.add('board', ['полив'], into);
  expect(factsOf(id)).toMatchObject({ technology: 'T1', territory: 'totma' });
});

test('B6 a note of an anonymous phase does not tell its writer’s territory', async () => {
  const acts = await actsIn({ ...named, anonymous: true });
  const [id] = await acts.add('board', ['полив'], into);
  expect(factsOf(id)).toMatchObject({ technology: 'T1' });
  expect(factsOf(id)).not.toHaveProperty('territory');
});

test('B5 a moved note becomes what its new frame means, but another’s is only moved where one changes one’s own', async () => {
  const acts = await actsIn(named);
  const [own] = await acts.add('board', ['полив'], into);
  receive('theirs');
  acts.move('board', own ?? '', { frame: 'questions' });
  acts.move('board', 'theirs', { frame: 'beds' });
  expect(factsOf(own)).toMatchObject({ kind: 'question', technology: 'T1' });
  expect(store.notes('board')?.note('theirs')?.frame).toBe('beds');
  expect(factsOf('theirs')).not.toHaveProperty('technology');
});

test('a note that is dragged within its frame stays what somebody has made of it', async () => {
  const acts = await actsIn({ mode: 'write', edits: 'all' });
  receive('theirs');
  acts.move('board', 'theirs', { frame: 'questions', x: 5, y: 5 });
  await acts.edit('board', () => undefined);
  expect(factsOf('theirs')).toMatchObject({ kind: 'idea' });
  acts.move('board', 'theirs', { frame: 'beds' });
  expect(factsOf('theirs')).toMatchObject({ kind: 'idea', technology: 'T1' });
});

test('B15 a step back says what it has changed', async () => {
  const acts = await actsIn({ mode: 'write', edits: 'all' });
  const [id = ''] = await acts.add('board', ['полив'], into);
  const manager = store.paper('board')?.undo;
  if (!manager) throw new Error('the board has no undo');
  await acts.edit('board', (doc) => {
    writeText(doc, id, 'полив бочками');
    moveNote(doc, id, { frame: 'questions' }, { kind: 'question' });
    formCluster(doc, 'k', [id]);
    react(doc, { note: id, emoji: '🌱', participant: ME }, true);
  });
  expect([1, 2, 3, 4, 5, 6].map(() => step(manager, 'undo'))).toEqual([
    ...['reaction', 'cluster', 'place', 'note', 'note'],
    undefined,
  ]);
  expect(step(manager, 'redo')).toBe('note');
});
