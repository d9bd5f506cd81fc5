import type { Quota } from './form.ts';
import type { OpenForm, Registration } from './registration.ts';

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
export function isMeantBy(
  { by, value }: Pick<Quota, 'by' | 'value'>,
  { country, region, organisationKind }: Counted,
): boolean {
  return same({ country, region, organisation: organisationKind ?? '' }[by], value);
}

/** What somebody waits for: a seat at all, or one of those that are kept for whom a quota means. */
export type Shortage = 'seats' | Quota['by'];

/** Why there is no seat for somebody; nothing: there is one. */
export function shortagesFor(
  { isFull, fullQuotas }: Pick<OpenForm, 'isFull' | 'fullQuotas'>,
  who: Counted,
): Shortage[] {
  const full = fullQuotas.filter((quota) => isMeantBy(quota, who)).map(({ by }) => by);
  return [...(isFull ? ['seats' as const] : []), ...new Set(full)];
}
