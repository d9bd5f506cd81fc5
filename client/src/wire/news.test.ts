import type { Announcement, Clock, Group, HarvestItem, Lab } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { queries } from './http.ts';
import { takeNews } from './news.ts';

const labId = '01900000-0000-7000-8000-000000000001';
const at = '2021-02-19T11:00:00Z';
const of = { input: { labId } };
const clockKey = queries.programme.clock.queryKey(of);

function group(id: string, memberIds: string[]): Group {
  return {
    id,
    name: { en: id, original: 'en' },
    table: 1,
    caseId: 'case',
    boardId: `board of ${id}`,
    round: 1,
    max: 12,
    memberIds,
  };
}

function take(cache: QueryClient, news: Announcement) {
  takeNews(cache, news);
}

test('I4: an older clock never replaces a newer one, whichever came last', () => {
  const cache = new QueryClient();
  const clock = (version: number): Clock => ({ version, run: null });
  take(cache, { type: 'programme.clock', labId, at, clock: clock(5) });
  take(cache, { type: 'programme.clock', labId, at, clock: clock(4) });
  expect(cache.getQueryData<Clock>(clockKey)?.version).toBe(5);
});

test('a join code that was changed is shown at once where the old one stood', () => {
  const cache = new QueryClient();
  const key = queries.labs.get.queryKey(of);
  const words = { en: 'Gardens', original: 'en' as const };
  const lab: Lab = {
    ...{ id: labId, slug: 'gardens', title: words, summary: words, host: words, languages: ['en'] },
    ...{
      timezone: 'Europe/Moscow',
      state: 'live',
      joinCode: 'ABC234',
      joinUrl: '/j/ABC234',
      translates: false,
    },
  };
  cache.setQueryData(key, lab);
  take(cache, { type: 'labs.changed', labId, at, lab: { ...lab, joinCode: 'XYZ789' } });
  expect(cache.getQueryData<Lab>(key)?.joinCode).toBe('XYZ789');
});

test('a lifted note appears in a harvest that is already shown, and only once', () => {
  const cache = new QueryClient();
  const key = queries.harvest.list.queryKey(of);
  const item: HarvestItem = {
    id: 'item',
    groupId: 'group',
    kind: 'insight',
    text: { en: 'Begin with one bed', original: 'en' },
    state: 'nominated',
    source: { boardId: 'board', noteId: 'note', seq: 7 },
    territoryId: null,
    liftedAt: at,
  };
  cache.setQueryData(key, []);
  take(cache, { type: 'harvest.changed', labId, at, item });
  take(cache, { type: 'harvest.changed', labId, at, item: { ...item, state: 'returned' } });
  expect(cache.getQueryData<HarvestItem[]>(key)).toEqual([{ ...item, state: 'returned' }]);
});

test('I3: whoever is moved finds their own seat at the new table', () => {
  const cache = new QueryClient();
  const mine = queries.groups.me.queryKey();
  const seat = {
    id: 'me',
    name: 'participant 7',
    role: 'participant',
    language: 'ru',
    territoryId: null,
  } as const;
  cache.setQueryData(mine, {
    lab: { id: labId },
    participant: { ...seat, groupId: 'one', boardId: 'board of one' },
  });
  cache.setQueryData(queries.groups.list.queryKey(of), [group('one', ['me']), group('two', [])]);
  take(cache, { type: 'groups.changed', labId, at, groups: [group('one', []), group('two', ['me'])] });
  expect(cache.getQueryData<{ participant: object }>(mine)?.participant).toMatchObject({
    groupId: 'two',
    boardId: 'board of two',
  });
});

test('what nobody has asked for yet is not begun by its news: a list of one would look whole', () => {
  const cache = new QueryClient();
  take(cache, { type: 'groups.changed', labId, at, groups: [group('one', [])] });
  expect(cache.getQueryData(queries.groups.list.queryKey(of))).toBeUndefined();
});

test('while an answer is on its way the news makes the question be asked anew', async () => {
  const cache = new QueryClient();
  const queryKey = queries.groups.list.queryKey(of);
  const answers: ((groups: Group[]) => void)[] = [];
  const queryFn = () => new Promise<Group[]>((answer) => answers.push(answer));
  const stop = new QueryObserver(cache, { queryKey, queryFn, retry: false }).subscribe(() => undefined);
  take(cache, { type: 'groups.changed', labId, at, groups: [group('one', ['me'])] });
  answers[0]?.([group('one', [])]);
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.([group('one', ['me'])]);
  await waitFor(() => expect(cache.getQueryData<Group[]>(queryKey)?.[0]?.memberIds).toEqual(['me']));
  stop();
});
