import { useEffect, useRef } from 'react';
import { Notice } from '../../parts/Notice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { refusalOf } from '../../wire/http.ts';
import { appWords } from '../../words/app.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import { Link } from '../address.tsx';
import { Plain } from '../Plain.tsx';
import { useEnter } from './use-join.ts';

/** Where a sign-in link leads: signs its owner in and opens their screen. */
export function EnterScreen({ link }: { link: string }) {
  const words = useWords(appWords);
  const refusals = useWords(refusalWords);
  const { mutate, error } = useEnter();
  const entered = useRef('');
  useEffect(() => {
    // React runs effects twice while developing; the link is used once.
    if (entered.current === link) return;
    entered.current = link;
    mutate(link);
  }, [link, mutate]);
  return (
    <Plain>
      {error ? (
        <Notice kind="danger" title={words.enterFailedTitle} action={<Link to="/">{words.joinByCode}</Link>}>
          {refusals[refusalOf(error)]}
        </Notice>
      ) : (
        <Waiting word={words.entering} />
      )}
    </Plain>
  );
}
