import type { ReactNode, RefObject } from 'react';
import { clusterWords } from '../../words/clusters.ts';
import { useWords } from '../../words/language.ts';
import styles from './JumpRow.module.css';

const FEW = 4;

type JumpRowProps = { sections: { key: string; title: ReactNode }[]; scroll: RefObject<HTMLElement | null> };

/** The headings of a long list as links; where the sections stand side by side nobody needs them. */
export function JumpRow({ sections, scroll }: JumpRowProps) {
  const words = useWords(clusterWords);
  if (sections.length <= FEW) return null;
  const go = (key: string) => {
    const heading = scroll.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(key)}"]`);
    heading?.focus({ preventScroll: true });
    heading?.closest('section')?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };
  return (
    <nav className={styles.row} aria-label={words.jump}>
      <ul className={styles.links}>
        {sections.map(({ key, title }) => (
          <li key={key}>
            <a
              className={styles.link}
              href={`#${encodeURIComponent(key)}`}
              onClick={(event) => {
                event.preventDefault();
                go(key);
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
