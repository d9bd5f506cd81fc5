import type { Clash } from '@case-lab/contract';

type Sentences = Record<Clash['kind'], (name: string) => string>;

const en: { clash: Sentences } = {
  clash: {
    twice: (name) => `${name} would have to be in two places at once`,
    deputy_twice: (name) => `${name}, who would step in, is needed elsewhere at this time`,
    away: (name) => `${name} cannot be there at this time`,
  },
};

const ru: typeof en = {
  clash: {
    twice: (name) => `${name}: в это время и в другом месте`,
    deputy_twice: (name) => `${name} на замене, но в это время понадобится и в другом месте`,
    away: (name) => `${name} не может быть в это время`,
  },
};

/** What a plan asks of experts in vain. */
export const clashWords = { en, ru };
