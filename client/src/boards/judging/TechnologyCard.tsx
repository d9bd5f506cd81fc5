import { inLanguage, type Technology } from '@case-lab/contract';
import { CONFIDENCES, type Confidence, type Opinion, REASONS, VERDICTS } from '@case-lab/contract/boards';
import { memo, useId } from 'react';
import { Choice } from '../../parts/Choice.tsx';
import { judgingWords } from '../../words/judging.ts';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { GroupSays } from './GroupSays.tsx';
import styles from './Judging.module.css';
import { ReasonField } from './ReasonField.tsx';
import { useJudgements } from './use-judgements.ts';
import { VerdictMark } from './VerdictMark.tsx';

type TechnologyCardProps = { technology: Technology; mayJudge: boolean };

/** One technology: what it is, one's own verdict with its why, and the group's. */
export const TechnologyCard = memo(function TechnologyCard({ technology, mayJudge }: TechnologyCardProps) {
  const titleId = useId();
  const { language } = useLanguage();
  const name = inLanguage(technology.name, language);
  return (
    <article className={styles.card} aria-labelledby={titleId} data-technology={technology.code}>
      <h3 id={titleId} className={styles.title}>
        <span className={styles.code}>{technology.code}</span>
        <span lang={name.lang}>{name.text}</span>
      </h3>
      <About technology={technology} />
      {mayJudge && <OwnVerdict technology={technology.id} />}
      <GroupSays technology={technology.id} />
    </article>
  );
});

function About({ technology }: { technology: Technology }) {
  const words = useWords(judgingWords);
  const tell = useTell();
  return (
    <details className={styles.about}>
      <summary>{words.about}</summary>
      <dl>
        <dt>{words.core}</dt>
        <dd>{tell(technology.core)}</dd>
        <dt>{words.mayChange}</dt>
        <dd>{tell(technology.mayChange)}</dd>
      </dl>
    </details>
  );
}

function OwnVerdict({ technology }: { technology: string }) {
  const { acts, me, person } = useBoard();
  const words = useWords(judgingWords);
  const tell = useTell();
  const name = useId();
  const judgements = useJudgements(technology);
  const territory = person(me.id)?.territory;
  if (!territory) return null;
  const judged = { technology, territory: territory.id, participant: me.id };
  const own = judgements.find((one) => one.participant === me.id && one.territory === territory.id);
  const say = (opinion: Partial<Opinion>) => acts.judge(judged, opinion);
  return (
    <div className={styles.own}>
      <fieldset>
        <legend className={styles.question}>{words.question(tell(territory.name))}</legend>
        <div className={styles.verdicts}>
          {VERDICTS.map((verdict) => (
            <label key={verdict} className={styles.verdict} data-verdict={verdict}>
              <input
                type="radio"
                className="unseen"
                name={name}
                value={verdict}
                checked={own?.verdict === verdict}
                onChange={() => say({ verdict })}
              />
              <VerdictMark verdict={verdict} />
              <span>{words.verdicts[verdict]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {own && <Why key={own.verdict} own={own} say={say} />}
    </div>
  );
}

function Why({ own, say }: { own: Opinion; say: (opinion: Partial<Opinion>) => void }) {
  const words = useWords(judgingWords);
  const { verdict } = own;
  return (
    <>
      {verdict !== 'applies_now' && (
        <ReasonField
          label={words.reasons[verdict]}
          value={own[REASONS[verdict]]}
          onSave={(text) => say({ [REASONS[verdict]]: text })}
        />
      )}
      {verdict !== 'dont_know' && (
        <Choice
          legend={words.howSure}
          showLegend
          size="small"
          value={String(own.confidence ?? '')}
          options={CONFIDENCES.map((one) => ({ value: String(one), text: words.sure[one] }))}
          onValue={(value) => say({ confidence: Number(value) as Confidence })}
        />
      )}
    </>
  );
}
