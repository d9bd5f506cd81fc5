import type { Question } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { useWords } from '../words/language.ts';
import { composerWords } from '../words/registration-form.ts';
import styles from './Composer.module.css';
import { Tick } from './Tick.tsx';

type QuestionsEditorProps = { questions: Question[]; onQuestions: (questions: Question[]) => void };

const newId = () => `q${Math.random().toString(36).slice(2, 10)}`;
const fresh = (): Question => ({
  ...{ id: newId(), label: { original: 'ru' }, kind: 'line', options: [], required: false },
});

/** The organiser's own questions, put in order by buttons: no drag is needed. */
export function QuestionsEditor({ questions, onQuestions }: QuestionsEditorProps) {
  const words = useWords(composerWords);
  const move = (at: number, by: number) => {
    const next = [...questions];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    onQuestions(next);
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.questions}</h3>
      {questions.length === 0 && <p className={styles.soft}>{words.noQuestions}</p>}
      {questions.map((question, at) => (
        <fieldset key={question.id} className={styles.card}>
          <div className={styles.bar}>
            <h4>{words.question(at + 1)}</h4>
            <span className={styles.grow} />
            <Button
              size="small"
              aria-label={words.moveUp(at + 1)}
              aria-disabled={at === 0}
              onClick={() => at > 0 && move(at, -1)}
            >
              {words.up}
            </Button>
            <Button
              size="small"
              aria-label={words.moveDown(at + 1)}
              aria-disabled={at === questions.length - 1}
              onClick={() => at < questions.length - 1 && move(at, 1)}
            >
              {words.down}
            </Button>
            <Button
              size="small"
              kind="danger"
              onClick={() => onQuestions(questions.filter(({ id }) => id !== question.id))}
            >
              {words.remove}
            </Button>
          </div>
          <OneQuestion
            question={question}
            change={(some) =>
              onQuestions(questions.map((one) => (one.id === question.id ? { ...one, ...some } : one)))
            }
          />
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onQuestions([...questions, fresh()])}>{words.addQuestion}</Button>
      </div>
    </section>
  );
}

type OneQuestionProps = { question: Question; change: (some: Partial<Question>) => void };

function OneQuestion({ question, change }: OneQuestionProps) {
  const words = useWords(composerWords);
  const kinds = (['line', 'text', 'choice'] as const).map((value) => ({
    value,
    text: words.questionKinds[value],
  }));
  return (
    <>
      <BothLanguages
        legend={words.questionLabel}
        value={question.label}
        onValue={(label) => change({ label })}
        maxLength={300}
      />
      <Choice
        legend={words.questionKind}
        showLegend
        size="small"
        value={question.kind}
        options={kinds}
        onValue={(kind) =>
          change({
            kind,
            options: kind === 'choice' ? [...question.options, { original: 'ru' as const }].slice(0, 30) : [],
          })
        }
      />
      {question.kind === 'choice' && <Options question={question} change={change} />}
      <Tick isOn={question.required} set={(required) => change({ required })}>
        {words.required}
      </Tick>
    </>
  );
}

function Options({ question: { options }, change }: OneQuestionProps) {
  const words = useWords(composerWords);
  return (
    <>
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is nothing but its place while it is written
        <div key={at} className={styles.part}>
          <BothLanguages
            legend={words.option(at + 1)}
            value={option}
            maxLength={200}
            onValue={(value) =>
              change({ options: options.map((one, place) => (place === at ? value : one)) })
            }
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => change({ options: [...options, { original: 'ru' as const }].slice(0, 30) })}
        >
          {words.addOption}
        </Button>
      </div>
    </>
  );
}
