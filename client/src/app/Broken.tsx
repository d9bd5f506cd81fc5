import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { Plain } from './Plain.tsx';

/** Instead of a screen that threw: says that nothing saved is lost, and offers to begin anew. */
export function Broken() {
  const words = useWords(appWords);
  return (
    <Plain title={words.brokenTitle}>
      <Notice
        kind="danger"
        title={words.brokenTitle}
        action={
          <Button kind="main" onClick={() => window.location.reload()}>
            {words.reload}
          </Button>
        }
      >
        {words.broken}
      </Notice>
    </Plain>
  );
}
