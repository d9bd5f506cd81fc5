import type { Language, Trait } from '@case-lab/contract';
import { type Formable, isAlike, type Task } from './formable.ts';
import type { Puzzle } from './solve.js';

/** Of two at one table. What must be kept weighs more than all that is only wished for. */
export const MUST = 1000;
const MEET_AGAIN = 30;
const ALIKE: Record<Trait, number> = { country: 4, organisationKind: 3, region: 2, level: 3 };
export const LACK = 120;
/** By the rank of the case at the table among one's wishes, the last for any other. */
const WISHES = [0, 6, 10, 24];
/** Swaps that are tried for each person: 300 people take half a second. */
const TRIES = 1200;

const BITS: Record<Language, number> = { ru: 1, en: 2 };

/** Makes numbers of people and what is asked of the groups; by lot only what must be kept counts. */
export function puzzleOf({ people, tables, wishes }: Task, seed: number): Puzzle {
  const isSolved = wishes.way === 'solved';
  const index = new Map(people.map(({ id }, at) => [id, at]));
  const pair = new Int32Array(people.length ** 2);
  const add = (one: number | undefined, other: number | undefined, cost: number) => {
    if (one === undefined || other === undefined || one === other) return;
    pair[one * people.length + other] = (pair[one * people.length + other] ?? 0) + cost;
  };
  for (const [one, person] of people.entries())
    for (const [other, neighbour] of people.entries())
      add(one, other, (isSolved ? wishedOf(person, neighbour, wishes) : 0) + kept(person, neighbour));
  for (const [sets, cost] of [[wishes.together, -MUST] as const, [wishes.apart, MUST] as const])
    for (const ids of sets)
      for (const one of ids) for (const other of ids) add(index.get(one), index.get(other), cost);
  const wish = people.flatMap((person) =>
    tables.map(({ caseId }) => (isSolved && wishes.areCasesWished ? wishCost(person, caseId) : 0)),
  );
  return {
    ...{ seed, steps: people.length * TRIES, people: people.length, pair, wish: Int32Array.from(wish) },
    chairs: tables.map(({ chairs }) => chairs),
    fixed: fixedOf({ people, tables, wishes }),
    speaks: Uint8Array.from(people, ({ languages }) => languages.reduce((bits, one) => bits | BITS[one], 0)),
    own: Uint8Array.from(people, ({ language }) => (wishes.isLanguageShared ? BITS[language] : 0)),
    bridges: Uint8Array.from(people, ({ id }) => (wishes.interpreterIds.includes(id) ? 1 : 0)),
    lack: LACK,
  };
}

/** A table has one host. */
const kept = (one: Formable, other: Formable) => (one.isHost && other.isHost ? MUST : 0);

/** What it costs that these two share a table, of what is only wished for. */
export function wishedOf(one: Formable, other: Formable, { spread, isMeetingNew }: Task['wishes']): number {
  const alike = spread.filter((trait) => isAlike(trait, one, other));
  const met = isMeetingNew && one.met.has(other.id) ? MEET_AGAIN : 0;
  return alike.reduce((sum, trait) => sum + ALIKE[trait], met);
}

/** What it costs that somebody sits at a table of this case; nothing for who has wished for none. */
export function wishCost({ caseIds }: Formable, caseId: string): number {
  const rank = caseIds.indexOf(caseId);
  if (caseIds.length === 0) return 0;
  return WISHES[rank < 0 ? WISHES.length - 1 : rank] ?? 0;
}

/** Where the facilitator has put people, as far as there are chairs; the first who were put somewhere have them. */
function fixedOf({ people, tables, wishes }: Task): Int32Array {
  const free = tables.map(({ chairs }) => chairs);
  const at = new Map<string, number>();
  for (const { participantId, table } of wishes.locked) {
    const place = tables.findIndex((one) => one.table === table);
    const left = free[place] ?? 0;
    if (left === 0 || at.has(participantId)) continue;
    at.set(participantId, place);
    free[place] = left - 1;
  }
  return Int32Array.from(people, ({ id }) => at.get(id) ?? -1);
}
