import type { Announcement, Seat } from '@case-lab/contract';
import type { QueryClient } from '@tanstack/react-query';
import { queries } from './http.ts';
import { takeSample } from './server-clock.ts';
import { ask, hear, onConnect, onTurnedAway, reconnect } from './socket.ts';
import { onWake } from './wake.ts';

/** A socket that died in a phone's sleep tells nobody; its pings would need most of a minute to find out. */
const AWAKE_WITHIN_MS = 3_000;

type Row = { id: string };
type Key = readonly unknown[];
type News<T extends Announcement['type']> = Extract<Announcement, { type: T }>;

function withRow<R>(rows: R[] | undefined, row: R, same: (other: R) => boolean): R[] | undefined {
  if (!rows) return rows;
  return rows.some(same) ? rows.map((other) => (same(other) ? row : other)) : [...rows, row];
}

/**
 * Puts a new state in its place. While that same question is on its way to the server the answer may be older than the
 * news, so then it is asked again instead.
 */
function put<T>(cache: QueryClient, queryKey: Key, change: (old: T | undefined) => T | undefined): void {
  if (cache.isFetching({ queryKey, exact: true }) > 0) {
    void askAnew(cache, queryKey);
  } else {
    cache.setQueryData<T>(queryKey, change);
  }
}

/**
 * Asks again from now on. A question under way is dropped first: the library would else take its older answer for the new
 * one, as it does while there is no answer yet.
 */
async function askAnew(cache: QueryClient, queryKey: Key): Promise<void> {
  await cache.cancelQueries({ queryKey }, { silent: true });
  await cache.invalidateQueries({ queryKey });
}

function putRow<R extends Row>(cache: QueryClient, queryKey: Key, row: R): void {
  put<R[]>(cache, queryKey, (rows) => withRow(rows, row, (other) => other.id === row.id));
}

/** An older version never replaces a newer one, whichever way it came (I4). */
function putVersion<V extends { version: number }>(cache: QueryClient, queryKey: Key, next: V): void {
  cache.setQueryData<V>(queryKey, (old) => (old && old.version > next.version ? old : next));
}

function putGroups(cache: QueryClient, { labId, groups }: News<'groups.changed'>): void {
  for (const group of groups) putRow(cache, queries.groups.list.queryKey({ input: { labId } }), group);
  const mine = queries.groups.me.queryKey();
  put<{ lab: Row; participant: Seat }>(cache, mine, (me) => {
    if (!me) return me;
    const table = groups.find((group) => group.memberIds.includes(me.participant.id));
    if (!table || table.id === me.participant.groupId) return me;
    return { ...me, participant: { ...me.participant, groupId: table.id, boardId: table.boardId } };
  });
}

/** Takes one announcement into the cache: every screen that shows the thing shows its new state. */
export function takeNews(cache: QueryClient, news: Announcement): void {
  const of = { input: { labId: news.labId } };
  switch (news.type) {
    case 'labs.changed':
      put(cache, queries.labs.get.queryKey(of), () => news.lab);
      return;
    case 'people.changed':
      putRow(cache, queries.people.list.queryKey(of), news.participant);
      if (news.territory) putRow(cache, queries.people.territories.queryKey(of), news.territory);
      return;
    case 'people.territory':
      putRow(cache, queries.people.territories.queryKey(of), news.territory);
      return;
    case 'programme.clock':
      putVersion(cache, queries.programme.clock.queryKey(of), news.clock);
      return;
    case 'programme.released':
    case 'cases.changed':
      // Whatever is known of the programme, or of the cases: the first part of the keys.
      void askAnew(cache, news.type.split('.', 1));
      return;
    case 'groups.changed':
      putGroups(cache, news);
      return;
    case 'boards.counted':
      put<(typeof news.count)[]>(cache, queries.boards.counts.queryKey(of), (counts) =>
        withRow(counts, news.count, (other) => other.boardId === news.count.boardId),
      );
      return;
    case 'harvest.changed':
      putRow(cache, queries.harvest.list.queryKey(of), news.item);
      return;
    case 'plenary.changed':
      putVersion(cache, queries.plenary.queue.queryKey(of), news.queue);
  }
}

/** Asks again for whatever announcements change; what was said before the server began to tell us may be lost. */
function askAgain(cache: QueryClient): void {
  const { labs, people, programme, cases, groups, boards, harvest, plenary } = queries;
  for (const call of [
    ...[labs.get, people.list, people.territories, programme.clock, programme.releases],
    ...[cases.list, groups.list, groups.me, boards.counts, harvest.list, plenary.queue],
  ])
    void askAnew(cache, call.key());
}

/** Keeps the cache fresh with the news of a lab, from now until the returned function is called. */
export function watchLab(labId: string, cache: QueryClient): () => void {
  const askTime = async (withinMs?: number) => {
    const sentAt = performance.now();
    const answer = await ask('lab:watch', { labId }, withinMs);
    if (answer.ok) takeSample(sentAt, performance.now(), new Date(answer.now).getTime());
    return answer;
  };
  const wake = async () => {
    const answer = await askTime(AWAKE_WITHIN_MS);
    if (!answer.ok && answer.code === 'OFFLINE') reconnect();
  };
  const watch = async () => {
    const answer = await askTime();
    if (answer.ok) {
      askAgain(cache);
    } else if (answer.code === 'NOT_SIGNED_IN') {
      askWhoIAm();
    }
  };
  const askWhoIAm = () => void cache.invalidateQueries({ queryKey: queries.groups.me.key() });
  const stops = [
    onConnect(() => void watch()),
    onWake(() => void wake()),
    onTurnedAway(askWhoIAm),
    hear('lab:news', (news) => {
      if (news.labId === labId) takeNews(cache, news);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
