import type { FormingWishes } from '@case-lab/contract';
import type { Formable, Task } from '../src/forming/formable.ts';
import { dice } from './dice.ts';

type Roll = (most: number) => number;
type Population = { countries: number[]; kinds: number[]; regions: number; bilingual: number };

/** Weights: country 0 speaks Russian, the others English. `bilingual`: of a hundred. */
export const POPULATIONS: Record<string, Population> = {
  'mostly from one country': { countries: [90, 10], kinds: [40, 30, 20, 10], regions: 20, bilingual: 15 },
  'half and half': { countries: [50, 30, 20], kinds: [25, 25, 25, 25], regions: 8, bilingual: 40 },
  'officials of many places': { countries: [70, 15, 10, 5], kinds: [70, 20, 10], regions: 60, bilingual: 25 },
};

function weighted(weights: readonly number[], roll: Roll): number {
  let left = roll(weights.reduce((sum, one) => sum + one, 0));
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}

/** People whose names are their numbers, at so many tables with four cases. */
export function taskOf(size: number, tables: number, population: Population, seed: number): Task {
  const roll = dice(seed);
  const people = Array.from({ length: size }, (_, n): Formable => {
    const country = weighted(population.countries, roll);
    const language = country === 0 ? 'ru' : 'en';
    const caseIds = ['A', 'B', 'C', 'D'].toSorted(() => roll(3) - 1).slice(0, roll(4));
    return {
      ...{ id: `${n}`, name: `participant ${n}`, language, place: null, caseIds, isHost: false },
      languages: roll(100) < population.bilingual ? ['ru', 'en'] : [language],
      traits: {
        country: `country ${country}`,
        organisationKind: `kind ${weighted(population.kinds, roll)}`,
        region: `region ${country} ${roll(population.regions)}`,
        level: `level ${weighted([30, 40, 30], roll)}`,
      },
      met: new Set(),
    };
  });
  const chairs = Math.ceil(size / tables);
  return {
    people,
    tables: Array.from({ length: tables }, (_, n) => ({
      ...{ table: n + 1, caseId: 'ABCD'[n % 4] ?? '', groupId: null, max: 12, chairs },
    })),
    wishes: { ...WISHES, tables },
  };
}

export const WISHES: FormingWishes = {
  ...{ way: 'solved', isNextRound: false, tables: 2, caseIds: [] },
  spread: ['country', 'organisationKind', 'region', 'level'],
  ...{ isLanguageShared: true, areCasesWished: true, isMeetingNew: true },
  ...{ interpreterIds: [], together: [], apart: [], locked: [] },
};
