import type { OpenForm } from '@case-lab/contract';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import type { Filled } from './filled.ts';

export type PartProps = {
  open: OpenForm;
  filled: Filled;
  /** Names of what is missing, once somebody has tried to send. */
  lacking: string[];
  change: (some: Partial<Filled>) => void;
};

/** The sentence at a field that lacks something. */
export function useFault(lacking: string[]): (name: string) => string | undefined {
  const words: Record<string, unknown> = useWords(registeringWords).lacking;
  return (name) => {
    const found = lacking.includes(name) && words[name];
    return typeof found === 'string' ? found : undefined;
  };
}
