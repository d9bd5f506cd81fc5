import type { RefObject } from 'react';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import styles from './BoardList.module.css';

type NewNotesProps = { held: ReadonlySet<string>; onShow: () => void; scroll: RefObject<HTMLElement | null> };

/** "3 new": shows the notes that wait, and goes to the first of them. */
export function NewNotes({ held, onShow, scroll }: NewNotesProps) {
  const words = useWords(boardWords);
  const show = () => {
    const ids = held;
    onShow();
    // After the list has them; the first in the list is not the first in time.
    requestAnimationFrame(() => {
      const cards = scroll.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [];
      const first = [...cards].find((card) => ids.has(card.dataset.note ?? ''));
      first?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      for (const card of cards) if (ids.has(card.dataset.note ?? '')) card.dataset.fresh = '';
    });
  };
  if (held.size === 0) return null;
  return (
    <div className={styles.afloat}>
      <button type="button" className={styles.pill} onClick={show} aria-label={words.newNotesMore(held.size)}>
        {words.newNotes(held.size)}
      </button>
    </div>
  );
}
