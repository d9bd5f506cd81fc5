import type { Gap, Readiness } from '@case-lab/contract';
import { type ReactNode, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { foundingWords } from '../words/founding.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './ReadinessPanel.module.css';

type Section = Gap['section'];
type Mend = { section: Section; field?: string };
type ReadinessPanelProps = {
  ready: Readiness;
  /** Draws a link to where something is mended. */
  link: (to: Mend, children: ReactNode) => ReactNode;
};

/** How many texts stand in every language, and what else is missing before the day; each line leads to where it is mended. */
export function ReadinessPanel({ ready, link }: ReadinessPanelProps) {
  const words = useWords(foundingWords);
  const { texts, whole, gaps, lacks } = ready;
  return (
    <section className={styles.ready} aria-labelledby="readiness">
      <h2 id="readiness" className={styles.title}>
        {words.ready}
      </h2>
      <div className={styles.meter}>
        <progress className={styles.bar} value={whole} max={texts} aria-labelledby="readiness-said" />
        <p id="readiness-said">{gaps.length === 0 ? words.allWhole : words.meter(whole, texts)}</p>
      </div>
      {gaps.length > 0 && <Gaps gaps={gaps} link={link} />}
      {lacks.length === 0 ? (
        <p className={styles.calm}>{words.nothingLacks}</p>
      ) : (
        <ul className={styles.list}>
          {lacks.map(({ what, section, count, names }) => (
            <li key={what} className={styles.lack}>
              <span>
                {words.lacks[what]}
                {(names.length > 0 || count > 1) && `: ${count}`}
                {names.length > 0 && (
                  <span className={styles.names}>
                    {names.slice(0, 3).map((name, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: names may be alike, and the list is only read
                      <span key={at}>
                        {at > 0 && ', '}
                        <InLanguage text={name} />
                      </span>
                    ))}
                    {names.length > 3 && '…'}
                  </span>
                )}
              </span>
              {link({ section, field: fieldOf(what) }, words.mend)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Gaps({ gaps, link }: { gaps: Gap[]; link: ReadinessPanelProps['link'] }) {
  const words = useWords(foundingWords);
  const [areShown, show] = useState(false);
  return (
    <>
      <div>
        <Button size="small" aria-expanded={areShown} onClick={() => show(!areShown)}>
          {areShown ? words.gapsLess : words.gapsMore(gaps.length)}
        </Button>
      </div>
      {areShown && (
        <ul className={styles.list}>
          {gaps.map(({ section, text, of, lacks }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: gaps may be alike, and the list is only read
            <li key={at} className={styles.lack}>
              <span>
                {words.texts[text]}
                {of && (of.ru || of.en) && (
                  <span className={styles.names}>
                    <InLanguage text={of} />
                  </span>
                )}
                <span className={styles.names}>
                  {lacks.map((language) => (language === 'ru' ? words.lacksRu : words.lacksEn)).join(', ')}
                </span>
              </span>
              {link({ section, field: section === 'lab' ? text : undefined }, words.mend)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The field of the lab's own form in which something is mended. */
function fieldOf(what: Readiness['lacks'][number]['what']): string | undefined {
  switch (what) {
    case 'dates':
      return 'startsOn';
    case 'summary':
    case 'host':
    case 'contacts':
      return what;
    default:
      return undefined;
  }
}
