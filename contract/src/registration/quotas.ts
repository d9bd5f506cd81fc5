import type { Quota } from './form.ts';
import type { Registration } from './registration.ts';

/** What quotas are counted by. */
export type Counted = Pick<Registration['applicant'], 'country' | 'region' | 'organisationKind'>;

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

/** Names of countries in both languages, to be told from one another by their code; made when it is first asked for. */
let countries: Map<string, string> | undefined;

function countriesByName(): Map<string, string> {
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  return new Map(
    (['ru', 'en'] as const).flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return codes.map((code) => [plain(names.of(code) ?? code), code] as const);
    }),
  );
}

const plain = (text: string) => text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');

function same(one: string, other: string): boolean {
  countries ??= countriesByName();
  const [a, b] = [plain(one), plain(other)];
  return (countries.get(a) ?? a) === (countries.get(b) ?? b);
}

/** Whether somebody counts for a quota. A country is the same in both languages. */
export function isMeantBy({ by, value }: Quota, { country, region, organisationKind }: Counted): boolean {
  return same({ country, region, organisation: organisationKind ?? '' }[by], value);
}
