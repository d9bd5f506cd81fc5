import type { Language } from '@case-lab/contract';
import { useState } from 'react';
import { useLanguage } from '../../words/language.ts';

export type HallLanguage = Language | 'split';

const KEPT_AT = 'case-lab:hall-language';

/** The language of the hall: one, or both at once. It is this screen's own and survives a reload. */
export function useHallLanguages() {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<HallLanguage>(() => {
    const kept = localStorage.getItem(KEPT_AT);
    return kept === 'ru' || kept === 'en' || kept === 'split' ? kept : language;
  });
  const choose = (next: HallLanguage) => {
    localStorage.setItem(KEPT_AT, next);
    setChosen(next);
  };
  const languages: Language[] = chosen === 'split' ? ['ru', 'en'] : [chosen];
  return { chosen, choose, languages };
}
