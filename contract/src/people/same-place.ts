import type { LText } from '../wire/text.ts';
import type { Position } from './territories.ts';

/** What two rows are compared by; '' and null where nothing is said, which speaks for nothing. */
export type Place = { name: LText; country: string; region: string; position?: Position };

/** What stands before a name and is no part of it, in either language. */
const KINDS = new RegExp(
  String.raw`(^|\s)(г|гор|город|с|село|д|дер|деревня|п|пос|поселок|пгт|ст|станица|хутор|х|р-н|район|` +
    String.raw`city|town|village|settlement|district|of|the)(?=[.\s]|$)[.]?`,
  'gu',
);

const CYRILLIC: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: '1', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: '2', ч: '3' },
  ...{ ш: '4', щ: '5', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

/** The ways in which Latin letters stand for one sound of Russian, the longest first; a digit is a sound without a letter. */
const LATIN: [RegExp, string][] = [
  [/shch|schtsch|sch(?=[iy]?[aeiou])/g, '5'],
  [/sh|sch/g, '4'],
  [/zh/g, '1'],
  [/tch|ch/g, '3'],
  [/kh/g, 'h'],
  [/ts|tz|cz/g, '2'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  // Ё is written so between consonants; elsewhere the letter stands for Й.
  [/(?<=[^aeiouyj])[yj]o/g, 'e'],
  [/[yj](?=e)/g, ''],
  [/[yj]/g, 'i'],
];

/** A name as it sounds, without what differs between two who write it: alphabet, case, hyphens, signs, kind of place. */
export function soundOf(name: string): string {
  const bare = name
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .normalize('NFD')
    // Й has come apart by that too; its sound here is that of И.
    .replace(/\p{M}/gu, '')
    .replace(/[(,].*$/, '')
    .replace(KINDS, ' ')
    .replace(/[^\p{L}]/gu, '');
  const isCyrillic = /[а-я]/.test(bare);
  const sounds = isCyrillic
    ? Array.from(bare, (letter) => CYRILLIC[letter] ?? letter).join('')
    : LATIN.reduce((text, [from, to]) => text.replace(from, to), bare);
  return sounds.replace(/i(?=e)/g, '').replace(/(.)\1+/g, '$1');
}

/** A place with what its words sound like, found once for all pairs that it stands in. */
type Heard<P> = { place: P; names: string[]; country: string; region: string };

function hear<P extends Place>(place: P): Heard<P> {
  const { name, country, region } = place;
  const names = [name.ru, name.en].flatMap((written) => (written && soundOf(written)) || []);
  return { place, names, country: soundOf(country), region: soundOf(region) };
}

/** Whether two rows may be one place, typed twice: `same` by their sound, `near` but for a slip of the finger. */
export function alike(one: Place, other: Place): 'same' | 'near' | undefined {
  return compare(hear(one), hear(other));
}

/** Every two of these that may be one place, those that sound the same first. */
export function alikePlaces<P extends Place>(
  places: readonly P[],
): { one: P; other: P; how: 'same' | 'near' }[] {
  const heard = places.map(hear);
  const found = heard.flatMap((one, at) =>
    heard.slice(at + 1).flatMap((other) => {
      const how = compare(one, other);
      return how ? [{ one: one.place, other: other.place, how }] : [];
    }),
  );
  return found.sort((a, b) => Number(a.how === 'near') - Number(b.how === 'near'));
}

function compare(one: Heard<Place>, other: Heard<Place>): 'same' | 'near' | undefined {
  if (differ(one.country, other.country) || differ(one.region, other.region)) return undefined;
  if (isFar(one.place, other.place)) return undefined;
  const found = one.names.flatMap((a) => other.names.map((b) => closeness(a, b)));
  return found.find((how) => how === 'same') ?? found.find((how) => how === 'near');
}

function closeness(a: string, b: string): 'same' | 'near' | undefined {
  if (a === b) return 'same';
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  // Nobody mistypes the first letter and sees the name of the place stand wrong.
  return most > 0 && a[0] === b[0] && steps(a, b, most) <= most ? 'near' : undefined;
}

/** A region is written with its kind or without. */
function differ(a: string, b: string): boolean {
  return a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a);
}

/** By more than half a degree: some 50 km. */
function isFar({ position: one }: Place, { position: other }: Place): boolean {
  return !!one && !!other && Math.hypot(one.lat - other.lat, one.lon - other.lon) > 0.5;
}

/** How many letters were left out, put in, changed or swapped with their neighbour; more than `most` counts as one more. */
function steps(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : most + 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}
