import type { Language } from '@case-lab/contract';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { LanguageContext } from './language.ts';
import { setSpoken, wordsIn } from './spoken.ts';

const KEPT_AT = 'case-lab:language';

/** The language that was chosen on this device, else the browser's. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AT);
  if (kept === 'ru' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** Gives every screen its language: the one chosen on this device, else the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const speak = useCallback((chosen: Language) => {
    localStorage.setItem(KEPT_AT, chosen);
    const show = () => {
      setSpoken(chosen);
      setLanguage(chosen);
    };
    const awaited = wordsIn(chosen);
    if (awaited) void awaited.then(show);
    else show();
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => ({ language, speak }), [language, speak]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}
