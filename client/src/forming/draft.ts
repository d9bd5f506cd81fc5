import { type FormingRun, type FormingWishes, GROUP_SIZES, MOST_TABLES, TRAITS } from '@case-lab/contract';

/** One special wish; people by their seats. */
export type Special =
  | { kind: 'together' | 'apart'; one: string; other: string }
  | { kind: 'locked'; one: string; table: number }
  | { kind: 'interpreter'; one: string };

/** What a facilitator has said so far. */
export type Draft = Pick<
  FormingWishes,
  'way' | 'isNextRound' | 'caseIds' | 'spread' | 'isLanguageShared' | 'areCasesWished' | 'isMeetingNew'
> & { size: number; specials: Special[] };

const USUAL_SIZE = 8;

/** As many tables as people of this number need. */
export const tablesOf = ({ size }: Pick<Draft, 'size'>, people: number): number =>
  Math.min(MOST_TABLES, Math.max(1, Math.ceil(people / size)));

/** What was wished the last time; else what is usual. */
export function draftOf(run: FormingRun | null, caseIds: string[]): Draft {
  if (!run)
    return {
      ...{ way: 'solved', isNextRound: false, size: USUAL_SIZE, caseIds, spread: [...TRAITS], specials: [] },
      ...{ isLanguageShared: true, areCasesWished: true, isMeetingNew: true },
    };
  const { wishes, proposal, unplacedIds } = run;
  const { tables, interpreterIds, together, apart, locked, ...same } = wishes;
  const people = proposal.reduce((sum, { memberIds }) => sum + memberIds.length, unplacedIds.length);
  const size = Math.ceil(people / tables) || USUAL_SIZE;
  const pairs = (kind: 'together' | 'apart', sets: string[][]): Special[] =>
    sets.map(([one = '', other = '']) => ({ kind, one, other }));
  return {
    ...same,
    // What was the next round is this one once it is applied.
    isNextRound: same.isNextRound && run.state !== 'applied',
    size: Math.min(GROUP_SIZES.most, Math.max(GROUP_SIZES.least, size)),
    specials: [
      ...pairs('together', together),
      ...pairs('apart', apart),
      ...locked.map(({ participantId: one, table }) => ({ kind: 'locked' as const, one, table })),
      ...interpreterIds.map((one) => ({ kind: 'interpreter' as const, one })),
    ],
  };
}

/** The draft as the contract has it. */
export function wishesOf({ size, specials, ...same }: Draft, people: number): FormingWishes {
  const pairs = (kind: 'together' | 'apart') =>
    specials.flatMap((one) => (one.kind === kind ? [[one.one, one.other]] : []));
  return {
    ...same,
    tables: tablesOf({ size }, people),
    together: pairs('together'),
    apart: pairs('apart'),
    locked: specials.flatMap((wish) =>
      wish.kind === 'locked' ? [{ participantId: wish.one, table: wish.table }] : [],
    ),
    interpreterIds: specials.flatMap((wish) => (wish.kind === 'interpreter' ? [wish.one] : [])),
  };
}
