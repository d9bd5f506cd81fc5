import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { tidyCode } from '../../people/join-code.ts';
import { keptReturnCode } from '../../people/kept-seat.ts';
import { refusalOf } from '../../wire/http.ts';
import { joinWords } from '../../words/join.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import styles from './Join.module.css';
import { useComeBack } from './use-join.ts';

const RETURN_CODE_LENGTH = 8;

/** One's own seat again, on this device or another. */
export function ComeBack() {
  const words = useWords(joinWords);
  const refusals = useWords(refusalWords);
  const [code, setCode] = useState(() => keptReturnCode() ?? '');
  const comeBack = useComeBack();
  const refusal = comeBack.error ? refusalOf(comeBack.error) : undefined;
  const error = refusal === 'UNKNOWN_CODE' ? words.returnUnknown : refusal && refusals[refusal];
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
      <Field label={words.returnCode} error={error}>
        {(control) => (
          <input
            {...control}
            className={`${control.className} ${styles.codeInput}`}
            value={code}
            onChange={(event) => setCode(tidyCode(event.target.value, RETURN_CODE_LENGTH))}
            // Longer than a code: a pasted one may come with spaces, which are taken out.
            maxLength={RETURN_CODE_LENGTH * 2}
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
