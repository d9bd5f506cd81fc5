import type { LibraryEntry, LText } from '@case-lab/contract';

/** Whether every word that is sought begins or stands within something told of a technology, in either language. */
export function fits({ technology, cases, merged }: LibraryEntry, sought: string): boolean {
  const { name, core, mayChange, mechanism, preconditions, risks, code } = technology;
  const texts: LText[] = [
    ...[name, core, mayChange, mechanism, preconditions, risks],
    ...merged.map((one) => one.name),
    ...cases.flatMap(({ title, territory }) => (territory ? [title, territory] : [title])),
  ];
  const told = folded([code, ...texts.flatMap(({ ru, en }) => [ru, en])].join(' '));
  return folded(sought)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** Nobody types ё, and nobody minds case. */
const folded = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е').trim();
