import { inLanguage } from '@case-lab/contract';
import { type Judgement, REASONS, VERDICTS } from '@case-lab/contract/boards';
import { judgingWords } from '../../words/judging.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import styles from './Judging.module.css';
import { useJudgements } from './use-judgements.ts';
import { VerdictMark } from './VerdictMark.tsx';

/** What the group says of a technology: how many for each verdict, whose territory it is, and why. */
export function GroupSays({ technology }: { technology: string }) {
  const words = useWords(judgingWords);
  const judgements = useJudgements(technology);
  if (judgements.length === 0) return <p className={styles.nobody}>{words.nobodyYet}</p>;
  const given = VERDICTS.map((verdict) => judgements.filter((one) => one.verdict === verdict));
  return (
    <section className={styles.group} aria-label={words.group}>
      <h4 className={styles.groupTitle}>
        {words.group}: {words.people(judgements.length)}
      </h4>
      <div className={styles.share} aria-hidden="true">
        {given.map(([first, ...more]) =>
          first ? (
            <span key={first.verdict} data-verdict={first.verdict} style={{ flexGrow: 1 + more.length }} />
          ) : null,
        )}
      </div>
      {isContested(judgements) && <p className={styles.contested}>{words.contested}</p>}
      <ul className={styles.given}>
        {given.map(([first, ...more]) => first && <Given key={first.verdict} first={first} more={more} />)}
      </ul>
    </section>
  );
}

function Given({ first, more }: { first: Judgement; more: Judgement[] }) {
  const words = useWords(judgingWords);
  return (
    <li>
      <p className={styles.said}>
        <VerdictMark verdict={first.verdict} />
        <span>
          {words.verdicts[first.verdict]}: {1 + more.length}
        </span>
      </p>
      <ul className={styles.who}>
        {[first, ...more].map((judgement) => (
          <Who key={`${judgement.territory} ${judgement.participant}`} judgement={judgement} />
        ))}
      </ul>
    </li>
  );
}

function Who({ judgement }: { judgement: Judgement }) {
  const { territory } = useBoard();
  const { language } = useLanguage();
  const place = territory(judgement.territory);
  const name = place && inLanguage(place.name, language);
  const { verdict } = judgement;
  const why = verdict !== 'applies_now' && judgement[REASONS[verdict]];
  return (
    <li>
      <span className={styles.place} lang={name?.lang}>
        {name?.text ?? '–'}
      </span>
      {why && <q className={styles.why}>{why}</q>}
    </li>
  );
}

/** Whether some can use it as it is or changed, and others cannot at all. */
function isContested(judgements: readonly Judgement[]): boolean {
  const verdicts = new Set(judgements.map(({ verdict }) => verdict));
  return verdicts.has('not_here') && (verdicts.has('applies_now') || verdicts.has('with_adaptation'));
}
