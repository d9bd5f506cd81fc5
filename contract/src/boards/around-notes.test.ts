import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { addNote } from './add-notes.ts';
import { agree, readAgreements } from './agreements.ts';
import { moveNote, writeText } from './change-notes.ts';
import {
  dissolveCluster,
  formCluster,
  foundCluster,
  joinCluster,
  mergeClusters,
  nameCluster,
  readClusters,
} from './clusters.ts';
import { addComment, readComments, removeComment, restoreComment } from './comments.ts';
import { commit, readCommitments, restoreCommitment, withdrawCommitment } from './commitments.ts';
import { inOneStep, openBoard } from './document.ts';
import { judge } from './judgements.ts';
import { link, readLinks, unlink } from './links.ts';
import { ownUndo } from './own-undo.ts';
import { react, readReactions } from './reactions.ts';
import { readNote } from './read-notes.ts';
import { meet, note, person } from './test/peers.ts';
import { touchedAround, touchedNotes } from './touched-notes.ts';
import { readTranslations, translate } from './translations.ts';

function board(...noteIds: string[]): Y.Doc {
  const doc = person(7);
  for (const id of noteIds) addNote(doc, note(id, { text: id }));
  return doc;
}
const clusterOf = (doc: Y.Doc, noteId: string) => readNote(doc, noteId)?.cluster;

test('notes are put together, named, merged, split and taken apart', () => {
  const doc = board('a', 'b', 'c', 'd');
  expect(formCluster(doc, 'k1', ['a', 'b'], 'Вода')).toBe(true);
  expect(formCluster(doc, 'k1', ['c'])).toBe(false);
  expect(formCluster(doc, 'k2', ['nobody'])).toBe(false);
  formCluster(doc, 'k2', ['c']);
  joinCluster(doc, 'k2', ['d']);
  nameCluster(doc, 'k1', 'Вода и полив');
  expect(readClusters(doc).map(({ title }) => title)).toEqual(['Вода и полив', '']);
  mergeClusters(doc, 'k2', 'k1');
  expect(readClusters(doc).find(({ id }) => id === 'k2')?.title).toBe('Вода и полив');
  expect(['a', 'b', 'c', 'd'].map((id) => clusterOf(doc, id))).toEqual(['k2', 'k2', 'k2', 'k2']);
  formCluster(doc, 'k3', ['a']);
  dissolveCluster(doc, 'k2');
  expect(['a', 'b', 'c', 'd'].map((id) => clusterOf(doc, id))).toEqual([
    'k3',
    undefined,
    undefined,
    undefined,
  ]);
});

