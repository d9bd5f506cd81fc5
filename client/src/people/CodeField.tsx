import { Field } from '../parts/Field.tsx';
import { accountWords } from '../words/accounts.ts';
import { useWords } from '../words/language.ts';

/** The code of the second step; the phone offers it where it knows it. */
export function CodeField({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const words = useWords(accountWords);
  return (
    <Field label={words.code} hint={words.codeHint}>
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
