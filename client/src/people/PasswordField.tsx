import { type ReactNode, useState } from 'react';
import { Field } from '../parts/Field.tsx';
import { accountWords } from '../words/accounts.ts';
import { useWords } from '../words/language.ts';
import styles from './Account.module.css';

type PasswordFieldProps = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** So that the browser offers the right one, or a fresh one. */
  kind: 'current-password' | 'new-password';
  hint?: string;
  error?: ReactNode;
};

/** A password that may be looked at while it is typed: on a phone one cannot know what a thumb has hit. */
export function PasswordField({ label, value, onValue, kind, hint, error }: PasswordFieldProps) {
  const words = useWords(accountWords);
  const [isShown, show] = useState(false);
  return (
    <div>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <input
            {...control}
            type={isShown ? 'text' : 'password'}
            value={value}
            onChange={(event) => onValue(event.target.value)}
            maxLength={200}
            autoComplete={kind}
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <label className={styles.show}>
        <input type="checkbox" checked={isShown} onChange={(event) => show(event.target.checked)} />
        {words.showPassword}
      </label>
    </div>
  );
}
