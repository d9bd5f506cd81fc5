import type { Case, Technology, Territory } from '@case-lab/contract';
import { byId } from '../people/use-people.ts';
import { caseBriefWords } from '../words/case-brief.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './CaseBrief.module.css';

type CaseBriefProps = {
  about: Case;
  technologies: Technology[] | undefined;
  territories: Territory[] | undefined;
};

/** A case for whoever missed its telling: what it is, what was hard, what others may take over; no more. */
export function CaseBrief({ about, technologies, territories }: CaseBriefProps) {
  const words = useWords(caseBriefWords);
  const pioneer = byId(territories)(about.pioneerId);
  const known = byId(technologies);
  return (
    <article className={styles.brief}>
      <h3 className={styles.title}>
        <InLanguage text={about.title} />
      </h3>
      {pioneer && (
        <p className={styles.soft}>
          {words.pioneer} <InLanguage text={pioneer.name} />
        </p>
      )}
      <p>
        <InLanguage text={about.story} />
      </p>
      <h4>{words.difficulties}</h4>
      <p>
        <InLanguage text={about.difficulties} />
      </p>
      <h4>{words.technologies}</h4>
      <ul className={styles.technologies}>
        {about.technologyIds.map((id) => {
          const technology = known(id);
          return (
            technology && (
              <li key={id}>
                <span className={styles.code}>{technology.code}</span> <InLanguage text={technology.name} />
              </li>
            )
          );
        })}
      </ul>
    </article>
  );
}
