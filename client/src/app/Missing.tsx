import { Notice } from '../parts/Notice.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { Link } from './address.tsx';
import { Plain } from './Plain.tsx';

/** For an address that leads nowhere. */
export function Missing() {
  const words = useWords(appWords);
  return (
    <Plain title={words.missingTitle}>
      <Notice kind="warn" title={words.missingTitle} action={<Link to="/">{words.toStart}</Link>}>
        {words.missing}
      </Notice>
    </Plain>
  );
}
