import {
  type FormingFault,
  type FormingScore,
  GROUP_SIZES,
  type ProposedTable,
  type Trait,
} from '@case-lab/contract';
import type { Formable, Task } from './formable.ts';

type Seated = { table: number; caseId: string; people: Formable[] };

/** What a proposal keeps of what was asked, and what it does not. */
export function scoreOf({ people, wishes }: Task, proposal: readonly ProposedTable[]): FormingScore {
  const known = new Map(people.map((person) => [person.id, person]));
  const tables = proposal.map(({ table, caseId, memberIds }) => ({
    ...{ table, caseId },
    people: memberIds.flatMap((id) => known.get(id) ?? []),
  }));
  const wishing = tables.flatMap(({ caseId, people }) =>
    people.filter(({ caseIds }) => caseIds.length > 0).map(({ caseIds }) => caseIds.indexOf(caseId)),
  );
  const got = (rank: number) => wishing.filter((one) => one === rank).length;
  return {
    faults: [...tables.flatMap((table) => faultsAt(table, wishes)), ...faultsAmong(tables, wishes)],
    wished: wishing.length,
    got: [got(0), got(1), got(2)],
    metAgain: sum(tables.map(({ people }) => pairsMet(people))),
    alike: wishes.spread.map((trait) => alikeIn(tables, trait)),
  };
}

/** What is wrong at a table by itself. */
export function faultsAt({ table, people }: Seated, wishes: Task['wishes']): FormingFault[] {
  const here = new Set(people.map(({ id }) => id));
  const hosts = people.filter(({ isHost }) => isHost).map(({ id }) => id);
  const apart = wishes.apart.map((ids) => ids.filter((id) => here.has(id))).filter((ids) => ids.length > 1);
  const { length } = people;
  return [
    ...languagesLacking(people, wishes).map((language) => ({ kind: 'language' as const, table, language })),
    ...apart.map((ids) => ({ kind: 'apart' as const, table, ids })),
    ...(hosts.length > 1 ? [{ kind: 'hosts' as const, table, ids: hosts }] : []),
    ...(length > 0 && length < GROUP_SIZES.least ? [{ kind: 'few' as const, table, people: length }] : []),
  ];
}

function languagesLacking(people: Formable[], { isLanguageShared, interpreterIds }: Task['wishes']) {
  if (!isLanguageShared || people.some(({ id }) => interpreterIds.includes(id))) return [];
  const own = new Set(people.map(({ language }) => language));
  return [...own].filter(
    (language) => people.filter(({ languages }) => languages.includes(language)).length < 2,
  );
}

/** What shows only when all tables are looked at. */
function faultsAmong(tables: Seated[], { together, locked }: Task['wishes']): FormingFault[] {
  const at = new Map(tables.flatMap(({ table, people }) => people.map(({ id }) => [id, table] as const)));
  const parted = together
    .map((ids) => ids.filter((id) => at.has(id)))
    .filter((ids) => new Set(ids.map((id) => at.get(id))).size > 1);
  const elsewhere = locked.filter(({ participantId, table }) => (at.get(participantId) ?? table) !== table);
  return [
    ...parted.map((ids) => ({ kind: 'together' as const, ids })),
    ...elsewhere.map(({ participantId: id, table }) => ({ kind: 'locked' as const, table, id })),
  ];
}

function pairsMet(people: Formable[]): number {
  return people.reduce(
    (pairs, one, at) => pairs + people.slice(at + 1).filter(({ id }) => one.met.has(id)).length,
    0,
  );
}

/** `least`: of as many as there are, spread as evenly over so many tables as they can be. */
function alikeIn(tables: Seated[], trait: Trait): FormingScore['alike'][number] {
  const filled = tables.filter(({ people }) => people.length > 0);
  const all = counted(
    filled.flatMap(({ people }) => people),
    trait,
  );
  return {
    trait,
    pairs: sum(filled.map(({ people }) => sum(counted(people, trait).map(pairsOf)))),
    least: sum(all.map((number) => fewestPairs(number, filled.length))),
  };
}

function counted(people: Formable[], trait: Trait): number[] {
  const said = people.map(({ traits }) => traits[trait]).filter(Boolean);
  const numbers = new Map<string, number>();
  for (const value of said) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  return [...numbers.values()];
}

const pairsOf = (number: number) => (number * (number - 1)) / 2;
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

function fewestPairs(number: number, tables: number): number {
  const [each, more] = [Math.floor(number / tables), number % tables];
  return more * pairsOf(each + 1) + (tables - more) * pairsOf(each);
}
