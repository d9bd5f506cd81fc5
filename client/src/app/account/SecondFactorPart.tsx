import type { Account } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import styles from '../../people/Account.module.css';
import { PasswordField } from '../../people/PasswordField.tsx';
import { useAccountChange } from '../../people/use-account.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { accountWords } from '../../words/accounts.ts';
import { useWords } from '../../words/language.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { SettingUp } from './SettingUp.tsx';

/** The second step of signing in: how it stands, and how to change that. */
export function SecondFactorPart({ account }: { account: Account }) {
  const words = useWords(accountWords);
  const [isChanging, change] = useState(false);
  const onDone = () => change(false);
  const { hasSecondFactor, recoveryCodesLeft } = account;
  return (
    <section className={styles.part}>
      <h2>{words.secondTitle}</h2>
      <p className={styles.soft}>
        {hasSecondFactor ? `${words.secondOn} ${words.codesLeft(recoveryCodesLeft)}` : words.secondOff}
      </p>
      {!isChanging && (
        <Button onClick={() => change(true)}>{hasSecondFactor ? words.switchOff : words.switchOn}</Button>
      )}
      {isChanging && <Changing hasSecondFactor={hasSecondFactor} onDone={onDone} />}
    </section>
  );
}

/** What was begun goes on to its end: the recovery codes are shown although the second step is switched on by then. */
function Changing({ hasSecondFactor, onDone }: { hasSecondFactor: boolean; onDone: () => void }) {
  const [wasOn] = useState(hasSecondFactor);
  return wasOn ? <SwitchOff onDone={onDone} /> : <SettingUp onDone={onDone} />;
}

function SwitchOff({ onDone }: { onDone: () => void }) {
  const words = useWords(accountWords);
  const refusal = useDeskRefusal();
  const [password, setPassword] = useState('');
  const dropping = useAccountChange(deskApi.accounts.dropSecondFactor);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password && !dropping.isPending) dropping.mutate({ password }, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{words.switchOffMore}</p>
      <PasswordField label={words.password} value={password} onValue={setPassword} kind="current-password" />
      {dropping.error && <Notice kind="danger">{refusal(dropping.error)}</Notice>}
      <div className={styles.acts}>
        <Button type="submit" kind="danger" busy={dropping.isPending}>
          {words.switchOff}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