test('B15 what is joined and moved in one step goes back in one, and a founded cluster that nothing is in stays unseen', () => {
  const doc = board('a', 'b');
  const undo = ownUndo(doc);
  expect(foundCluster(doc, 'k', 'Вода')).toBe(true);
  expect(foundCluster(doc, 'k')).toBe(false);
  inOneStep(doc, () => {
    joinCluster(doc, 'k', ['a', 'b']);
    moveNote(doc, 'b', { frame: 'f', x: 40, y: 50 });
  });
  undo.undo();
  expect([clusterOf(doc, 'a'), clusterOf(doc, 'b'), readNote(doc, 'b')?.at]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(undo.canUndo()).toBe(false);
  undo.redo();
  expect(readNote(doc, 'b')).toMatchObject({ cluster: 'k', at: { x: 40, y: 50 } });
});

test("B15 whoever takes their clustering back leaves the title that another has written, and the other's notes", () => {
  const [anna, boris] = [board('a', 'b', 'c'), person(8)];
  const undo = ownUndo(anna);
  formCluster(anna, 'k', ['a', 'b']);
  meet(anna, boris);
  nameCluster(boris, 'k', 'Вода');
  joinCluster(boris, 'k', ['c']);
  meet(anna, boris);
  undo.undo();
  meet(anna, boris);
  expect(['a', 'b', 'c'].map((id) => clusterOf(boris, id))).toEqual([undefined, undefined, 'k']);
  expect(readClusters(boris)).toEqual([expect.objectContaining({ id: 'k', title: 'Вода' })]);
});

test('comments are read as they were said, with the client that wrote them, and can be taken away', () => {
  const doc = board('a');
  const said = { note: 'a', at: 2, text: ' и у нас ', replyTo: undefined };
  expect(addComment(doc, { ...said, id: 'c1' })).toBe(true);
  expect(addComment(doc, { ...said, id: 'c1' })).toBe(false);
  expect(addComment(doc, { ...said, id: 'c2', text: ' ' })).toBe(false);
  addComment(doc, { ...said, id: 'c0', at: 1, replyTo: 'c1' });
  expect(readComments(doc)).toEqual([
    { id: 'c0', note: 'a', at: 1, text: 'и у нас', replyTo: 'c1', author: 7 },
    { id: 'c1', note: 'a', at: 2, text: 'и у нас', replyTo: undefined, author: 7 },
  ]);
  removeComment(doc, 'c1', 5);
  expect(readComments(doc).map(({ id }) => id)).toEqual(['c0']);
});

test('B6 a comment that a host takes away and brings back is still said by whoever said it', () => {
  const [anna, host] = [board('a'), person(8)];
  const undo = ownUndo(host);
  addComment(anna, { id: 'c', note: 'a', at: 1, text: 'и у нас', replyTo: undefined });
  meet(anna, host);
  removeComment(host, 'c', 5);
  restoreComment(host, 'c');
  removeComment(host, 'c', 6);
  expect(readComments(host)).toEqual([]);
  undo.undo();
  meet(anna, host);
  expect(readComments(anna)).toEqual([expect.objectContaining({ id: 'c', text: 'и у нас', author: 7 })]);
});

test('a reaction counts once however many devices gave it', () => {
  const [phone, laptop] = [board('a'), person(8)];
  meet(phone, laptop);
  const mine = { note: 'a', emoji: '🌱', participant: 'p1' } as const;
  react(phone, mine, true);
  react(laptop, mine, true);
  meet(phone, laptop);
  expect(readReactions(phone)).toEqual([mine]);
  react(phone, mine, false);
  meet(phone, laptop);
  expect(readReactions(laptop)).toEqual([]);
});

test('I11 a translation stands beside the original and never touches it', () => {
  const doc = board('a');
  const english = { note: 'a', lang: 'en', text: 'water', how: 'human' } as const;
  expect(translate(doc, { ...english, lang: 'ru' })).toBe(false);
  expect(translate(doc, english)).toBe(true);
  writeText(doc, 'a', 'вода');
  expect(readTranslations(doc)).toEqual([{ ...english, author: 7 }]);
  expect(readNote(doc, 'a')?.text).toBe('вода');
  translate(doc, { ...english, text: '' });
  expect(readTranslations(doc)).toEqual([]);
});

test('the group agrees on a cell in one sentence, and may take it back', () => {
  const doc = board();
  const cell = { technology: 't1', territory: 'totma' };
  expect(agree(doc, cell, { verdict: 'with_adaptation', sentence: 'Без теплицы.' })).toBe(true);
  expect(agree(doc, cell, { verdict: 'perhaps' as never, sentence: '' })).toBe(false);
  expect(readAgreements(doc)).toEqual([{ ...cell, verdict: 'with_adaptation', sentence: 'Без теплицы.' }]);
  agree(doc, cell, undefined);
  expect(readAgreements(doc)).toEqual([]);
});

test('a first step is written, changed and withdrawn; undo brings it back', () => {
  const doc = board();
  const undo = ownUndo(doc);
  commit(doc, 's', { made: 5, cue: 'когда сойдёт снег', action: 'размечу грядки', due: 'весной' });
  commit(doc, 's', { due: '2027-04-20', helpers: 'школа' });
  withdrawCommitment(doc, 's', 8);
  restoreCommitment(doc, 's');
  expect(readCommitments(doc)).toHaveLength(1);
  withdrawCommitment(doc, 's', 9);
  expect(readCommitments(doc)).toEqual([]);
  undo.undo();
  expect(readCommitments(doc)).toEqual([
    {
      ...{ id: 's', made: 5, cue: 'когда сойдёт снег', action: 'размечу грядки', due: '2027-04-20' },
      ...{ needs: '', helpers: 'школа', author: 7 },
      ...{ technology: undefined, territory: undefined, for: undefined },
    },
  ]);
});

test('an arrow leads from one note to another', () => {
  const doc = board('a', 'b');
  expect(link(doc, { id: 'l', from: 'a', to: 'a', label: '' })).toBe(false);
  expect(link(doc, { id: 'l', from: 'a', to: 'b', label: ' мешает ' })).toBe(true);
  expect(readLinks(doc)).toEqual([{ id: 'l', from: 'a', to: 'b', label: 'мешает' }]);
  unlink(doc, 'l');
  expect(readLinks(doc)).toEqual([]);
});

test('B17 whatever was put around the notes, readers answer within bounds', () => {
  const doc = board('a');
  const maps = openBoard(doc);
  const odd = () => [
    1,
    'x',
    null,
    [],
    {},
    new Y.Map([['title', 'plain']]),
    new Y.Text('x'),
    { text: 7, note: {} },
  ];
  for (const map of [
    maps.clusters,
    maps.comments,
    maps.reactions,
    maps.translations,
    maps.agreements,
    maps.links,
  ]) {
    odd().forEach((_, index) => {
      for (const key of [`k${index}`, 'a/b', 'a/en', 'a/🌱/p/q', `a/🌱/p${index}`])
        map.set(key, odd()[index]);
    });
  }
  expect(readClusters(doc)).toEqual([]);
  expect(readComments(doc)).toEqual([]);
  expect(readTranslations(doc)).toEqual([]);
  expect(readAgreements(doc)).toEqual([]);
  expect(readLinks(doc)).toEqual([]);
  expect(readReactions(doc)).toHaveLength(odd().length);
});

test('B2 what a transaction says around the notes is named, so that it can be kept when it is refused', () => {
  const doc = board('a');
  const touched: string[][] = [];
  doc.on('afterTransaction', (transaction: Y.Transaction) =>
    touched.push([...touchedAround(transaction), ...touchedNotes(transaction)]),
  );
  const judged = { technology: 't', territory: 'p', participant: 'anna' };
  judge(doc, judged, { verdict: 'not_here' });
  judge(doc, judged, { barriers: 'нет воды' });
  agree(doc, judged, { verdict: 'not_here', sentence: 'Не у нас.' });
  commit(doc, 's', { cue: 'когда', action: 'то' });
  writeText(doc, 'a', 'вода');
  expect(touched.flat()).toEqual([
    ...['judgements t/p/anna', 'judgements t/p/anna', 'agreements t/p'],
    ...['commitments s', 'commitments s', 'a'],
  ]);
});
