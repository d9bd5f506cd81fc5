import type { Language, Territory } from '@case-lab/contract';
import { inLanguage } from '@case-lab/contract';

function plain(text: string): string {
  return text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

function names(territory: Territory): string[] {
  return [territory.name.ru, territory.name.en].filter((name) => name !== undefined).map(plain);
}

/** The territories that a typed text may mean, by the beginning of their name in either language first; at most six. */
export function offered(typed: string, territories: Territory[], language: Language): Territory[] {
  const wanted = plain(typed);
  const rank = (territory: Territory) => {
    const places = names(territory).map((name) => name.indexOf(wanted));
    return places.includes(0) ? 0 : places.some((place) => place > 0) ? 1 : 2;
  };
  const name = (territory: Territory) => inLanguage(territory.name, language).text;
  return territories
    .filter((territory) => !territory.mergedInto && rank(territory) < 2)
    .sort((a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b), language))
    .slice(0, 6);
}

/** What to send for a typed territory: the id of a known one, else the name as typed, nothing for nothing. */
export function territoryMeant(typed: string, territories: Territory[]): string | undefined {
  const wanted = plain(typed);
  if (!wanted) return undefined;
  return territories.find((territory) => names(territory).includes(wanted))?.id ?? typed.trim();
}
