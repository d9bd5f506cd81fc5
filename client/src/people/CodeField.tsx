import { Field } from '../parts/Field.tsx';
import { accountWords } from '../words/accounts.ts';
import { useWords } from '../words/language.ts';

type CodeFieldProps = { value: string; onValue: (value: string) => void; hint?: string };

/** The code of the second step; the phone offers it where it knows it. */
export function CodeField({ value, onValue, hint }: CodeFieldProps) {
  const words = useWords(accountWords);
  return (
    <Field label={words.code} hint={hint}>
      {(control) => (
        <input
          {...control}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          maxLength={20}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
