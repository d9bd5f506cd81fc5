import type { LibraryEntry } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../cases/Refused.tsx';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { deskApi } from '../../wire/desk-http.ts';
import { caseCardWords } from '../../words/case-cards.ts';
import { caseDeskWords } from '../../words/case-desk.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useTell, useWords } from '../../words/language.ts';
import styles from './Cases.module.css';

type MergeSheetProps = {
  labId: string;
  entry: LibraryEntry;
  others: LibraryEntry[];
  onClose: () => void;
  onMerged: (all: LibraryEntry[]) => void;
};

/** Chooses what a technology is the same as, and shows beforehand what comes of it. */
export function MergeSheet({ labId, entry, others, onClose, onMerged }: MergeSheetProps) {
  const words = useWords(caseDeskWords);
  const tell = useTell();
  const [intoId, choose] = useState('');
  const into = others.find(({ technology }) => technology.id === intoId);
  const merging = useMutation({
    mutationFn: () => deskApi.library.merge({ labId, technologyId: entry.technology.id, intoId }),
    onSuccess: onMerged,
  });
  const after = into && new Set([...into.cases, ...entry.cases].map(({ id }) => id)).size;
  return (
    <Sheet title={words.mergeTitle} closeWord={words.close} onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.soft}>{words.mergeHint}</p>
        <Field label={words.into}>
          {(control) => (
            <select {...control} value={intoId} onChange={({ target }) => choose(target.value)}>
              <option value="">{words.choose}</option>
              {others.map(({ technology, isOwn, lab }) => (
                <option key={technology.id} value={technology.id}>
                  {isOwn ? technology.code : `${tell(lab)}:`} {tell(technology.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {into && (
          <>
            <div className={styles.compared}>
              <Side entry={entry} />
              <Side entry={into} />
            </div>
            <p>{words.after(tell(into.technology.name), after ?? 0)}</p>
          </>
        )}
        <Refused error={merging.error} />
        <div className={styles.row}>
          <Button kind="main" disabled={!into} busy={merging.isPending} onClick={() => merging.mutate()}>
            {words.doMerge}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Sheet>
  );
}

function Side({ entry: { technology, cases } }: { entry: LibraryEntry }) {
  const words = useWords(caseDeskWords);
  const { technologyTexts } = useWords(caseCardWords);
  return (
    <dl className={styles.used}>
      <dt>
        <strong>
          <InLanguage text={technology.name} />
        </strong>
      </dt>
      <dd className={styles.soft}>
        {technologyTexts.core}: <InLanguage text={technology.core} />
      </dd>
      <dd className={styles.soft}>{words.usedBy(cases.length)}</dd>
    </dl>
  );
}
