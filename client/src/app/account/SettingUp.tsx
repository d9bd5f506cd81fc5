import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../../people/Account.module.css';
import { CodeField } from '../../people/CodeField.tsx';
import { useSecondFactor } from '../../people/use-account.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { accountWords } from '../../words/accounts.ts';
import { appWords } from '../../words/app.ts';
import { useWords } from '../../words/language.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';

/** Three steps: scan, write the first code, keep the recovery codes. */
export function SettingUp({ onDone }: { onDone: () => void }) {
  const app = useWords(appWords);
  const refusal = useDeskRefusal();
  const {
    mutate: prepare,
    data: prepared,
    error,
  } = useMutation({ mutationFn: () => deskApi.accounts.prepareSecondFactor() });
  const asked = useRef(false);
  useEffect(() => {
    // React runs effects twice while developing; the second secret would make the first one void.
    if (asked.current) return;
    asked.current = true;
    prepare();
  }, [prepare]);
  const confirming = useSecondFactor();
  if (confirming.data) return <RecoveryCodes codes={confirming.data.recoveryCodes} onDone={onDone} />;
  if (error) return <Notice kind="danger">{refusal(error)}</Notice>;
  if (!prepared) return <Waiting word={app.loading} />;
  return <Scanning {...prepared} confirming={confirming} onCancel={onDone} />;
}

type ScanningProps = {
  secret: string;
  address: string;
  confirming: ReturnType<typeof useSecondFactor>;
  onCancel: () => void;
};

function Scanning({ secret, address, confirming, onCancel }: ScanningProps) {
  const words = useWords(accountWords);
  const refusal = useDeskRefusal();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length >= 6 && !confirming.isPending) confirming.mutate(code.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{words.scan}</p>
      <QrCode address={address} label={words.key} className={styles.qr} />
      <div>
        <span className={styles.soft}>{words.key}</span>
        <code className={styles.key} lang="zxx">
          {secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
      </div>
      <CodeField value={code} onValue={setCode} />
      {confirming.error && <Notice kind="danger">{refusal(confirming.error)}</Notice>}
      <div className={styles.acts}>
        <Button type="submit" kind="main" busy={confirming.isPending}>
          {words.confirm}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const words = useWords(accountWords);
  const say = useSay();
  const copy = async () => {
    if (await copyText(codes.join('\n'))) say({ text: words.copied, ms: 3000 });
  };
  return (
    <div className={styles.form}>
      <div>
        <h3>{words.codesTitle}</h3>
        <p className={styles.soft}>{words.codesMore}</p>
      </div>
      <ul className={styles.codes} lang="zxx">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button kind="main" onClick={onDone}>
          {words.keptCodes}
        </Button>
        <Button onClick={() => void copy()}>{words.copyCodes}</Button>
      </div>
    </div>
  );
}
