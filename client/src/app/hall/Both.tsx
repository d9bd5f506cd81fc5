import { inLanguage, type Language, type LText } from '@case-lab/contract';
import type { ReactNode } from 'react';
import { Spoken } from '../../words/Spoken.tsx';

/** The same in each language of the hall, one below the other. */
export function Both({ languages, children }: { languages: Language[]; children: ReactNode }) {
  return languages.map((language) => (
    <Spoken key={language} language={language}>
      {children}
    </Spoken>
  ));
}

/** A text in each language that it exists in, of those the hall speaks: never the same words twice. */
export function sidesOf(text: LText, languages: Language[]): { text: string; lang: Language }[] {
  const sides = languages.map((language) => inLanguage(text, language));
  return sides.filter((side, at) => sides.findIndex((other) => other.lang === side.lang) === at);
}

export function BothTexts({ text, languages }: { text: LText; languages: Language[] }) {
  return sidesOf(text, languages).map((side) => (
    <span key={side.lang} lang={side.lang}>
      {side.text}
    </span>
  ));
}
