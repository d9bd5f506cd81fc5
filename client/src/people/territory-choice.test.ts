import type { Territory } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { offered, territoryMeant } from './territory-choice.ts';

function territory(id: string, ru: string, en: string): Territory {
  return {
    id,
    name: { ru, en, original: 'ru' },
    level: 'town',
    country: 'RU',
    region: '',
    state: 'described',
  };
}

const known = [
  territory('1', 'Тотьма', 'Totma'),
  territory('2', 'Ротенстолл', 'Rawtenstall'),
  territory('3', 'Тодморден', 'Todmorden'),
  territory('4', 'Королёв', 'Korolyov'),
];
const names = (typed: string) => offered(typed, known, 'ru').map((one) => one.name.ru);

test('territories are offered by either language, the beginning of a name first', () => {
  expect(names('то')).toEqual(['Тодморден', 'Тотьма', 'Ротенстолл']);
  expect(names('tot')).toEqual(['Тотьма']);
});

test('a known name means that territory, in either language and with е for ё', () => {
  expect(territoryMeant(' totma ', known)).toBe('1');
  expect(territoryMeant('королев', known)).toBe('4');
});

test('an unknown name goes as typed; nothing means nothing', () => {
  expect(territoryMeant(' Великий Устюг ', known)).toBe('Великий Устюг');
  expect(territoryMeant('  ', known)).toBeUndefined();
});
