import type { Language, Trait } from '@case-lab/contract';
import { plural } from './language.ts';

const enPairs = (n: number) => `${n} ${plural('en', n, { one: 'pair', other: 'pairs' })}`;
const ruPairs = (n: number) =>
  `${n} ${plural('ru', n, { one: 'пара', few: 'пары', many: 'пар', other: 'пары' })}`;

const en = {
  title: 'What has come of it',
  allKept: 'Everything that must be kept is kept.',
  notKept: 'Could not be kept:',
  language: (table: number, language: Language) =>
    `Table ${table}: no second ${{ ru: 'Russian', en: 'English' }[language]} speaker`,
  together: (names: string) => `Not together: ${names}`,
  apart: (table: number, names: string) => `Table ${table}: not apart: ${names}`,
  hosts: (table: number, names: string) => `Table ${table}: more than one host: ${names}`,
  locked: (table: number, name: string) => `${name} does not sit at table ${table}`,
  few: (table: number, n: number) =>
    `Table ${table}: only ${n} ${plural('en', n, { one: 'person', other: 'people' })}`,
  unplaced: (n: number) => `${n} ${plural('en', n, { one: 'person', other: 'people' })} without a table`,
  wished: (first: number, all: number) => `${first} of ${all} got their first case`,
  alsoWished: (n: number) => `${n} the second or third one`,
  notWished: (n: number) => `${n} none of theirs`,
  metAgain: (n: number) => `${enPairs(n)} ${plural('en', n, { one: 'meets', other: 'meet' })} again`,
  noneAgain: 'Nobody meets again',
  even: (traits: string) => `Spread as evenly as can be: ${traits}`,
  alike: (trait: string, n: number) => `${trait}: ${enPairs(n)} more at one table than there must be`,
  traits: {
    country: 'countries',
    organisationKind: 'kinds of organisation',
    region: 'regions',
    level: 'cities and villages',
  } satisfies Record<Trait, string>,
  whyWish: ['their first case', 'their second case', 'their third case'],
  whyPeople: (n: number) => `${n} ${plural('en', n, { one: 'person', other: 'people' })} there`,
  whyLanguage: (language: Language) => ({ ru: 'Russian is spoken', en: 'English is spoken' })[language],
  whySpread: {
    country: 'nobody else from their country',
    organisationKind: 'nobody else of their kind of organisation',
    region: 'nobody else from their region',
    level: 'nobody else from such a place',
  } satisfies Record<Trait, string>,
  whyTogether: (name: string) => `together with ${name}`,
};

const ru: typeof en = {
  title: 'Что получилось',
  allKept: 'Всё обязательное соблюдено.',
  notKept: 'Не удалось соблюсти:',
  language: (table: number, language: Language) =>
    `Стол ${table}: нет второго, кто говорит ${{ ru: 'по-русски', en: 'по-английски' }[language]}`,
  together: (names: string) => `Не вместе: ${names}`,
  apart: (table: number, names: string) => `Стол ${table}: не порознь: ${names}`,
  hosts: (table: number, names: string) => `Стол ${table}: больше одного ведущего: ${names}`,
  locked: (table: number, name: string) => `${name} — не за столом ${table}`,
  few: (table: number, n: number) =>
    `Стол ${table}: всего ${n} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}`,
  unplaced: (n: number) =>
    `Без стола: ${n} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}`,
  wished: (first: number, all: number) => `Первый желаемый кейс: у ${first} из ${all}`,
  alsoWished: (n: number) => `второй или третий: у ${n}`,
  notWished: (n: number) => `ни одного: у ${n}`,
  metAgain: (n: number) => `Встретятся снова: ${ruPairs(n)}`,
  noneAgain: 'Никто не встретится снова',
  even: (traits: string) => `Распределены как можно ровнее: ${traits}`,
  alike: (trait: string, n: number) => `${trait}: лишних пар за одним столом — ${n}`,
  traits: {
    country: 'страны',
    organisationKind: 'виды организаций',
    region: 'регионы',
    level: 'города и сёла',
  },
  whyWish: ['первый желаемый кейс', 'второй желаемый кейс', 'третий желаемый кейс'],
  whyPeople: (n: number) =>
    `там ${n} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}`,
  whyLanguage: (language: Language) =>
    ({ ru: 'там говорят по-русски', en: 'там говорят по-английски' })[language],
  whySpread: {
    country: 'больше никого из этой страны',
    organisationKind: 'больше никого из таких организаций',
    region: 'больше никого из этого региона',
    level: 'больше никого из таких мест',
  },
  whyTogether: (name: string) => `вместе с: ${name}`,
};

/** How good a proposal is, and why a table is offered. */
export const formingScoreWords = { en, ru };
