import type { Clock, Group } from '@case-lab/contract';
import { useEffect } from 'react';
import { useCases } from '../../cases/use-cases.ts';
import { useGroups } from '../../groups/use-groups.ts';
import { useHarvest } from '../../harvest/use-harvest.ts';
import { useLab } from '../../labs/use-lab.ts';
import { useTerritories } from '../../people/use-people.ts';
import { useQueue } from '../../plenary/use-queue.ts';
import { phaseOf, useClock, useSessions } from '../../programme/use-programme.ts';

/** What the hall shows, and the questions behind it. Names of people are never among them. */
export function usePicture(labId: string) {
  const lab = useLab(labId);
  const sessions = useSessions(labId);
  const clock = useClock(labId);
  const groups = useGroups(labId);
  const territories = useTerritories(labId);
  const harvest = useHarvest(labId);
  const queue = useQueue(labId);
  const cases = useCases(labId);
  const known = new Set(territories.data?.map((territory) => territory.id));
  const unknown = harvest.data?.find((item) => item.territoryId && !known.has(item.territoryId))?.territoryId;
  const { refetch } = territories;
  // The hall hears no news of people, so of a territory that somebody typed at the door it learns here.
  useEffect(() => {
    if (unknown) void refetch();
  }, [unknown, refetch]);
  return {
    questions: [lab, sessions, clock, groups, territories, harvest, queue, cases],
    lab: lab.data,
    clock: clock.data,
    phase: phaseOf(sessions.data, clock.data)?.phase,
    groups: groups.data ?? [],
    tables: tablesNow(groups.data ?? [], clock.data),
    territories: territories.data ?? [],
    harvest: harvest.data ?? [],
    cases: cases.data?.cases ?? [],
    current: queue.data?.items.find((item) => item.state === 'current'),
  };
}

/** Groups that were formed since the last phase: until the next one begins everybody looks for their table. */
function tablesNow(groups: Group[], clock: Clock | undefined): Group[] {
  if (!clock || (clock.run && clock.run.state !== 'closed')) return [];
  const since = clock.run ? Date.parse(clock.run.startedAt) : 0;
  return groups.filter(({ isClosed, formedAt }) => !isClosed && formedAt && Date.parse(formedAt) > since);
}

export type Picture = ReturnType<typeof usePicture>;
