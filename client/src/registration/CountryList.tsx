import { useMemo } from 'react';
import { countries } from '../people/countries.ts';
import { useLanguage } from '../words/language.ts';

/** Countries, offered while one types; anything else may be written. */
export function CountryList({ id }: { id: string }) {
  const { language } = useLanguage();
  const known = useMemo(() => countries(language), [language]);
  return (
    <datalist id={id}>
      {known.map(({ code, name }) => (
        <option key={code} value={name} />
      ))}
    </datalist>
  );
}
