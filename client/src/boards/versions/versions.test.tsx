import 'fake-indexeddb/auto';
import { deflateRawSync } from 'node:zlib';
import type { BoardVersion, Role } from '@case-lab/contract';
import { addNote, BOARD_VERSION, deleteNote, openBoard } from '@case-lab/contract/boards';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Doc, encodeStateAsUpdate, encodeStateAsUpdateV2 } from 'yjs';
import { refuse, serve } from '../../../test/fake-server.ts';
import { Stage } from '../../../test/Stage.tsx';
import { BoardNotices } from '../BoardNotices.tsx';
import { BoardActs } from '../board-acts.ts';
import { BoardContext, type OnBoard } from '../board-context.ts';
import { BoardStore } from '../board-store.ts';
import { VersionsButton } from './VersionsButton.tsx';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const [ME, BOARD, LAB, VERSION] = [id(1), id(2), id(3), id(4)];
const calls = `/api/labs/${LAB}/boards/${BOARD}`;
const facts = { kind: 'question', lang: 'ru', made: 0 } as const;

const version: BoardVersion = {
  ...{ id: VERSION, boardId: BOARD, seq: 12, notes: 1, at: '2026-06-01T09:00:00.000Z', by: null },
  name: { kind: 'phase', phase: 'share' },
};

let store: BoardStore;
beforeEach(async () => {
  store = await BoardStore.open({ owner: ME, boardId: BOARD, withDraft: false }, () => undefined);
});
afterEach(() => store.close());

function board(role: Role): OnBoard {
  const me = { id: ME, name: 'participant 7', role, language: 'en', territoryId: null } as const;
  return {
    ...{ store, acts: new BoardActs(store), me: { ...me, groupId: null, boardId: BOARD } },
    ...{
      phase: undefined,
      person: () => undefined,
      territory: () => undefined,
      territories: [],
      technologies: [],
      canEdit: true,
      writesTo: 'board',
    },
  };
}

function show(role: Role = 'facilitator'): void {
  render(
    <Stage>
      <BoardContext value={board(role)}>
        <VersionsButton />
        <BoardNotices />
      </BoardContext>
    </Stage>,
  );
}

function oldState(): string {
  const doc = new Doc();
  addNote(doc, { id: 'n1', frame: 'f', text: 'Кто поливает?', facts });
  addNote(doc, { id: 'n2', frame: 'f', text: 'снято', facts });
  deleteNote(doc, 'n2', 5);
  return deflateRawSync(encodeStateAsUpdateV2(doc)).toString('base64');
}

const me = { body: { lab: { id: LAB }, participant: { id: ME } } };
const listed = (versions: BoardVersion[], broken: object | null = null) => ({ body: { versions, broken } });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name, hidden: true }));

test.each(['host', 'facilitator', 'organiser'] as const)(
  'W28 a %s is shown the way to the versions',
  (role) => {
    show(role);
    expect(screen.getByRole('button', { name: 'Versions' })).toBeVisible();
  },
);

test.each(['participant', 'scribe', 'expert', 'observer'] as const)('W28 a %s is not', (role) => {
  show(role);
  expect(screen.queryByRole('button', { name: 'Versions' })).toBeNull();
});

test('B10 where there is no version yet, the sheet says how one comes about', async () => {
  serve({ 'GET /api/me': () => me, [`GET ${calls}/versions`]: () => listed([]) });
  show();
  await press('Versions');
  expect(await screen.findByText(/No version yet/)).toBeInTheDocument();
});

test('B10 a moment is kept under the name that it is given', async () => {
  const name = { kind: 'hand', name: { en: 'Before lunch', original: 'en' } } as const;
  let versions: BoardVersion[] = [];
  const asked = serve({
    'GET /api/me': () => me,
    [`GET ${calls}/versions`]: () => listed(versions),
    [`POST ${calls}/versions`]: () => {
      versions = [{ ...version, name }];
      return { body: versions[0] };
    },
  });
  show();
  await press('Versions');
  await userEvent.type(await screen.findByLabelText('Name of the version'), ' Before lunch {enter}');
  expect(
    await screen.findByRole('button', { name: /Look at “Before lunch”/, hidden: true }),
  ).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Before lunch',
    language: 'en',
  });
  expect(screen.getByText('Kept: “Before lunch”')).toBeInTheDocument();
});

test('B10 an old version is shown as old and read only, and restored after a question, once', async () => {
  const asked = serve({
    'GET /api/me': () => me,
    [`GET ${calls}/versions`]: () => listed([version]),
    [`GET ${calls}/versions/${VERSION}`]: () => ({ body: { version, state: oldState() } }),
    [`POST ${calls}/versions/${VERSION}/restore`]: () => ({ body: version }),
  });
  show();
  await press('Versions');
  await press(/Look at “After “Sharing””, .*, 1 note/);
  expect(await screen.findByText('Кто поливает?')).toHaveAttribute('lang', 'ru');
  expect(screen.getByText('You see an old version')).toBeInTheDocument();
  expect(screen.queryByText('снято')).toBeNull();
  await press('Restore this version');
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  expect(screen.getByText(/Notes made since are marked deleted/)).toBeInTheDocument();
  await press('Restore');
  expect(await screen.findByText(/Restored: “After “Sharing””/)).toBeInTheDocument();
  expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
});

test('B10 a restore that is refused says why, and the same wish is sent again under the same id', async () => {
  const asked = serve({
    'GET /api/me': () => me,
    [`GET ${calls}/versions`]: () => listed([version]),
    [`GET ${calls}/versions/${VERSION}`]: () => ({ body: { version, state: oldState() } }),
    [`POST ${calls}/versions/${VERSION}/restore`]: () => refuse('NOT_SAVED', 503),
  });
  show();
  await press('Versions');
  await press(/Look at/);
  await press('Restore this version');
  await press('Restore');
  expect(await screen.findByText(/cannot save right now/)).toBeInTheDocument();
  await press('Restore');
  await waitFor(() => expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(2));
  const ids = asked.flatMap(({ method, body }) =>
    method === 'POST' ? [(body as { restoreId: string }).restoreId] : [],
  );
  expect(new Set(ids).size).toBe(1);
});

test('B11 of a damaged board the facilitator sees what can be read, and opens it with that', async () => {
  let broken: object | null = { notes: 3, setAside: 1 };
  serve({
    'GET /api/me': () => me,
    [`GET ${calls}/versions`]: () => listed([], broken),
    [`POST ${calls}/repair`]: () => {
      broken = null;
      return { body: { notes: 3, setAside: 1 } };
    },
  });
  show();
  await press('Versions');
  expect(await screen.findByText(/3 notes can be read\. 1 damaged change would/)).toBeInTheDocument();
  await press('Open with what can be read');
  expect(await screen.findByText('The board opens again.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('A part of this board is damaged')).toBeNull());
});

test('B16 a board of a later version is shown, asks for a reload and takes no writing from this page', async () => {
  show();
  const newer = new Doc();
  addNote(newer, { id: 'n1', frame: 'f', text: 'из будущего', facts });
  openBoard(newer).meta.set('version', BOARD_VERSION + 1);
  act(() => store.sync('board')?.receive([encodeStateAsUpdate(newer)]));
  expect(await screen.findByRole('button', { name: 'Reload the page' })).toBeVisible();
  const acts = new BoardActs(store);
  acts.write('board', 'n1', 'по-старому');
  expect(await acts.add('board', ['новая'], { frame: 'f', kind: 'idea', lang: 'ru' })).toEqual([]);
  expect(store.notes('board')?.text('n1')).toBe('из будущего');
});
