import { PASSWORD_LENGTH } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import styles from '../../people/Account.module.css';
import { EmailField } from '../../people/EmailField.tsx';
import { PasswordField } from '../../people/PasswordField.tsx';
import { deskApi } from '../../wire/desk-http.ts';
import { accountWords } from '../../words/accounts.ts';
import { useWords } from '../../words/language.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { Link } from '../address.tsx';
import { Plain } from '../Plain.tsx';

/** A new password for whoever forgot theirs: without a link it asks for one, with it for the password. */
export function RecoveryScreen({ link }: { link?: string }) {
  const words = useWords(accountWords);
  return (
    <Plain title={words.recoveryTitle}>
      {link ? <NewPassword link={link} /> : <AskLink />}
      <p className={styles.others}>
        <Link className={styles.other} to="/sign-in">
          {words.signIn}
        </Link>
      </p>
    </Plain>
  );
}

function AskLink() {
  const words = useWords(accountWords);
  const refusal = useDeskRefusal();
  const [email, setEmail] = useState('');
  const asking = useMutation({ mutationFn: () => deskApi.accounts.askRecovery({ email: email.trim() }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (email.trim() && !asking.isPending) asking.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div>
        <h1 className={styles.title}>{words.recoveryTitle}</h1>
        <p className={styles.soft}>{words.recoveryMore}</p>
      </div>
      <EmailField label={words.email} value={email} onValue={setEmail} kind="username" />
      {asking.error && <Notice kind="danger">{refusal(asking.error)}</Notice>}
      {asking.data && (
        <Notice kind={asking.data.isSending ? 'plain' : 'warn'}>
          {asking.data.isSending ? words.linkSent : words.noMail}
        </Notice>
      )}
      <Button type="submit" kind="main" size="large" busy={asking.isPending}>
        {words.askLink}
      </Button>
    </form>
  );
}

function NewPassword({ link }: { link: string }) {
  const words = useWords(accountWords);
  const refusal = useDeskRefusal();
  const [password, setPassword] = useState('');
  const [isShort, setShort] = useState(false);
  const setting = useMutation({ mutationFn: () => deskApi.accounts.recover({ link, password }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = password.length < PASSWORD_LENGTH;
    setShort(tooShort);
    if (!tooShort && !setting.isPending) setting.mutate();
  };
  if (setting.data)
    return (
      <Notice title={words.passwordSet}>
        <span lang="zxx">{setting.data.email}</span>
      </Notice>
    );
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h1 className={styles.title}>{words.recoveryTitle}</h1>
      <PasswordField
        label={words.newPassword}
        value={password}
        onValue={setPassword}
        kind="new-password"
        hint={words.newPasswordHint(PASSWORD_LENGTH)}
        error={isShort ? words.tooShort(PASSWORD_LENGTH) : undefined}
      />
      {setting.error && <Notice kind="danger">{refusal(setting.error)}</Notice>}
      <Button type="submit" kind="main" size="large" busy={setting.isPending}>
        {words.setPassword}
      </Button>
    </form>
  );
}
