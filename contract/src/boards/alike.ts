import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { GENERAL, meantBy } from './alike-words.ts';
import { soundOf } from './sound.ts';

/** What is compared. A word's letters tell its language better than the note's `lang`: people mix them. */
export type Comparable = { id: string; text: string };

/** What a note says, as weights of the words in it: a vector of length 1. */
type Meaning = Map<string, number>;

/** Notes whose mean likeness is at least so much belong together. */
const ALIKE = 0.08;
/** What is left of a likeness that one word alone makes: most wrong pairs had "summer" or "winter" in common, no more. */
const ONE_WORD = 0.4;
/** A sound counts half: it joins `волонтёр` and `volunteer`, and now and then what has nothing in common. */
const SOUND_WEIGHT = 0.5;
const SOUND = '~';
/** More are not compared: the newest of so many notes say what the board is about. */
const MOST_NOTES = 600;

/**
 * Groups of notes that seem to say the same, as lists of their ids: the most alike group first, its notes as they were
 * given, notes that are like no other in none. The same notes give the same groups on every device. It compares words,
 * and what sounds the same or is in the lexicon across languages; two notes that say the same in other words it misses
 * (decision 0017 tells how often). 300 notes take some 10 ms.
 */
export function suggestClusters(notes: readonly Comparable[]): string[][] {
  const compared = notes.slice(-MOST_NOTES);
  const likeness = likenessOf(meaningsOf(compared.map(({ text }) => text)));
  return joined(likeness)
    .map((group) => ({ group, mean: meanWithin(group, likeness) }))
    .sort((a, b) => b.mean - a.mean || (a.group[0] ?? 0) - (b.group[0] ?? 0))
    .map(({ group }) => group.flatMap((at) => compared[at]?.id ?? []));
}

/** Weighs words by how rare they are on this board: on a board about gardens "garden" says nothing. */
function meaningsOf(texts: string[]): Meaning[] {
  const counted = texts.map(countWords);
  const notesWith = new Map<string, number>();
  for (const words of counted)
    for (const word of words.keys()) notesWith.set(word, 1 + (notesWith.get(word) ?? 0));
  return counted.map((words) => {
    const weighed = [...words].map(
      ([word, count]) => [word, count * Math.log((texts.length + 1) / (notesWith.get(word) ?? 1))] as const,
    );
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (what: string, weight: number) => counts.set(what, weight + (counts.get(what) ?? 0));
  for (const word of text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (GENERAL.has(word)) continue;
    if (/^\d\d+$/.test(word)) add(word, 1);
    if (word.length < 3 || /^\d/.test(word)) continue;
    add(meantBy(word) ?? (/[а-я]/.test(word) ? stemRussian(word) : stemEnglish(word)), 1);
    const sound = soundOf(word);
    if (sound) add(SOUND + sound, SOUND_WEIGHT);
  }
  return counts;
}

/** Row by row, the cosine of every two; less where they share one word only. Notes without a common word are not looked at. */
function likenessOf(meanings: Meaning[]): Float64Array[] {
  const rows = meanings.map(() => new Float64Array(meanings.length));
  const shared = meanings.map(() => new Uint8Array(meanings.length));
  const whereIs = new Map<string, [number, number][]>();
  meanings.forEach((meaning, at) => {
    const [row, count] = [rows[at] as Float64Array, shared[at] as Uint8Array];
    for (const [word, weight] of meaning) {
      const others = whereIs.get(word) ?? [];
      for (const [other, theirs] of others) {
        row[other] = (row[other] ?? 0) + weight * theirs;
        // A word that stands in both also sounds alike: that is no second word.
        if (!word.startsWith(SOUND)) count[other] = (count[other] ?? 0) + 1;
      }
      others.push([at, weight]);
      whereIs.set(word, others);
    }
    for (let other = 0; other < at; other += 1) {
      const alike = (row[other] ?? 0) * ((count[other] ?? 0) > 1 ? 1 : ONE_WORD);
      row[other] = alike;
      (rows[other] as Float64Array)[at] = alike;
    }
  });
  return rows;
}

/** Average linkage: the two groups that are most alike become one, until no two are alike enough. Groups of one are left out. */
function joined(likeness: readonly Float64Array[]): number[][] {
  const rows = likeness.map((row) => row.slice());
  const groups = new Map(rows.map((_, at) => [at, [at]]));
  const nearest = rows.map((row, at) => nearestTo(at, row, groups));
  for (;;) {
    const kept = mostAlike(rows, groups, nearest);
    if (kept === undefined) break;
    const gone = nearest[kept] ?? kept;
    join(rows, groups, kept, gone);
    // An average is never more than both: whoever was nearest to another group still is.
    for (const at of groups.keys()) {
      if (at !== kept && nearest[at] !== kept && nearest[at] !== gone) continue;
      nearest[at] = nearestTo(at, rows[at] as Float64Array, groups);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.sort((a, b) => a - b));
}

function join(
  rows: readonly Float64Array[],
  groups: Map<number, number[]>,
  kept: number,
  gone: number,
): void {
  const [ours, theirs] = [groups.get(kept) ?? [], groups.get(gone) ?? []];
  const [row, other] = [rows[kept] as Float64Array, rows[gone] as Float64Array];
  groups.delete(gone);
  groups.set(kept, [...ours, ...theirs]);
  for (const at of groups.keys()) {
    const sum = ours.length * (row[at] ?? 0) + theirs.length * (other[at] ?? 0);
    row[at] = sum / (ours.length + theirs.length);
    (rows[at] as Float64Array)[kept] = row[at] ?? 0;
  }
}

/** The group that a group is most alike, the first of several. Undefined: there is no other. */
function nearestTo(at: number, row: Float64Array, groups: ReadonlyMap<number, unknown>): number | undefined {
  let found: number | undefined;
  for (const other of groups.keys()) {
    if (other !== at && (found === undefined || (row[other] ?? 0) > (row[found] ?? 0))) found = other;
  }
  return found;
}

function mostAlike(
  rows: readonly Float64Array[],
  groups: ReadonlyMap<number, unknown>,
  nearest: readonly (number | undefined)[],
): number | undefined {
  let [most, found]: [number, number | undefined] = [ALIKE, undefined];
  for (const at of groups.keys()) {
    const alike = rows[at]?.[nearest[at] ?? at] ?? 0;
    if (alike > most || (alike === most && found === undefined)) [most, found] = [alike, at];
  }
  return found;
}

function meanWithin(group: number[], likeness: readonly Float64Array[]): number {
  const pairs = group.flatMap((one, at) => group.slice(at + 1).map((other) => likeness[one]?.[other] ?? 0));
  return pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
}
