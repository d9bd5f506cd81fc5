import type { OpenForm } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { Composer } from '../../registration/Composer.tsx';
import styles from '../../registration/Desk.module.css';
import { ImportSheet } from '../../registration/ImportSheet.tsx';
import { PostboxSheet } from '../../registration/PostboxSheet.tsx';
import { RegistrationList } from '../../registration/RegistrationList.tsx';
import { type Composed, useComposed, useRegistrations } from '../../registration/use-registrations.ts';
import { appWords } from '../../words/app.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registrationDeskWords } from '../../words/registration-desk.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';

/** The desk's part for registrations: who comes, the form, tables, mails. */
export function RegistrationSection({ labId }: { labId: string }) {
  const words = useWords(registrationDeskWords);
  const { loading, tryAgain } = useWords(appWords);
  const refusal = useDeskRefusal();
  const list = useRegistrations(labId);
  const composed = useComposed(labId);
  const [part, show] = useState<'people' | 'form'>('people');
  const [draft, write] = useState<Composed>();
  const error = list.error ?? composed.error;
  if (error && !(list.data && composed.data))
    return (
      <Notice
        kind="danger"
        action={
          <Button onClick={() => void Promise.all([list.refetch(), composed.refetch()])}>{tryAgain}</Button>
        }
      >
        {refusal(error)}
      </Notice>
    );
  if (!list.data || !composed.data) return <Waiting word={loading} lines={6} />;
  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        <Choice
          legend={words.parts}
          size="small"
          value={part}
          options={[
            { value: 'people', text: words.people },
            { value: 'form', text: words.form },
          ]}
          onValue={show}
        />
        <span className={styles.grow} />
        <Tools labId={labId} />
      </div>
      <Address open={composed.data} />
      {part === 'people' ? (
        <RegistrationList labId={labId} rows={list.data} open={composed.data} />
      ) : (
        <Composer labId={labId} open={composed.data} draft={draft} write={write} />
      )}
    </div>
  );
}

function Tools({ labId }: { labId: string }) {
  const words = useWords(registrationDeskWords);
  const { language } = useLanguage();
  const [sheet, open] = useState<'import' | 'postbox'>();
  const close = () => open(undefined);
  const fileAt = (format: string) => `/api/labs/${labId}/registrations/export/${format}?language=${language}`;
  return (
    <>
      <Button size="small" onClick={() => open('import')}>
        {words.importOpen}
      </Button>
      <Button size="small" onClick={() => open('postbox')}>
        {words.postboxOpen}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: two links that belong together, no form */}
      <span role="group" aria-label={words.exportTitle} className={styles.bar}>
        {(['xlsx', 'csv'] as const).map((format) => (
          // The server gives the file its name.
          <a key={format} className={styles.file} href={fileAt(format)} download="">
            {words[format]}
          </a>
        ))}
      </span>
      {sheet === 'import' && <ImportSheet labId={labId} onClose={close} />}
      {sheet === 'postbox' && <PostboxSheet labId={labId} onClose={close} />}
    </>
  );
}

/** Where people register, to be sent around. */
function Address({ open }: { open: OpenForm }) {
  const words = useWords(registrationDeskWords);
  const say = useSay();
  const address = `${window.location.origin}/register/${open.lab.slug}`;
  const copy = async () => {
    if (await copyText(address)) say({ text: words.copied });
  };
  return (
    <div className={styles.address}>
      <span className={styles.soft}>{words.address}</span>
      <code>{address}</code>
      <Button size="small" onClick={() => void copy()}>
        {words.copyAddress}
      </Button>
      <a className={styles.file} href={address} target="_blank" rel="noreferrer">
        {words.open}
      </a>
    </div>
  );
}
