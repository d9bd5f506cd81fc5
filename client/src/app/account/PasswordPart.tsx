import { PASSWORD_LENGTH } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import styles from '../../people/Account.module.css';
import { PasswordField } from '../../people/PasswordField.tsx';
import { useAccountChange } from '../../people/use-account.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { accountWords } from '../../words/accounts.ts';
import { useWords } from '../../words/language.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';

/** Changes the password; folded up until somebody wants to. */
export function PasswordPart() {
  const words = useWords(accountWords);
  const [isOpen, open] = useState(false);
  return (
    <section className={styles.part}>
      <h2>{words.passwordTitle}</h2>
      {isOpen ? (
        <PasswordForm onDone={() => open(false)} />
      ) : (
        <Button onClick={() => open(true)}>{words.change}</Button>
      )}
    </section>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const words = useWords(accountWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isShort, setShort] = useState(false);
  const changing = useAccountChange(deskApi.accounts.changePassword);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = password.length < PASSWORD_LENGTH;
    setShort(tooShort);
    if (!current || tooShort || changing.isPending) return;
    const onSuccess = () => {
      say({ text: words.changed });
      onDone();
    };
    changing.mutate({ current, password }, { onSuccess });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PasswordField
        label={words.currentPassword}
        value={current}
        onValue={setCurrent}
        kind="current-password"
      />
      <PasswordField
        label={words.newPassword}
        value={password}
        onValue={setPassword}
        kind="new-password"
        hint={words.newPasswordHint(PASSWORD_LENGTH)}
        error={isShort ? words.tooShort(PASSWORD_LENGTH) : undefined}
      />
      <p className={styles.soft}>{words.changeMore}</p>
      {changing.error && <Notice kind="danger">{refusal(changing.error)}</Notice>}
      <div className={styles.acts}>
        <Button type="submit" kind="main" busy={changing.isPending}>
          {words.change}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
