import type { Clash } from '@case-lab/contract';

/** A session by the moments when it begins and ends, in ms since 1970. */
export type Timed = { id: string; from: number; to: number; expertIds: string[] };

/** An expert, when they can be there (nothing said: always), and who would step in (nobody: empty). */
export type Presenting = {
  id: string;
  participantId: string;
  name: string;
  availability: { from: string; to: string }[];
  deputy: string;
};

/** Everything that a plan asks of experts and their deputies in vain, in the order of its sessions. */
export function clashesOf(sessions: Timed[], experts: Presenting[]): Clash[] {
  const known = new Map(experts.map((expert) => [expert.id, expert]));
  const whoIn = ({ expertIds }: Timed) => expertIds.flatMap((id) => known.get(id) ?? []);
  const inTime = sessions.toSorted((a, b) => a.from - b.from);
  return inTime.flatMap((session, at) => [
    ...whoIn(session)
      .filter((expert) => isAway(expert, session))
      .map(({ name }): Clash => ({ kind: 'away', name, sessionIds: [session.id] })),
    ...inTime
      .slice(at + 1)
      .filter((later) => later.from < session.to)
      .flatMap((later) => {
        const sessionIds = [session.id, later.id];
        const [here, there] = [whoIn(session), whoIn(later)];
        return [
          ...inBoth(here, there).map((name): Clash => ({ kind: 'twice', name, sessionIds })),
          ...wantedTwice(here, there).map((name): Clash => ({ kind: 'deputy_twice', name, sessionIds })),
        ];
      }),
  ]);
}

function isAway({ availability }: Presenting, { from, to }: Timed): boolean {
  const covers = (stretch: { from: string; to: string }) =>
    Date.parse(stretch.from) <= from && Date.parse(stretch.to) >= to;
  return availability.length > 0 && !availability.some(covers);
}

/** One person may give a case and speak: two experts with one seat. */
function inBoth(here: Presenting[], there: Presenting[]): string[] {
  const seats = new Set(there.map(({ participantId }) => participantId));
  return [...new Set(here.filter(({ participantId }) => seats.has(participantId)).map(({ name }) => name))];
}

/** Deputies are known by name alone. Where experts are in two places themselves that is told already. */
function wantedTwice(here: Presenting[], there: Presenting[]): string[] {
  const twice = new Set(inBoth(here, there).map(plain));
  const among = (name: string, others: Presenting[]) =>
    others.some((other) => plain(other.name) === plain(name) || plain(other.deputy) === plain(name));
  const deputies = [
    ...here.map(({ deputy }) => deputy).filter((name) => among(name, there)),
    ...there.map(({ deputy }) => deputy).filter((name) => among(name, here)),
  ];
  const names = new Map(deputies.filter((name) => plain(name) !== '').map((name) => [plain(name), name]));
  return [...names].filter(([name]) => !twice.has(name)).map(([, name]) => name);
}

const plain = (name: string) => name.trim().toLowerCase();
