import { useMemo } from 'react';
import { useLanguage } from '../words/language.ts';

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
/** Groups of countries, and codes that stand for none. */
const NO_COUNTRIES = ['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO'];

/** The countries as this browser knows them, offered while one types; anything else may be written. */
export function CountryList({ id }: { id: string }) {
  const { language } = useLanguage();
  const names = useMemo(() => {
    const known = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
    const found = codes
      .filter((code) => !NO_COUNTRIES.includes(code))
      .flatMap((code) => known.of(code) ?? []);
    return [...new Set(found)].sort((a, b) => a.localeCompare(b, language));
  }, [language]);
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
