import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { Plain } from './Plain.tsx';

/** Before anything could be read: the server does not answer, and we keep trying. What this device has kept takes its place. */
export function NoConnection() {
  const words = useWords(appWords);
  const cache = useQueryClient();
  useEffect(() => {
    // Nothing is kept where this part is not.
    import('./offline/kept-answers.ts').then((kept) => kept.takeAnswers(cache)).catch(() => undefined);
  }, [cache]);
  return (
    <Plain title={words.offlineTitle}>
      <Notice kind="warn" title={words.offlineTitle}>
        {words.offline}
      </Notice>
    </Plain>
  );
}
