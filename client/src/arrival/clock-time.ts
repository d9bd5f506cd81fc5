import type { Language } from '@case-lab/contract';

/** Hours and minutes of the clock on the wall here. */
export function clockTime(at: string | number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(at),
  );
}
