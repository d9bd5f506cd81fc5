import type { ReactNode } from 'react';
import { Field } from '../parts/Field.tsx';

type EmailFieldProps = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string;
  error?: ReactNode;
  /** `username`: by which one signs in. */
  kind: 'username' | 'off';
};

/** An e-mail address. */
export function EmailField({ label, value, onValue, hint, error, kind }: EmailFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="email"
          inputMode="email"
          value={value}
          onChange={(event) => onValue(event.target.value)}
          maxLength={200}
          autoComplete={kind}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
