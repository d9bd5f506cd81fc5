import { PASSWORD_LENGTH } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import styles from '../../people/Account.module.css';
import { CodeField } from '../../people/CodeField.tsx';
import { EmailField } from '../../people/EmailField.tsx';
import { PasswordField } from '../../people/PasswordField.tsx';
import { useAccountChange } from '../../people/use-account.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { codeOf } from '../../wire/http.ts';
import { accountWords } from '../../words/accounts.ts';
import { useWords } from '../../words/language.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';

/** Sets a password for this seat, or opens the account that it has. */
export function ClaimPart({ state }: { state: 'none' | 'locked' }) {
  const words = useWords(accountWords);
  const refusal = useDeskRefusal();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, askCode] = useState(false);
  const [isShort, setShort] = useState(false);
  const claim = useAccountChange(deskApi.accounts.claim);
  const isNew = state === 'none';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = password.length < PASSWORD_LENGTH;
    setShort(tooShort);
    if (!email.trim() || tooShort || claim.isPending) return;
    const given = { email: email.trim(), password, ...(asksCode && code.trim() && { code: code.trim() }) };
    const onError = (error: Error) => askCode(asksCode || codeOf(error) === 'SECOND_FACTOR_NEEDED');
    claim.mutate(given, { onError });
  };
  return (
    <section className={styles.part}>
      <div>
        <h2>{isNew ? words.noneTitle : words.lockedTitle}</h2>
        <p className={styles.soft}>{isNew ? words.noneMore : words.lockedMore}</p>
      </div>
      <form className={styles.form} onSubmit={submit} noValidate>
        <EmailField label={words.email} value={email} onValue={setEmail} kind="username" />
        <PasswordField
          label={words.password}
          value={password}
          onValue={setPassword}
          kind={isNew ? 'new-password' : 'current-password'}
          hint={isNew ? words.newPasswordHint(PASSWORD_LENGTH) : undefined}
          error={isShort ? words.tooShort(PASSWORD_LENGTH) : undefined}
        />
        {asksCode && <CodeField value={code} onValue={setCode} hint={words.codeHint} />}
        {claim.error && <Notice kind="danger">{refusal(claim.error)}</Notice>}
        <Button type="submit" kind="main" busy={claim.isPending}>
          {isNew ? words.makeAccount : words.open}
        </Button>
      </form>
    </section>
  );
}
