import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { LText } from '../wire/text.ts';
import { alike, alikePlaces, type Place, soundOf } from './same-place.ts';

type Known = { code: string; name: LText; country: string; region: string };
const sample: { territories: Known[] } = JSON.parse(
  readFileSync(new URL('../../../server/sample-lab.json', import.meta.url), 'utf8'),
);

/** As people type them at a door: nothing but a name. */
const typed = (name: string): Place => ({
  name: { [/[а-яё]/i.test(name) ? 'ru' : 'en']: name, original: 'ru' },
  country: '',
  region: '',
});

const SPELLINGS: Record<string, string[]> = {
  rawtenstall: ['Rawtenstal', 'RAWTENSTALL', 'Ротенстол', 'г. Ротенстолл'],
  todmorden: ['todmorden', 'Todmordan', 'Тодморден', 'town of Todmorden'],
  trawden: ['Trawden village', 'Троден', 'Trawdon'],
  bacup: ['BACUP', 'Бейкап', 'Bacup, Lancashire'],
  'khanty-mansiysk': [
    'Ханты Мансийск',
    'Хантымансийск',
    'Khanty-Mansijsk',
    'Hanty-Mansiisk',
    'Ханты-Мансиск',
  ],
  smolensk: ['смоленск', 'Smolensk', 'г.Смоленск', 'Смоленск (область)', 'Смолеснк'],
  kolomna: ['Коломна', 'Kolomna', 'Коломнa', 'город Коломна', 'Колломна'],
  darovoye: ['Даровое', 'Darovoe', 'Darovoje', 'с. Даровое', 'село Даровое'],
  moscow: ['москва', 'Moscow', 'Moskva', 'г. Москва', 'Масква', 'Москва, Россия'],
  tyumen: ['Tyumen', 'Tiumen', "Tyumen'", 'Тюмень', 'гор. Тюмень', 'Tjumen'],
  suzdal: ['Суздаль', 'Suzdal', "Suzdal'", 'г. Суздаль', 'Сузадль', 'Суздал', 'SUZDAL', 'Suzdaľ'],
  totma: ['Тотьма', 'Totma', "Tot'ma", 'Тотма', 'тотьма'],
};

/** Places of their own with names that look alike. */
const OTHERS = [
  'Сызрань',
  'Судак',
  'Муром',
  'Коломыя',
  'Кострома',
  'Томск',
  'Омск',
  'Тобольск',
  'Тула',
  'Торжок',
].concat(
  [
    'Ростов',
    'Ростов-на-Дону',
    'Великий Новгород',
    'Нижний Новгород',
    'Новгород-Северский',
    'Верхняя Тура',
    'Нижняя Тура',
  ],
  [
    'Красный Яр',
    'Красный Бор',
    'Смолевичи',
    'Даровской',
    'Московский',
    'Bolton',
    'Burnley',
    'Barrow',
    'Batley',
    'Troon',
  ],
  [
    'Ханты',

    'Todenham',
    'Елабуга',
    'Чистополь',
    'Кимры',
    'Киров',
    'Кириши',
    'Кириллов',
    'Кировск',
    'Ржев',
  ],
);

test('a place is known again in both alphabets, in any case, with hyphens and kinds of places or without', () => {
  for (const [one, other] of [
    ['Суздаль', 'Suzdal'],
    ['г. Суздаль', "SUZDAL'"],
    ['Ханты-Мансийск', 'Khanty Mansiysk'],
    ['Даровое', 'Darovoye'],
    ['Щёлково', 'Shchyolkovo'],
    ['Жуковский', 'Zhukovsky'],
    ['Елец', 'Yelets'],
    ['Юрьев-Польский', 'Yuriev-Polsky'],
  ] as const)
    expect([one, soundOf(one)]).toEqual([one, soundOf(other)]);
});

test('of all pairs of 12 sample territories, 59 ways to type them and 37 other places one false pair is suggested, and no true one is missed', () => {
  const known = sample.territories.map((place) => ({ ...place, of: place.code }));
  const spelt = Object.entries(SPELLINGS).flatMap(([of, names]) =>
    names.map((name) => ({ ...typed(name), of })),
  );
  const others = OTHERS.map((name) => ({ ...typed(name), of: name }));
  const all = [...known, ...spelt, ...others];
  const suggested = alikePlaces(all);
  const right = suggested.filter(({ one, other }) => one.of === other.of);
  const wrong = suggested.filter(({ one, other }) => one.of !== other.of);
  // Two towns of one letter's difference: whoever merges sees both names and says that they are two.
  expect([...new Set(wrong.map(({ one, other }) => `${one.of} / ${other.of}`))]).toEqual([
    'kolomna / Коломыя',
  ]);
  expect(right.length / suggested.length).toBeGreaterThan(0.95);
  // Whoever merges begins from the described place: each spelling is found beside it.
  const missed = spelt.filter((one) => !known.some((place) => place.of === one.of && alike(place, one)));
  expect(missed.map(({ name, of }) => `${of}: ${name.ru ?? name.en}`)).toEqual([]);
});

test('two villages of one name in two regions are two, and so are two that lie far apart', () => {
  const one = { ...typed('Красное'), country: 'RU', region: 'Вологодская область' };
  expect(alike(one, { ...one, region: 'Липецкая область' })).toBeUndefined();
  expect(alike(one, { ...one, region: 'Вологодская' })).toBe('same');
  expect(alike(one, { ...one, country: 'BY', region: '' })).toBeUndefined();
  expect(alike(one, typed('Krasnoye'))).toBe('same');
  const at = (lat: number, lon: number) => ({ ...one, position: { lat, lon } });
  expect(alike(at(59.9, 42.7), at(59.9, 42.9))).toBe('same');
  expect(alike(at(59.9, 42.7), at(52.6, 39.5))).toBeUndefined();
});
