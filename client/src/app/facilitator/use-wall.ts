import { useCases } from '../../cases/use-cases.ts';
import { useGroups } from '../../groups/use-groups.ts';
import { useHarvest } from '../../harvest/use-harvest.ts';
import { useLab } from '../../labs/use-lab.ts';
import { usePeople, useTerritories } from '../../people/use-people.ts';
import { useQueue } from '../../plenary/use-queue.ts';
import { phaseOf, useClock, useSessions } from '../../programme/use-programme.ts';
import { useCounts } from '../use-counts.ts';

/** Everything the facilitator's screen shows, and the questions behind it. */
export function useWall(labId: string) {
  const lab = useLab(labId);
  const sessions = useSessions(labId);
  const clock = useClock(labId);
  const groups = useGroups(labId);
  const people = usePeople(labId);
  const territories = useTerritories(labId);
  const cases = useCases(labId);
  const counts = useCounts(labId);
  const harvest = useHarvest(labId);
  const queue = useQueue(labId);
  return {
    questions: [lab, sessions, clock, groups, people, territories, cases, counts, harvest, queue],
    lab: lab.data,
    sessions: (sessions.data ?? []).filter((session) => session.phases.length > 0),
    clock: clock.data ?? { version: 0, run: null },
    phase: phaseOf(sessions.data, clock.data)?.phase,
    groups: (groups.data ?? []).filter(({ isClosed }) => !isClosed),
    /** Those of earlier rounds and merged ones too: what came of them is still spoken of. */
    everyGroup: groups.data ?? [],
    people: people.data ?? [],
    territories: territories.data ?? [],
    cases: cases.data?.cases ?? [],
    counts: counts.data ?? [],
    harvest: harvest.data ?? [],
    queue: queue.data ?? { version: 0, items: [] },
  };
}

export type Wall = ReturnType<typeof useWall>;
