import type { Lab, Language } from '@case-lab/contract';
import { hallWords } from '../../words/hall.ts';
import { useWords } from '../../words/language.ts';
import { Both, BothTexts } from './Both.tsx';
import { From } from './From.tsx';
import { useFitting } from './fitting.ts';
import styles from './Hall.module.css';
import { HallClock } from './HallClock.tsx';
import type { Picture } from './use-picture.ts';
import { WayIn } from './WayIn.tsx';

type OverviewProps = { picture: Picture; lab: Lab; languages: Language[] };

/** Between items: the time and the way in, and what the groups lift as it comes. */
export function Overview({ picture, lab, languages }: OverviewProps) {
  const isEmpty = picture.harvest.length === 0;
  const hasClock = picture.phase !== undefined;
  if (isEmpty && !hasClock) {
    return (
      <div className={styles.welcome}>
        <h1>
          <BothTexts text={lab.title} languages={languages} />
        </h1>
        <p className={styles.host}>
          <BothTexts text={lab.host} languages={languages} />
        </p>
        <WayIn lab={lab} languages={languages} size="large" />
      </div>
    );
  }
  return (
    <div className={styles.overview} data-empty={isEmpty}>
      <div className={styles.left}>
        <HallClock picture={picture} languages={languages} />
        {!isEmpty && <WayIn lab={lab} languages={languages} size="normal" />}
      </div>
      {isEmpty ? (
        <WayIn lab={lab} languages={languages} size="large" />
      ) : (
        <Lifted picture={picture} languages={languages} />
      )}
    </div>
  );
}

function Lifted({ picture, languages }: Omit<OverviewProps, 'lab'>) {
  const { columns, cards } = useFitting();
  const rest = picture.harvest.length - cards;
  return (
    <section className={styles.lifted}>
      <h2 className={styles.heading}>
        <Both languages={languages}>
          <Heading rest={rest} />
        </Both>
      </h2>
      <ul className={styles.cards} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {picture.harvest.slice(0, cards).map((item) => (
          <li key={item.id} className={styles.card}>
            <p className={styles.cardText}>
              <BothTexts text={item.text} languages={languages} />
            </p>
            <From item={item} picture={picture} languages={languages} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Heading({ rest }: { rest: number }) {
  const words = useWords(hallWords);
  return (
    <>
      {words.lifted}
      {rest > 0 && <span className={styles.rest}>{words.more(rest)}</span>}
    </>
  );
}
