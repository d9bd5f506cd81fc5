import {
  CASE_TEXTS,
  type CaseCard,
  type LText,
  TECHNOLOGY_TEXTS,
  type TechnologyCard,
} from '@case-lab/contract';

/** How many of so many texts there are in each language. */
export type Completeness = { ru: number; en: number; all: number };

/** Of a whole card with its technologies. */
export function completenessOf(card: CaseCard): Completeness {
  return count([...CASE_TEXTS.map((text) => card[text]), ...card.technologies.flatMap(textsOf)]);
}

/** Of one technology. */
export const completenessOfOne = (technology: TechnologyCard) => count(textsOf(technology));

const textsOf = (technology: TechnologyCard) => TECHNOLOGY_TEXTS.map((text) => technology[text]);

function count(texts: LText[]): Completeness {
  const written = (language: 'ru' | 'en') => texts.filter((text) => text[language]?.trim()).length;
  return { ru: written('ru'), en: written('en'), all: texts.length };
}
