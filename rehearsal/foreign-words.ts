import type { Page } from '@playwright/test';
import type { Language } from './said.ts';

/** What may stand in the other alphabet: the switch itself, names of the product and of things. */
const ALLOWED: Record<Language, RegExp> = {
  en: /^(Рус|Русский)$/,
  ru: /^(Eng|English)$|QR|JSON|Incredible Edible|Enter|Delete|Escape|http|PUBLIC_URL|\d+\.\d+\.\d+\.\d+|(^|\s)[A-Z0-9]{6,8}([.]|$)|^[A-Z]\d$/,
};
const FOREIGN: Record<Language, RegExp> = { en: /[а-яё]{2,}/i, ru: /[a-z]{3,}/i };

/** Every sentence of a screen in the wrong language: what is read, what is spoken by a reader, what is shown in empty fields. */
export async function foreignWords(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate((own) => {
    const inOther = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) !== own;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isRead = !node.parentElement?.closest('noscript, script, style');
      if (isRead && !inOther(node.parentElement)) found.push(node.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (inOther(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    }
    return [...found, document.title.replace('Case Lab', '')];
  }, language);
  return texts.filter((text) => FOREIGN[language].test(text) && !ALLOWED[language].test(text));
}
