import type { Case, Technology, Territory } from '@case-lab/contract';
import { byId } from '../people/use-people.ts';
import { expertWords } from '../words/expert.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import styles from './CaseStory.module.css';
import { range, seasonIn } from './season.ts';

type CaseStoryProps = { about: Case; technologies: Technology[]; territories: Territory[] };

/** A case as it is read: its story, what was hard, and the technologies that others may take over. */
export function CaseStory({ about, technologies, territories }: CaseStoryProps) {
  const words = useWords(expertWords);
  const pioneer = byId(territories)(about.pioneerId);
  const known = byId(technologies);
  return (
    <article className={styles.case}>
      <h1 className={styles.title}>
        <InLanguage text={about.title} />
      </h1>
      {pioneer && (
        <p className={styles.pioneer}>
          {words.pioneer} <InLanguage text={pioneer.name} />
        </p>
      )}
      <p className={styles.story}>
        <InLanguage text={about.story} />
      </p>
      <section className={styles.hard}>
        <h2>{words.difficulties}</h2>
        <p>
          <InLanguage text={about.difficulties} />
        </p>
      </section>
      <h2 className={styles.heading}>{words.technologies}</h2>
      <ul className={styles.technologies}>
        {about.technologyIds.map((id) => {
          const technology = known(id);
          return technology && <TechnologyCard key={id} technology={technology} />;
        })}
      </ul>
    </article>
  );
}

function TechnologyCard({ technology }: { technology: Technology }) {
  const words = useWords(expertWords);
  const { language } = useLanguage();
  const facts = [
    [words.cost, words.costs[technology.cost]],
    [words.hands, range(technology.people)],
    [words.season, seasonIn(language, technology.season)],
    [words.firstResult, words.months(technology.firstResultMonths)],
  ];
  return (
    <li className={styles.technology}>
      <p className={styles.code}>{technology.code}</p>
      <h3>
        <InLanguage text={technology.name} />
      </h3>
      <dl className={styles.parts}>
        <dt>{words.core}</dt>
        <dd>
          <InLanguage text={technology.core} />
        </dd>
        <dt>{words.mayChange}</dt>
        <dd>
          <InLanguage text={technology.mayChange} />
        </dd>
      </dl>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
