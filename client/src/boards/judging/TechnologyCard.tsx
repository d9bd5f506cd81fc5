import { inLanguage, type Technology } from '@case-lab/contract';
import { memo, useId } from 'react';
import { judgingWords } from '../../words/judging.ts';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import { GroupSays } from './GroupSays.tsx';
import styles from './Judging.module.css';
import { OwnVerdict } from './OwnVerdict.tsx';

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
      <GroupSays technology={technology} />
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
