import type {
  Case,
  CaseCard,
  CaseText,
  Media,
  Technology,
  TechnologyCard,
  Territory,
} from '@case-lab/contract';
import { useState } from 'react';
import { caseCardWords } from '../words/case-cards.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { CaseBrief } from './CaseBrief.tsx';
import { range, seasonIn } from './season.ts';
import { pageAt } from './upload.ts';
import { useCaseCard } from './use-case-cards.ts';
import styles from './WholeCase.module.css';

/** What the brief tells has been read above. */
const TEXTS: CaseText[] = [
  ...(['place', 'problem', 'trigger', 'timeline', 'actors'] as const),
  ...(['resources', 'evidence', 'transfers'] as const),
];

type WholeCaseProps = {
  labId: string;
  about: Case;
  technologies: Technology[] | undefined;
  territories: Territory[] | undefined;
};

/** A case as participants read it: in half a minute, and below that all of it for whoever reads on. */
export function WholeCase({ labId, ...brief }: WholeCaseProps) {
  const card = useCaseCard(labId, brief.about.id).data;
  return (
    <>
      <CaseBrief {...brief} />
      {card && <WholeCard card={card} />}
    </>
  );
}

/** All of a card that the brief does not tell: its texts, its technologies in full, pictures and slides. */
export function WholeCard({ card }: { card: CaseCard }) {
  const words = useWords(caseCardWords);
  const told = TEXTS.filter((text) => card[text].ru || card[text].en);
  const shown = card.media.filter(({ done }) => done > 0);
  return (
    <div className={styles.more}>
      {shown.map((media) => (
        <Pages key={media.id} media={media} />
      ))}
      {told.map((text) => (
        <section key={text}>
          <h4 className={styles.heading}>{words.texts[text]}</h4>
          <p className={styles.text}>
            <InLanguage text={card[text]} />
          </p>
        </section>
      ))}
      {card.technologies.map((one) => (
        <InFull key={one.id} one={one} />
      ))}
    </div>
  );
}

/** The page that is looked at, large; below it the others to choose from. */
function Pages({ media }: { media: Media }) {
  const words = useWords(caseCardWords);
  const [shown, show] = useState(1);
  const pages = Array.from({ length: media.done }, (_, at) => at + 1);
  const nameOf = (page: number) => (pages.length > 1 ? words.page(page, pages.length) : media.title);
  return (
    <figure className={styles.figure}>
      <img src={pageAt(media.id, shown)} alt={nameOf(shown)} loading="lazy" className={styles.image} />
      {pages.length > 1 && (
        <div className={styles.pages}>
          {pages.map((page) => (
            <button
              key={page}
              type="button"
              className={styles.page}
              aria-label={nameOf(page)}
              aria-pressed={page === shown}
              onClick={() => show(page)}
            >
              <img src={pageAt(media.id, page, 'small')} alt="" loading="lazy" className={styles.small} />
            </button>
          ))}
        </div>
      )}
      <figcaption className={styles.caption}>{media.title}</figcaption>
    </figure>
  );
}

function InFull({ one }: { one: TechnologyCard }) {
  const words = useWords(caseCardWords);
  const { language } = useLanguage();
  const texts = (['mechanism', 'core', 'mayChange', 'preconditions', 'risks'] as const).filter(
    (text) => one[text].ru || one[text].en,
  );
  const facts = [
    [words.cost, words.costs[one.cost]],
    [words.hands, range(one.people)],
    [words.season, seasonIn(language, one.season)],
    [words.result, words.months(one.firstResultMonths)],
  ].filter(([, value]) => value);
  return (
    <details className={styles.technology}>
      <summary className={styles.summary}>
        <span className={styles.code}>{one.code}</span> <InLanguage text={one.name} />
      </summary>
      <dl className={styles.facts}>
        {texts.map((text) => (
          <div key={text}>
            <dt>{words.technologyTexts[text]}</dt>
            <dd>
              <InLanguage text={one[text]} />
            </dd>
          </div>
        ))}
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
