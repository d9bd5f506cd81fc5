import { type FormingWishes, GROUP_SIZES } from '@case-lab/contract';
import type { Formable, Table } from './formable.ts';

/** A group that stands at a table already. */
export type Standing = { id: string; tableNumber: number; caseId: string; max: number };

/** By the place of a case among somebody's wishes; whatever is offered is wished for a little. */
const VOICES = [3, 2, 1];
const VOICE_OF_ALL = 0.5;

/**
 * So many tables: those that stand in their order, then new ones with the next free numbers, whose cases follow the wishes
 * (highest averages, d'Hondt 1878). `taken`: numbers that no new table may have.
 */
export function tablesFor(
  { tables, caseIds }: FormingWishes,
  { standing, taken }: { standing: readonly Standing[]; taken: ReadonlySet<number> },
  people: readonly Formable[],
): Table[] {
  const kept = standing
    .slice(0, tables)
    .map(({ id, tableNumber, caseId, max }) => ({ table: tableNumber, caseId, groupId: id, max }));
  const numbers = new Set([...taken, ...kept.map(({ table }) => table)]);
  const made = casesFor(tables - kept.length, caseIds, kept, people).map((caseId) => {
    const table = firstFree(numbers);
    numbers.add(table);
    return { table, caseId, groupId: null, max: GROUP_SIZES.most };
  });
  const all = [...kept, ...made].toSorted((one, other) => one.table - other.table);
  const each = Math.ceil(people.length / all.length);
  return all.map((table) => ({ ...table, chairs: Math.min(table.max, each) }));
}

function firstFree(numbers: ReadonlySet<number>): number {
  let number = 1;
  while (numbers.has(number)) number += 1;
  return number;
}

function casesFor(
  count: number,
  caseIds: readonly string[],
  kept: readonly { caseId: string }[],
  people: readonly Formable[],
): string[] {
  const given = new Map(caseIds.map((id) => [id, kept.filter(({ caseId }) => caseId === id).length]));
  const voices = new Map(caseIds.map((id) => [id, voicesFor(id, people)]));
  const average = (id: string) => (voices.get(id) ?? 0) / ((given.get(id) ?? 0) + 1);
  return Array.from({ length: count }, () => {
    const next = caseIds.reduce((best, id) => (average(id) > average(best) ? id : best));
    given.set(next, (given.get(next) ?? 0) + 1);
    return next;
  });
}

const voicesFor = (caseId: string, people: readonly Formable[]) =>
  people.reduce((sum, { caseIds }) => sum + (VOICES[caseIds.indexOf(caseId)] ?? 0) + VOICE_OF_ALL, 0);
