import 'fake-indexeddb/auto';
import { addNote, moveNote, seedFrames, setFacts, writeText } from '@case-lab/contract/boards';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { renderedLast } from '../../test/count-renders.ts';
import { OnBoardStage } from '../../test/OnBoardStage.tsx';
import { BoardActs } from './board-acts.ts';
import type { OnBoard } from './board-context.ts';
import { BoardStore } from './board-store.ts';
import { BoardList } from './list/BoardList.tsx';

const ME = '01900000-0000-7000-8000-000000000001';
const BOARD = '01900000-0000-7000-8000-000000000002';
const facts = { kind: 'idea', lang: 'ru', made: 0 } as const;

/** Another person's device: what it writes comes here as updates. */
let theirs: Doc;
let store: BoardStore;

async function openBoard(): Promise<void> {
  store = await BoardStore.open({ owner: ME, boardId: BOARD, withDraft: false }, () => undefined);
  const frames = new Doc();
  seedFrames(frames, [
    { id: 'f', title: { ru: 'Теплица', original: 'ru' }, order: 'a0', x: 0, y: 0, w: 880, h: 640 },
  ]);
  store.sync('frames')?.receive([encodeStateAsUpdate(frames)]);
}

function send(): void {
  const mine = store.sync('board');
  mine?.receive([encodeStateAsUpdate(theirs, encodeStateVector(mine.doc))]);
}

function write(id: string, text: string): void {
  addNote(theirs, { id, frame: 'f', text, facts });
}

beforeEach(async () => {
  theirs = new Doc();
  await openBoard();
});
afterEach(() => store.close());

describe('a remote keystroke', () => {
  const board = (): OnBoard => ({
    store,
    acts: new BoardActs(store),
    me: {
      id: ME,
      name: 'participant 7',
      role: 'participant',
      language: 'ru',
      territoryId: null,
      groupId: null,
      boardId: BOARD,
    },
    phase: undefined,
    person: () => undefined,
    territory: () => undefined,
    territories: [],
    technologies: [],
    canEdit: true,
    writesTo: 'board',
  });

  test.each([10, 300])(
    'renders exactly one component among %i notes',
    async (many) => {
      for (let number = 0; number < many; number++) write(`n${number}`, `мысль ${number}`);
      send();
      const value = board();
      const { container } = render(
        <OnBoardStage board={value}>
          <BoardList />
        </OnBoardStage>,
      );
      // A long list is mounted piece by piece.
      await waitFor(() => expect(container.querySelectorAll('article')).toHaveLength(many), {
        timeout: 20_000,
      });
      writeText(theirs, 'n3', 'мысль 3!');
      act(send);
      expect(screen.getByText('мысль 3!')).toBeInTheDocument();
      expect(renderedLast(container)).toBe(1);
      // The same counter sees more where more has changed: a kind is more than a text.
      setFacts(theirs, 'n3', { kind: 'question' });
      act(send);
      expect(renderedLast(container)).toBeGreaterThan(1);
    },
    30_000,
  );
});

describe('snapshots of notes', () => {
  test('a note without its text stays the same object while somebody types in it', () => {
    write('n', 'т');
    send();
    const notes = store.notes('board');
    const before = notes?.note('n');
    writeText(theirs, 'n', 'теплица');
    send();
    expect(notes?.text('n')).toBe('теплица');
    expect(notes?.note('n')).toBe(before);
  });

  test('a moved note is told to both frames, and the others of its old frame only where they lie elsewhere now', () => {
    for (const id of ['a', 'b']) write(id, id);
    send();
    const notes = store.notes('board');
    const heard: string[] = [];
    notes?.listenFrame('f', () => heard.push('f'));
    notes?.listenFrame('g', () => heard.push('g'));
    moveNote(theirs, 'b', { frame: 'g' });
    send();
    expect(heard.sort()).toEqual(['f', 'g']);
    expect(notes?.idsIn('f')).toEqual(['a']);
    expect(notes?.idsIn('g')).toEqual(['b']);
  });
});

describe('writing without a connection, before any client id was issued', () => {
  test('B3: says "not saved", and never "saved", while an edit waits in memory', async () => {
    expect(store.status.saved).toBe('saved');
    void new BoardActs(store).add('board', ['первая'], { frame: 'f', kind: 'idea', lang: 'ru' });
    await waitFor(() => expect(store.status.canWrite).toBe(false));
    expect(store.status.saved).toBe('not saved');
  });

  test('B6: nothing is written under an id that was not issued', async () => {
    void new BoardActs(store).add('board', ['первая'], { frame: 'f', kind: 'idea', lang: 'ru' });
    await waitFor(() => expect(store.status.canWrite).toBe(false));
    expect(store.notes('board')?.all()).toEqual([]);
  });
});
