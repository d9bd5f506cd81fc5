import type { Language } from '@case-lab/contract';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const allYear: Record<Language, string> = { en: 'all year', ru: 'круглый год' };

/** A season such as `Apr-Oct` or `all year` in the reader's language; other text stays as it is. */
export function seasonIn(language: Language, season: string): string {
  if (season === allYear.en) return allYear[language];
  const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return range(season).replace(/[A-Z][a-z]{2}/g, (word) => {
    const month = months.indexOf(word);
    return month < 0 ? word : name.format(Date.UTC(2021, month, 15)).replace('.', '');
  });
}

/** `5-15` as it is printed: with a dash. */
export function range(text: string): string {
  return text.replace('-', '–');
}
