import { codeOf } from '../wire/http.ts';
import { deskRefusalWords } from './desk-refusals.ts';
import { useWords } from './language.ts';
import { refusalWords } from './refusals.ts';

/** Turns why a call of a desk failed into a sentence. */
export function useDeskRefusal(): (error: unknown) => string {
  const words: Record<string, string> = { ...useWords(refusalWords), ...useWords(deskRefusalWords) };
  return (error) => words[codeOf(error)] ?? '';
}
