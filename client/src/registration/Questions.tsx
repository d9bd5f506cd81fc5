import type { Question } from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { InLanguage } from '../words/InLanguage.tsx';
import { useTell, useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import type { PartProps } from './form-part.ts';
import styles from './Registering.module.css';

/** What the organisers ask beside the usual. */
export function Questions(props: PartProps) {
  const words = useWords(registeringWords);
  const { questions } = props.open.form;
  if (questions.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{words.questions}</h2>
      {questions.map((question) => (
        <QuestionField key={question.id} {...props} question={question} />
      ))}
    </section>
  );
}

function QuestionField({ question, filled, lacking, change }: PartProps & { question: Question }) {
  const words = useWords(registeringWords);
  const tell = useTell();
  const name = `answer:${question.id}`;
  const fault = lacking.includes(name) ? words.lacking.answer(tell(question.label)) : undefined;
  const value = filled.answers[question.id] ?? '';
  const onChange = ({ target }: { target: { value: string } }) =>
    change({ answers: { ...filled.answers, [question.id]: target.value } });
  const label = (
    <>
      <InLanguage text={question.label} />
      {!question.required && <span className={styles.optional}> · {words.optional}</span>}
    </>
  );
  return (
    <div data-field={name}>
      <Field label={label} error={fault}>
        {({ className, ...control }) => {
          if (question.kind === 'text')
            return (
              <textarea
                {...control}
                className={`${className} ${styles.area}`}
                value={value}
                onChange={onChange}
                maxLength={2000}
              />
            );
          if (question.kind === 'line')
            return (
              <input {...control} className={className} value={value} onChange={onChange} maxLength={400} />
            );
          return (
            <select {...control} className={className} value={value} onChange={onChange}>
              <option value="">{words.choose}</option>
              {question.options.map((option) => {
                // Whatever language it was chosen in, the answer is one.
                const kept = option[option.original] ?? '';
                return (
                  <option key={kept} value={kept}>
                    {tell(option)}
                  </option>
                );
              })}
            </select>
          );
        }}
      </Field>
    </div>
  );
}
