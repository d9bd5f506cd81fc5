import { inLanguage, type Language, type LText } from '@case-lab/contract';
import { createContext, useCallback, useContext } from 'react';

/** The same sentences in both languages; the type of `ru` is that of `en`, so that none can be forgotten. */
export type Words<T> = { en: T; ru: T };

type Spoken = { language: Language; speak: (language: Language) => void };

export const LanguageContext = createContext<Spoken>({ language: 'en', speak: () => undefined });

/** The language of this device's screens, and how to change it. */
export function useLanguage(): Spoken {
  return useContext(LanguageContext);
}

/** The sentences of one room in the language of the screen. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage().language];
}

/** Turns a text of the lab into the reader's language, for use within a sentence. */
export function useTell(): (text: LText) => string {
  const { language } = useLanguage();
  return useCallback((text) => inLanguage(text, language).text, [language]);
}

type Forms = { one: string; few?: string; many?: string; other: string };
const rules = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') };

/** The form of a word that goes with `n`, without the number itself: Russian has one, few and many; English one and other. */
export function plural(language: Language, n: number, forms: Forms): string {
  const rule = rules[language].select(n);
  if (rule === 'one') return forms.one;
  if (rule === 'few') return forms.few ?? forms.other;
  return rule === 'many' ? (forms.many ?? forms.other) : forms.other;
}
