import { inLanguage, type LText } from '@case-lab/contract';
import { useLanguage } from './language.ts';

/** A text of the lab in the reader's language, marked with the language it is in, so that it is read aloud rightly. */
export function InLanguage({ text }: { text: LText }) {
  const { language } = useLanguage();
  const found = inLanguage(text, language);
  return <span lang={found.lang}>{found.text}</span>;
}
