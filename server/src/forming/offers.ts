import type { FormingFault, FormingWishes, ProposedTable, SeatReason } from '@case-lab/contract';
import { type Formable, isAlike } from './formable.ts';
import { LACK, MUST, wishCost, wishedOf } from './puzzle.ts';
import { faultsAt } from './score.ts';

type Offer = { table: ProposedTable; why: SeatReason[] };
type Fitted = Offer & { cost: number };

/** What one person more at a table costs: a fuller one is a little worse than an emptier one. */
const PERSON = 3;

/** The best tables with a free chair for somebody, the best one first; at most `most`. */
export function offersFor(
  person: Formable,
  { people, wishes }: { people: readonly Formable[]; wishes: FormingWishes },
  tables: readonly ProposedTable[],
  most: number,
): Offer[] {
  const known = new Map(people.map((one) => [one.id, one]));
  const free = tables.filter(({ memberIds, max }) => memberIds.length < max);
  const fitted = free.map((table) =>
    fit(
      person,
      table,
      table.memberIds.flatMap((id) => known.get(id) ?? []),
      wishes,
    ),
  );
  const isLanguageRare = fitted.some(({ why }) => why.some((reason) => lacks(reason, person)));
  return fitted
    .toSorted((one, other) => one.cost - other.cost || one.table.table - other.table.table)
    .slice(0, most)
    .map(({ table, why }) => ({
      table,
      why: why.filter(({ kind }) => kind !== 'language' || isLanguageRare),
    }));
}

const lacks = (reason: SeatReason, { language }: Formable) =>
  reason.kind === 'fault' && reason.fault.kind === 'language' && reason.fault.language === language;

function fit(person: Formable, table: ProposedTable, mates: Formable[], wishes: FormingWishes): Fitted {
  const companion = wishes.together
    .filter((ids) => ids.includes(person.id))
    .flatMap((ids) => table.memberIds.filter((id) => ids.includes(id)))[0];
  const faults = newFaults(person, table, mates, wishes);
  const cost =
    mates.reduce((sum, mate) => sum + wishedOf(person, mate, wishes) + PERSON, 0) +
    (wishes.areCasesWished ? wishCost(person, table.caseId) : 0) +
    faults.reduce((sum, { kind }) => sum + (kind === 'language' ? LACK : MUST), 0) -
    (companion ? MUST : 0);
  const rank = person.caseIds.indexOf(table.caseId);
  const isUnderstood = mates.some(({ languages }) => languages.includes(person.language));
  const trait = wishes.spread.find(
    (one) => person.traits[one] && !mates.some((mate) => isAlike(one, person, mate)),
  );
  const why: SeatReason[] = [
    ...faults.map((fault) => ({ kind: 'fault' as const, fault })),
    ...(companion ? [{ kind: 'together' as const, id: companion }] : []),
    ...(rank >= 0 ? [{ kind: 'wish' as const, rank }] : []),
    ...(isUnderstood ? [{ kind: 'language' as const, language: person.language }] : []),
    ...(trait ? [{ kind: 'spread' as const, trait }] : []),
    { kind: 'people', people: mates.length },
  ];
  return { table, why, cost };
}

/** What would be wrong at the table with them there, and is not without them. */
function newFaults(
  person: Formable,
  { table, caseId }: ProposedTable,
  mates: Formable[],
  wishes: FormingWishes,
): FormingFault[] {
  const at = (people: Formable[]) => faultsAt({ table, caseId, people }, wishes);
  const before = new Set(at(mates).map((fault) => JSON.stringify(fault)));
  return at([...mates, person]).filter((fault) => fault.kind !== 'few' && !before.has(JSON.stringify(fault)));
}
