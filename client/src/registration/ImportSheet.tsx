import type { ImportReport } from '@case-lab/contract';
import { type ChangeEvent, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { codeOf } from '../wire/http.ts';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { BadRows } from './BadRows.tsx';
import styles from './Desk.module.css';
import { useImport } from './use-registrations.ts';

const FILE_BYTES = 2_900_000;

/** A table that an organiser brings: looked through first, taken when they say so, all good rows or none. */
export function ImportSheet({ labId, onClose }: { labId: string; onClose: () => void }) {
  const words = useWords(registrationDeskWords);
  const app = useWords(appWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const { preview, take } = useImport(labId);
  const [table, setTable] = useState('');
  const [isTooLarge, setTooLarge] = useState(false);
  const look = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setTooLarge(file.size > FILE_BYTES);
    preview.reset();
    take.reset();
    if (file.size > FILE_BYTES) return;
    const read = await base64Of(file);
    setTable(read);
    preview.mutate(read);
    // The same file may be mended and chosen again.
    target.value = '';
  };
  const takeAll = ({ stamp }: ImportReport) =>
    take.mutate(
      { table, stamp },
      {
        onSuccess: ({ confirmed, waitlisted }) => {
          say({ text: words.taken(confirmed, waitlisted), ms: 12_000 });
          onClose();
        },
        onError: (error) => {
          if (codeOf(error) === 'STALE') preview.mutate(table);
        },
      },
    );
  const isStale = take.error && codeOf(take.error) === 'STALE';
  return (
    <Sheet title={words.importTitle} closeWord={app.close} onClose={onClose}>
      <div className={styles.stack}>
        <p>{words.importMore}</p>
        <p className={styles.soft}>{words.importConsent}</p>
        <div>
          <label className={styles.choose}>
            {preview.data ? words.anotherFile : words.chooseFile}
            <input type="file" className="unseen" accept=".csv,.xlsx,.txt" onChange={look} />
          </label>
        </div>
        {isTooLarge && <Notice kind="danger">{words.tooLarge}</Notice>}
        {preview.isPending && <Waiting word={words.reading} />}
        {preview.error && <Notice kind="danger">{refusal(preview.error)}</Notice>}
        {take.error && (
          <Notice kind="danger">{isStale ? words.changedMeanwhile : refusal(take.error)}</Notice>
        )}
        {preview.data && (
          <Preview report={preview.data} isTaking={take.isPending} take={() => takeAll(preview.data)} />
        )}
      </div>
    </Sheet>
  );
}

type PreviewProps = { report: ImportReport; isTaking: boolean; take: () => void };

function Preview({ report, isTaking, take }: PreviewProps) {
  const words = useWords(registrationDeskWords);
  const { good, bad, unknownColumns } = report;
  return (
    <div className={styles.stack} aria-live="polite">
      <p>
        <strong>{words.good(good)}</strong>
        {bad.length > 0 && (
          <>
            <br />
            <strong className={styles.alike}>{words.bad(bad.length)}</strong>
          </>
        )}
      </p>
      {unknownColumns.length > 0 && (
        <Notice kind="warn">{words.unknownColumns(unknownColumns.join(', '))}</Notice>
      )}
      {bad.length > 0 && <BadRows bad={bad} />}
      {good > 0 && (
        <div>
          <Button kind="main" size="large" busy={isTaking} onClick={take}>
            {isTaking ? words.taking : words.take(good)}
          </Button>
        </div>
      )}
    </div>
  );
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
