import { NOTE_KINDS } from '@case-lab/contract/boards';

/** By what the list is laid out; what stands together is a section on a phone and a column on a wide screen. */
export const BYS = ['frame', 'kind', 'cluster', 'territory'] as const;
export type By = (typeof BYS)[number];

/** Notes that stand together; `key` is their kind, cluster or territory, '' for those without one. */
export type Column = { key: string; ids: readonly string[] };

/**
 * Sorts notes into columns. They come in the `known` order, those with another key behind them as they were met, and at the
 * end the notes without a key. A column without notes is none; within one the notes keep their sequence.
 */
export function toColumns<N extends { id: string }>(
  notes: readonly N[],
  keyOf: (note: N) => string | undefined,
  known: readonly string[],
): Column[] {
  const found = new Map<string, string[]>([...known, ...notes.map(keyOf)].map((key) => [key ?? '', []]));
  for (const note of notes) found.get(keyOf(note) ?? '')?.push(note.id);
  const columns = [...found].map(([key, ids]) => ({ key, ids })).filter(({ ids }) => ids.length > 0);
  return columns.sort((a, b) => Number(a.key === '') - Number(b.key === ''));
}

/** The kinds in the order in which they are offered. */
export const KINDS: readonly string[] = NOTE_KINDS;

const KEPT_AT = 'case-lab:columns-by';

/** How the list was laid out last on this device; by frame at first. */
export function keptBy(): By {
  return BYS.find((by) => by === localStorage.getItem(KEPT_AT)) ?? 'frame';
}

export function keepBy(by: By): void {
  try {
    localStorage.setItem(KEPT_AT, by);
  } catch {
    // A full or closed storage: it is asked for again after the next load.
  }
}
