import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { tidyCode } from '../../people/join-code.ts';
import { CODE_LENGTH } from '../../people/use-people.ts';
import type { refusalOf } from '../../wire/http.ts';
import { appWords } from '../../words/app.ts';
import { joinWords } from '../../words/join.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import styles from './Join.module.css';

type CodeStepProps = {
  code: string;
  setCode: (code: string) => void;
  isLooking: boolean;
  refusal: ReturnType<typeof refusalOf> | undefined;
  lookAgain: () => void;
};

/** Asks for the code and looks for the lab as soon as the last letter is there. */
export function CodeStep({ code, setCode, isLooking, refusal, lookAgain }: CodeStepProps) {
  const words = useWords(joinWords);
  const app = useWords(appWords);
  const refusals = useWords(refusalWords);
  return (
    <div className={styles.form}>
      <div>
        <h1 className={styles.lab}>{words.askCode}</h1>
        <p className={styles.soft}>{words.askCodeMore}</p>
      </div>
      <Field
        label={words.code}
        hint={isLooking ? words.looking : words.codeHint}
        error={refusal && refusals[refusal]}
      >
        {(control) => (
          <input
            {...control}
            className={`${control.className} ${styles.codeInput}`}
            value={code}
            onChange={(event) => setCode(tidyCode(event.target.value, CODE_LENGTH))}
            // Longer than a code: a pasted one may come with spaces, which are taken out.
            maxLength={CODE_LENGTH * 3}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            size={CODE_LENGTH}
          />
        )}
      </Field>
      {refusal && refusal !== 'UNKNOWN_CODE' && (
        <Button kind="main" size="large" onClick={lookAgain}>
          {app.tryAgain}
        </Button>
      )}
    </div>
  );
}
