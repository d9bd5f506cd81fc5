import type { Language } from '@case-lab/contract';
import { type ReactNode, useMemo } from 'react';
import { LanguageContext, useLanguage } from './language.ts';

/** A part of a screen in another language than the rest: the hall may speak both at once. */
export function Spoken({ language, children }: { language: Language; children: ReactNode }) {
  const { speak } = useLanguage();
  const spoken = useMemo(() => ({ language, speak }), [language, speak]);
  return (
    <LanguageContext value={spoken}>
      <div lang={language}>{children}</div>
    </LanguageContext>
  );
}
