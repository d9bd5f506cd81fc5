import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { addNotes } from './add-notes.ts';
import { agree } from './agreements.ts';
import { arrangeFrames } from './arrange-frames.ts';
import { deleteNote, hideNote } from './change-notes.ts';
import { formCluster } from './clusters.ts';
import { addComment } from './comments.ts';
import { commit } from './commitments.ts';
import { countNotes } from './count-notes.ts';
import { readFrames, seedFrames } from './frames.ts';
import { judge } from './judgements.ts';
import { link } from './links.ts';
import { react } from './reactions.ts';
import { readNotes } from './read-notes.ts';
import { readSheet } from './read-sheet.ts';
import { translate } from './translations.ts';

const said = (ru: string, en: string) => ({ ru, en, original: 'ru' as const });

/** Two frames; five notes, one of them hidden, one deleted, one whose frame is lost; what can stand around them. */
function boardOf(): { board: Y.Doc; frames: Y.Doc } {
  const [board, frames] = [new Y.Doc(), new Y.Doc()];
  const parts = [said('Грядки', 'Beds'), said('Вопросы', 'Questions')].map((title, at) => ({
    id: `f${at}`,
    title,
  }));
  seedFrames(frames, arrangeFrames(parts));
  const facts = { kind: 'barrier', lang: 'ru', made: 1 } as const;
  const note = (id: string, frame: string) => ({ id, frame, text: `слова ${id}`, facts });
  addNotes(board, [
    note('a', 'f0'),
    note('b', 'f0'),
    note('c', 'f1'),
    note('hidden', 'f1'),
    note('lost', 'f9'),
    note('gone', 'f0'),
  ]);
  formCluster(board, 'k', ['b', 'c'], 'Вместе');
  addComment(board, { id: 'm1', note: 'a', at: 1, text: 'и у нас', replyTo: undefined });
  addComment(board, { id: 'm2', note: 'hidden', at: 2, text: 'тайна', replyTo: undefined });
  react(board, { note: 'a', emoji: '🌱', participant: 'p7' }, true);
  react(board, { note: 'a', emoji: '🌱', participant: 'p8' }, true);
  translate(board, { note: 'a', lang: 'en', text: 'words a', how: 'human' });
  link(board, { id: 'l1', from: 'a', to: 'c', label: '' });
  link(board, { id: 'l2', from: 'a', to: 'hidden', label: '' });
  hideNote(board, 'hidden', 5);
  deleteNote(board, 'gone', 6);
  for (const technology of ['t10', 't2'])
    judge(board, { technology, territory: 'd', participant: 'p7' }, { verdict: 'not_here' });
  agree(board, { technology: 't2', territory: 'd' }, { verdict: 'later_if', sentence: 'весной' });
  commit(board, 's', { made: 1, cue: 'снег сойдёт', action: 'позову соседей', due: '2026-05-01' });
  return { board, frames };
}

const known = {
  author: (): string | undefined => 'p7',
  person: (id: string) => ({ name: `participant ${id.slice(1)}`, territory: 'd' }),
  territory: () => said('Тотьма', 'Totma'),
  technology: (id: string) => ({ code: id.toUpperCase(), name: said('Теплица', 'Greenhouse') }),
};

const sheetOf = (who = known) => {
  const { board, frames } = boardOf();
  return readSheet(board, frames, who);
};

test('I7 the totals of a sheet are the board’s, and its notes are as many', () => {
  const { board, frames } = boardOf();
  const sheet = readSheet(board, frames, known);
  const standing = readNotes(board).filter(({ deleted }) => !deleted);
  expect(sheet.totals).toEqual({
    notes: 4,
    hidden: 1,
    clusters: 1,
    comments: 1,
    reactions: 2,
    verdicts: 2,
    steps: 1,
  });
  expect(sheet.totals.notes + sheet.totals.hidden).toBe(countNotes(board));
  const onPaper = sheet.frames.flatMap(({ parts }) =>
    parts.flatMap(({ notes }) => notes.map(({ id }) => id)),
  );
  expect(onPaper.toSorted()).toEqual(standing.map(({ id }) => id).toSorted());
  expect(sheet.frames).toHaveLength(readFrames(frames).length + 1);
});

test('frames keep their order, clusters stand before the rest, and notes of a lost frame are not lost', () => {
  const { frames } = sheetOf();
  expect(
    frames.map(({ title, parts }) => [
      title?.ru,
      parts.map((part) => [part.title, part.notes.map(({ id }) => id)]),
    ]),
  ).toEqual([
    [
      'Грядки',
      [
        ['Вместе', ['b']],
        [undefined, ['a']],
      ],
    ],
    [
      'Вопросы',
      [
        ['Вместе', ['c']],
        [undefined, ['hidden']],
      ],
    ],
    [undefined, [[undefined, ['lost']]]],
  ]);
});

test('of a hidden note nothing is told but that it is there, and no arrow leads to it', () => {
  const sheet = sheetOf();
  expect(JSON.stringify(sheet)).not.toMatch(/тайна|слова hidden/);
  expect(sheet.arrows.map(({ id }) => id)).toEqual(['l1']);
});

test('names, places and what is said to a note stand where ids stood', () => {
  const sheet = sheetOf();
  const note = sheet.frames[0]?.parts[1]?.notes[0];
  expect(note).toMatchObject({
    ...{ author: 'participant 7', territory: { en: 'Totma' }, translation: 'words a' },
    ...{ reactions: [{ emoji: '🌱', count: 2 }], comments: [{ author: 'participant 7', text: 'и у нас' }] },
  });
  expect(sheet.verdicts.map(({ technology }) => technology?.code)).toEqual(['T2', 'T10']);
  expect(sheet.agreements[0]?.sentence).toBe('весной');
  expect(sheet.steps[0]).toMatchObject({ author: 'participant 7', cue: 'снег сойдёт', due: '2026-05-01' });
});

test('B6 whoever wrote without a name has none on the sheet, nor a territory that would tell', () => {
  const sheet = sheetOf({ ...known, author: () => undefined });
  const notes = sheet.frames.flatMap(({ parts }) => parts.flatMap((part) => part.notes));
  expect(notes.map(({ author, territory }) => [author, territory])).toEqual(notes.map(() => ['', undefined]));
  expect(sheet.steps[0]?.author).toBe('');
});
