import type { Language, LText } from './text.ts';

/** What to show a reader of `wanted`: that side, else the original, else whatever there is; with the language it is in. */
export function inLanguage(text: LText, wanted: Language): { text: string; lang: Language } {
  for (const lang of [wanted, text.original, 'ru', 'en'] as const) {
    const found = text[lang];
    if (found) return { text: found, lang };
  }
  return { text: '', lang: wanted };
}
