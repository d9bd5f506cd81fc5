import type { Lab, Language, PlenaryItem } from '@case-lab/contract';
import { sidesOf } from './Both.tsx';
import { From } from './From.tsx';
import { stepFor } from './fitting.ts';
import { HallClock } from './HallClock.tsx';
import styles from './OneNote.module.css';
import type { Picture } from './use-picture.ts';
import { WayIn } from './WayIn.tsx';

type OneNoteProps = { item: PlenaryItem; picture: Picture; lab: Lab; languages: Language[] };

/** One note for the whole hall, as large as it fits, with its territory and group. */
export function OneNote({ item, picture, lab, languages }: OneNoteProps) {
  const sides = sidesOf(item.text, languages);
  const length = sides.reduce((sum, side) => sum + side.text.length, 0);
  return (
    <>
      <article key={item.id} className={styles.one}>
        <div className={`${styles.oneText} ${styles[stepFor(length)]}`}>
          {sides.map((side) => (
            <p key={side.lang} lang={side.lang}>
              {side.text}
            </p>
          ))}
        </div>
        <From item={item} picture={picture} languages={languages} />
      </article>
      <footer className={styles.foot}>
        <WayIn lab={lab} languages={languages} size="small" />
        <HallClock picture={picture} languages={languages} isSmall />
      </footer>
    </>
  );
}
