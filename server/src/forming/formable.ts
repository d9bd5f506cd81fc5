import type { Formable as FormableView, FormingWishes, ProposedTable, Trait } from '@case-lab/contract';

/** Somebody who can be seated; `met`: with whom they have sat in an earlier round. */
export type Formable = FormableView & { met: ReadonlySet<string> };

/** A table to fill, with as many chairs as it may have. */
export type Table = Omit<ProposedTable, 'memberIds'> & { chairs: number };

/** Everything that groups are formed from. */
export type Task = { people: readonly Formable[]; tables: readonly Table[]; wishes: FormingWishes };

/** Whether both have said the same. */
export const isAlike = (trait: Trait, one: FormableView, other: FormableView): boolean =>
  Boolean(one.traits[trait]) && one.traits[trait] === other.traits[trait];
