import { Waiting } from '../parts/Waiting.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { Plain } from './Plain.tsx';

/** While a screen is on its way. */
export function Opening() {
  const words = useWords(appWords);
  return (
    <Plain>
      <Waiting word={words.loading} />
    </Plain>
  );
}
