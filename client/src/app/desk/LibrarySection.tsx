import type { LibraryEntry } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../cases/Refused.tsx';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { deskApi, deskQueries } from '../../wire/desk-http.ts';
import { appWords } from '../../words/app.ts';
import { caseCardWords } from '../../words/case-cards.ts';
import { caseDeskWords } from '../../words/case-desk.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import styles from './Cases.module.css';
import { fits } from './library-search.ts';
import { MergeSheet } from './MergeSheet.tsx';

/** The technologies of all labs of this server: found in either language, with who has used them. */
export function LibrarySection({ labId }: { labId: string }) {
  const words = useWords(caseDeskWords);
  const { loading } = useWords(appWords);
  const question = deskQueries.library.list.queryOptions({ input: { labId } });
  const { data: entries } = useQuery(question);
  const cache = useQueryClient();
  const say = useSay();
  const [sought, seek] = useState('');
  const [merging, merge] = useState<LibraryEntry>();
  const take = (all: LibraryEntry[]) => cache.setQueryData(question.queryKey, all);
  const parting = useMutation({
    mutationFn: (technologyId: string) => deskApi.library.part({ labId, technologyId }),
    onSuccess: take,
  });
  const found = entries?.filter((entry) => fits(entry, sought)) ?? [];
  return (
    <>
      <h1>{words.library}</h1>
      {!entries && <Waiting word={loading} />}
      <Field label={words.search}>
        {(control) => (
          <input {...control} type="search" value={sought} onChange={({ target }) => seek(target.value)} />
        )}
      </Field>
      <Refused error={parting.error} />
      {entries?.length === 0 && <Notice>{words.none}</Notice>}
      {entries && entries.length > 0 && found.length === 0 && <Notice>{words.notFound}</Notice>}
      <ul className={styles.cases}>
        {found.map((entry) => (
          <Entry
            key={entry.technology.id}
            entry={entry}
            onMerge={() => merge(entry)}
            onPart={(id) => parting.mutate(id)}
          />
        ))}
      </ul>
      {merging && (
        <MergeSheet
          labId={labId}
          entry={merging}
          others={entries?.filter(({ technology }) => technology.id !== merging.technology.id) ?? []}
          onClose={() => merge(undefined)}
          onMerged={(all) => {
            take(all);
            merge(undefined);
            const undo = () => parting.mutate(merging.technology.id);
            say({ text: words.merged, action: { word: words.undo, do: undo }, ms: 15_000 });
          }}
        />
      )}
    </>
  );
}

type EntryProps = { entry: LibraryEntry; onMerge: () => void; onPart: (technologyId: string) => void };

function Entry({ entry, onMerge, onPart }: EntryProps) {
  const words = useWords(caseDeskWords);
  const { nameless } = useWords(caseCardWords);
  const { technology, isOwn, cases, merged } = entry;
  return (
    <li className={styles.entry}>
      <h2>
        {isOwn && <span className={styles.code}>{technology.code} </span>}
        {technology.name.ru || technology.name.en ? <InLanguage text={technology.name} /> : nameless}
      </h2>
      <p className={styles.soft}>
        {isOwn ? '' : `${words.other}: `}
        {!isOwn && <InLanguage text={entry.lab} />}
      </p>
      {technology.core.ru || technology.core.en ? (
        <p>
          <InLanguage text={technology.core} />
        </p>
      ) : null}
      <UsedBy cases={cases} />
      {merged.map(({ id, code, name, isOwn: isOurs }) => (
        <p key={id} className={styles.row}>
          <span>
            {words.same} {isOurs && <span className={styles.code}>{code}</span>} <InLanguage text={name} />
          </span>
          {isOurs && (
            <Button size="small" onClick={() => onPart(id)}>
              {words.part}
            </Button>
          )}
        </p>
      ))}
      {isOwn && (
        <div>
          <Button size="small" onClick={onMerge}>
            {words.merge}
            <span className="unseen"> {technology.code}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

function UsedBy({ cases }: Pick<LibraryEntry, 'cases'>) {
  const words = useWords(caseDeskWords);
  const { noTitle } = useWords(caseCardWords);
  if (cases.length === 0) return <p className={styles.soft}>{words.unused}</p>;
  return (
    <div className={styles.used}>
      <p>{words.usedBy(cases.length)}</p>
      <ul>
        {cases.map(({ id, title, territory }) => (
          <li key={id} className={styles.soft}>
            {title.ru || title.en ? <InLanguage text={title} /> : noTitle}
            {territory && (
              <>
                {' · '}
                {words.began} <InLanguage text={territory} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
