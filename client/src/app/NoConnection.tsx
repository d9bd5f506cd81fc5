import { Notice } from '../parts/Notice.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { Plain } from './Plain.tsx';

/** Before anything could be read: the server does not answer, and we keep trying. */
export function NoConnection() {
  const words = useWords(appWords);
  return (
    <Plain title={words.offlineTitle}>
      <Notice kind="warn" title={words.offlineTitle}>
        {words.offline}
      </Notice>
    </Plain>
  );
}
