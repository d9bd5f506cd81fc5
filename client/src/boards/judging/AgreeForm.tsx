import { type Agreement, agree, BOUNDS, type Verdict } from '@case-lab/contract/boards';
import { useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { judgingWords } from '../../words/judging.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import styles from './Cell.module.css';
import { VerdictChoice } from './VerdictChoice.tsx';

type AgreeFormProps = {
  cell: Pick<Agreement, 'technology' | 'territory'>;
  agreement: Agreement | undefined;
};

/** The host and the staff write down what the group agrees on, change it or take it back. */
export function AgreeForm({ cell, agreement }: AgreeFormProps) {
  const { acts } = useBoard();
  const words = useWords(judgingWords);
  const say = useSay();
  const [verdict, choose] = useState<Verdict | undefined>(agreement?.verdict);
  const [sentence, type] = useState(agreement?.sentence ?? '');
  const [isMissing, setMissing] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  // What was pressed goes with the fold; the focus stays on its line.
  const close = () => {
    if (fold.current) fold.current.open = false;
    fold.current?.querySelector('summary')?.focus();
  };
  const write = (said: { verdict: Verdict; sentence: string } | undefined) =>
    acts.edit('board', (doc) => agree(doc, cell, said));
  const save = async () => {
    setMissing(!verdict);
    if (!verdict) return;
    await write({ verdict, sentence });
    close();
    say({ text: words.agreeSaved, ms: 4000 });
  };
  const takeBack = async () => {
    await write(undefined);
    close();
    say({ text: words.takenBack, ms: 4000 });
  };
  return (
    <details className={styles.agree} ref={fold}>
      <summary>{agreement ? words.agreeChange : words.agree}</summary>
      <div className={styles.form}>
        <VerdictChoice legend={words.agreeVerdict} value={verdict} onValue={choose} />
        <Field label={words.agreeSentence} hint={words.agreeHint} error={isMissing ? words.agreePick : null}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={BOUNDS.noteCharacters}
              value={sentence}
              onChange={(event) => type(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.doings}>
          <Button kind="main" onClick={() => void save()}>
            {words.agreeSave}
          </Button>
          {agreement && (
            <Button kind="danger" onClick={() => void takeBack()}>
              {words.takeBack}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
