import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import styles from '../../people/Account.module.css';
import { CodeField } from '../../people/CodeField.tsx';
import { EmailField } from '../../people/EmailField.tsx';
import { PasswordField } from '../../people/PasswordField.tsx';
import { codeOf } from '../../wire/http.ts';
import { accountWords } from '../../words/accounts.ts';
import { useWords } from '../../words/language.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { Link } from '../address.tsx';
import { Plain } from '../Plain.tsx';
import { SeatList } from './SeatList.tsx';
import { useSignIn } from './use-signing-in.ts';

/** The door of those who have set a password. */
export function SignInScreen() {
  const words = useWords(accountWords);
  const signIn = useSignIn();
  const several = signIn.data && signIn.data.seats.length > 1 ? signIn.data : undefined;
  return (
    <Plain title={words.signInTitle}>
      {several ? (
        <div className={styles.form}>
          <div>
            <h1 className={styles.title}>{words.chooseTitle}</h1>
            <p className={styles.soft}>{words.chooseMore}</p>
          </div>
          <SeatList seats={several.seats} now={several.seat.participantId} marksNow={false} />
        </div>
      ) : (
        <SignInForm signIn={signIn} />
      )}
    </Plain>
  );
}

function SignInForm({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const words = useWords(accountWords);
  const refusal = useDeskRefusal();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, askCode] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!email.trim() || !password || signIn.isPending || signIn.isSuccess) return;
    const given = { email: email.trim(), password, ...(asksCode && code.trim() && { code: code.trim() }) };
    const onError = (error: Error) => askCode(asksCode || codeOf(error) === 'SECOND_FACTOR_NEEDED');
    signIn.mutate(given, { onError });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div>
        <h1 className={styles.title}>{words.signInTitle}</h1>
        <p className={styles.soft}>{words.signInMore}</p>
      </div>
      <EmailField label={words.email} value={email} onValue={setEmail} kind="username" />
      <PasswordField label={words.password} value={password} onValue={setPassword} kind="current-password" />
      {asksCode && <CodeField value={code} onValue={setCode} hint={words.codeHint} />}
      {signIn.error && (
        <Notice kind={codeOf(signIn.error) === 'SECOND_FACTOR_NEEDED' ? 'plain' : 'danger'}>
          {refusal(signIn.error)}
        </Notice>
      )}
      <Button type="submit" kind="main" size="large" busy={signIn.isPending || signIn.isSuccess}>
        {words.signIn}
      </Button>
      <p className={styles.others}>
        <Link className={styles.other} to="/recovery">
          {words.forgot}
        </Link>
        <Link className={styles.other} to="/">
          {words.byCode}
        </Link>
      </p>
    </form>
  );
}
