import type { BoardCount, Clock, Group, Participant, Phase } from '@case-lab/contract';
import { byId } from '../../people/use-people.ts';

/** Something that does not go by itself. */
export type Need =
  | { kind: 'unseated'; people: number }
  | { kind: 'dark' | 'empty'; group: Group }
  | { kind: 'small'; group: Group; people: number }
  | { kind: 'silent'; group: Group; minutes: number };

type Wall = {
  groups: Group[];
  people: Participant[];
  counts: BoardCount[];
  clock: Clock;
  phase: Phase | undefined;
};

const QUIET_MINUTES = 4;
const TOO_FEW = 4;
const atTables = ['participant', 'host', 'scribe'];

/** People of the lab who should sit at a table and do not. */
export function unseated(people: Participant[], groups: Group[]): Participant[] {
  const seated = new Set(groups.flatMap((group) => group.memberIds));
  return people.filter((person) => atTables.includes(person.role) && !seated.has(person.id));
}

/** What needs the facilitator at `now` (server's clock, ms), the most pressing first. */
export function needs({ groups, people, counts, clock, phase }: Wall, now: number): Need[] {
  const alone = unseated(people, groups).length;
  const found: Need[] = alone > 0 ? [{ kind: 'unseated', people: alone }] : [];
  const person = byId(people);
  const run = clock.run?.state === 'open' ? clock.run : undefined;
  const writingSince = run && phase?.write ? Date.parse(run.startedAt) : undefined;
  const dark: Need[] = [];
  const small: Need[] = [];
  const quiet: Need[] = [];
  for (const group of groups) {
    if (group.memberIds.length === 0) continue;
    const isAnyone = group.memberIds.some((id) => person(id)?.presence === 'online');
    if (!isAnyone) {
      dark.push({ kind: 'dark', group });
      continue;
    }
    // Before the first phase people are still coming.
    if (run && group.memberIds.length < TOO_FEW)
      small.push({ kind: 'small', group, people: group.memberIds.length });
    const count = counts.find((one) => one.boardId === group.boardId);
    const need = writingSince && silence(group, count, writingSince, now);
    if (need) quiet.push(need);
  }
  return [...found, ...dark, ...quiet, ...small];
}

function silence(group: Group, count: BoardCount | undefined, since: number, now: number): Need | undefined {
  const last = Math.max(since, count?.lastWrite ? Date.parse(count.lastWrite) : 0);
  const minutes = Math.floor((now - last) / 60_000);
  if (minutes < QUIET_MINUTES) return undefined;
  return count && count.notes > 0 ? { kind: 'silent', group, minutes } : { kind: 'empty', group };
}
