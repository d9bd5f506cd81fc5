import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { keptReturnCode } from '../../people/kept-seat.ts';
import { refusalOf } from '../../wire/http.ts';
import { joinWords } from '../../words/join.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import styles from './Join.module.css';
import { useComeBack } from './use-join.ts';

/** One's own seat again, on this device or another. */
export function ComeBack() {
  const words = useWords(joinWords);
  const refusals = useWords(refusalWords);
  const [code, setCode] = useState(() => keptReturnCode() ?? '');
  const comeBack = useComeBack();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length >= 6 && !comeBack.isPending) comeBack.mutate(code.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div>
        <h1 className={styles.lab}>{words.returnTitle}</h1>
        <p className={styles.soft}>{words.returnMore}</p>
      </div>
      <Field
        label={words.returnCode}
        error={comeBack.error ? refusals[refusalOf(comeBack.error)] : undefined}
      >
        {(control) => (
          <input
            {...control}
            className={`${control.className} ${styles.codeInput}`}
            value={code}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
            maxLength={16}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
          />
        )}
      </Field>
      <Button type="submit" kind="main" size="large" busy={comeBack.isPending}>
        {words.comeBack}
      </Button>
    </form>
  );
}
