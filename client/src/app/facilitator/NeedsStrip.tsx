import type { Group } from '@case-lab/contract';
import { facilitatorWords } from '../../words/facilitator.ts';
import { useTell, useWords } from '../../words/language.ts';
import styles from './Facilitator.module.css';
import type { Need } from './needs.ts';

const SHOWN = 3;

type NeedsStripProps = {
  needs: Need[];
  openBoard: (group: Group) => void;
  /** Null: those who sit nowhere. */
  openPeople: (group: Group | null) => void;
};

/** What needs a person comes first; when nothing does, it says so and stays small. */
export function NeedsStrip({ needs, openBoard, openPeople }: NeedsStripProps) {
  const words = useWords(facilitatorWords);
  const tell = useTell();
  if (needs.length === 0) return <p className={styles.calm}>{words.calm}</p>;
  const said = (need: Need) => {
    switch (need.kind) {
      case 'unseated':
        return { text: words.unseated(need.people), act: words.seat, go: () => openPeople(null) };
      case 'dark':
        return {
          text: words.dark(tell(need.group.name)),
          act: words.people,
          go: () => openPeople(need.group),
        };
      case 'small':
        return {
          text: words.small(tell(need.group.name), need.people),
          act: words.people,
          go: () => openPeople(need.group),
        };
      case 'silent':
        return {
          text: words.silent(tell(need.group.name), need.minutes),
          act: words.look,
          go: () => openBoard(need.group),
        };
      case 'empty':
        return { text: words.empty(tell(need.group.name)), act: words.look, go: () => openBoard(need.group) };
    }
  };
  return (
    <section className={styles.needs} aria-label={words.needs}>
      <ul>
        {needs.slice(0, SHOWN).map((need) => {
          const { text, act, go } = said(need);
          return (
            <li key={text}>
              <button type="button" className={styles.need} onClick={go}>
                {text} <strong>{act}</strong>
              </button>
            </li>
          );
        })}
      </ul>
      {needs.length > SHOWN && <p className={styles.soft}>{words.more(needs.length - SHOWN)}</p>}
    </section>
  );
}
