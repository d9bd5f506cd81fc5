import { useCases } from '../../cases/use-cases.ts';
import { useExperts } from '../../experts/use-experts.ts';
import { useGroups } from '../../groups/use-groups.ts';
import { useLab } from '../../labs/use-lab.ts';
import { usePeople, useTerritories } from '../../people/use-people.ts';
import { phaseOf, useClock, useSessions } from '../../programme/use-programme.ts';
import { useCounts } from '../use-counts.ts';

/** What an expert's screen shows, and the questions behind it. */
export function useDesk(labId: string) {
  const lab = useLab(labId);
  const sessions = useSessions(labId);
  const clock = useClock(labId);
  const groups = useGroups(labId);
  const people = usePeople(labId);
  const territories = useTerritories(labId);
  const cases = useCases(labId);
  const experts = useExperts(labId);
  const counts = useCounts(labId);
  return {
    questions: [lab, sessions, clock, groups, people, territories, cases, experts, counts],
    lab: lab.data,
    clock: clock.data,
    phase: phaseOf(sessions.data, clock.data)?.phase,
    groups: (groups.data ?? []).filter(({ isClosed }) => !isClosed),
    people: people.data ?? [],
    territories: territories.data ?? [],
    cases: cases.data?.cases ?? [],
    technologies: cases.data?.technologies ?? [],
    experts: experts.data ?? [],
    counts: counts.data ?? [],
  };
}

export type Desk = ReturnType<typeof useDesk>;
