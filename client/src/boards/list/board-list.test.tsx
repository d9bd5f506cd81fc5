import 'fake-indexeddb/auto';
import { addComment, hideNote, react, translate } from '@case-lab/contract/boards';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OnBoardStage } from '../../../test/OnBoardStage.tsx';
import { ME, openedBoard } from '../../../test/opened-board.ts';
import { BoardActs } from '../board-acts.ts';
import type { OnBoard } from '../board-context.ts';
import type { BoardStore } from '../board-store.ts';
import { BoardList } from './BoardList.tsx';

let store: BoardStore;
let acts: BoardActs;
/** The ids of the three notes on the board. */
let ids: string[];

beforeEach(async () => {
  localStorage.setItem('case-lab:language', 'en');
  store = await openedBoard({ mode: 'write', edits: 'all' });
  acts = new BoardActs(store);
  ids = await acts.add('board', ['rain barrels', 'barrels for rain'], {
    ...{ frame: 'beds', kind: 'idea', lang: 'en' },
  });
  ids.push(...(await acts.add('board', ['кто поливает?'], { frame: 'beds', kind: 'question', lang: 'ru' })));
});
afterEach(() => store.close());

const me = { id: ME, name: 'participant 7', role: 'participant', language: 'en' } as const;

function show(): void {
  const board: OnBoard = {
    ...{ store, acts, phase: undefined, technologies: [], canEdit: true, writesTo: 'board' },
    ...{ person: () => undefined, territory: () => undefined, territories: [] },
    me: { ...me, territoryId: null, groupId: null, boardId: store.boardId },
  };
  render(
    <OnBoardStage board={board}>
      <BoardList />
    </OnBoardStage>,
  );
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const layOut = (by: string) => userEvent.selectOptions(screen.getByRole('combobox', { name: 'Lay out' }), by);
const headings = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const clusterOf = (id: string | undefined) => store.notes('board')?.note(id ?? '')?.cluster;

test('the list is laid out by kind, and still is the next time', async () => {
  show();
  expect(headings()).toEqual(['Beds', 'Questions']);
  await layOut('By kind');
  await screen.findByRole('heading', { name: 'Idea' });
  expect(headings()).toEqual(['Idea', 'Question']);
  const questions = screen.getByRole('region', { name: 'Question' });
  expect(within(questions).getByRole('article')).toHaveTextContent('кто поливает?');
  expect(localStorage.getItem('case-lab:columns-by')).toBe('kind');
});

test('I13 notes are put together by keyboard alone, and the new cluster waits for its name', async () => {
  show();
  const key = async (name: string, role: 'button' | 'checkbox') => {
    screen.getByRole(role, { name }).focus();
    await userEvent.keyboard(' ');
  };
  await key('Put together…', 'button');
  await key('rain barrels', 'checkbox');
  expect(screen.getByRole('checkbox', { name: 'rain barrels' })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Put together' })).toBeDisabled();
  await key('barrels for rain', 'checkbox');
  await key('Put together', 'button');
  expect(await screen.findByRole('textbox', { name: 'Name of the cluster' })).toHaveFocus();
  await userEvent.keyboard('Water');
  expect(headings()).toEqual(['Water', 'In no cluster']);
  expect(within(screen.getByRole('region', { name: 'Water' })).getAllByRole('article')).toHaveLength(2);
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  await press('What to do with “Water”');
  await press('Take apart');
  expect(headings()).toEqual(['In no cluster']);
});

test('what seems alike is offered, and put together only by a person', async () => {
  const [a = '', b = '', c = ''] = ids;
  show();
  await layOut('By cluster');
  const offer = () => screen.findByRole('region', { name: 'These seem alike' }, { timeout: 5000 });
  expect(await offer()).toHaveTextContent('rain barrels');
  expect(await offer()).not.toHaveTextContent('кто поливает?');
  expect(clusterOf(a)).toBeUndefined();
  await press('Put together');
  expect(clusterOf(a)).toBeDefined();
  expect(clusterOf(b)).toBe(clusterOf(a));
  expect(clusterOf(c)).toBeUndefined();
  expect(screen.queryByRole('region', { name: 'These seem alike' })).not.toBeInTheDocument();
});

test('what seems alike is not offered again after "Not now"', async () => {
  show();
  await layOut('By cluster');
  await screen.findByRole('region', { name: 'These seem alike' }, { timeout: 5000 });
  await press('Not now');
  expect(screen.queryByRole('region', { name: 'These seem alike' })).not.toBeInTheDocument();
  expect(clusterOf(ids[0])).toBeUndefined();
});

test('I11 a card shows the translation to whoever reads the other language, and the original at a tap', async () => {
  const [, , question = ''] = ids;
  await acts.edit('board', (doc) => {
    translate(doc, { note: question, lang: 'en', text: 'who waters?', how: 'human' });
  });
  show();
  expect(screen.getByText('who waters?')).toHaveAttribute('lang', 'en');
  expect(screen.queryByText('кто поливает?')).not.toBeInTheDocument();
  await press(/Show the original/);
  expect(screen.getByText('кто поливает?')).toHaveAttribute('lang', 'ru');
});

test('a card shows what is said to it, nothing that is zero, and folds up when it is put away', async () => {
  const [first = ''] = ids;
  show();
  expect(screen.queryByText(/comment|Put away \(/)).not.toBeInTheDocument();
  await act(async () => {
    await acts.edit('board', (doc) => {
      addComment(doc, { id: 'c', note: first, at: 1, text: 'and we?', replyTo: undefined });
      react(doc, { note: first, emoji: '🌱', participant: 'somebody' }, true);
    });
  });
  const card = screen.getByRole('article', { name: 'rain barrels' });
  expect(within(card).getByText('1 comment')).toBeInTheDocument();
  const taking = within(card).getByRole('button', { name: 'It would take root with us: 1', pressed: false });
  await userEvent.click(taking);
  expect(store.around.reactions.of(first).map(({ participant }) => participant)).toEqual([ME, 'somebody']);
  expect(within(card).getByRole('button', { name: /: 2$/, pressed: true })).toBeInTheDocument();
  await act(async () => {
    await acts.edit('board', (doc) => hideNote(doc, first, 5));
  });
  const folded = screen.getByText('Put away (1)').closest('details');
  expect(folded).not.toHaveAttribute('open');
  expect(folded).toContainElement(screen.getByText('rain barrels'));
});
