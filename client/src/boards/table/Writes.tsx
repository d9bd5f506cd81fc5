import { inLanguage } from '@case-lab/contract';
import { useCallback, useSyncExternalStore } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { useBoard } from '../board-context.ts';
import styles from './Table.module.css';

type WritesProps = {
  at: string;
  /** Laid over a note, so that nothing below it shifts. */
  over?: boolean;
};

/** Who writes in a note, or begins a new one in a frame, at this moment. */
export function Writes({ at, over = false }: WritesProps) {
  const { store, person } = useBoard();
  const words = useWords(tableWords);
  const { language } = useLanguage();
  const listen = useCallback((listener: () => void) => store.presence.listenWriters(listener), [store]);
  const who = person(useSyncExternalStore(listen, () => store.presence.writers.get(at)));
  if (!who) return null;
  const place = who.territory && inLanguage(who.territory.name, language).text;
  const text = place ? words.writesFrom(who.name, place) : words.writes(who.name);
  return (
    <span className={`${styles.writes} ${over ? styles.over : ''}`} title={text}>
      <Icon d="M4 16l1-4 8.5-8.5 3 3L8 15zM4 16l4-1" size={16} />
      <span>{text}</span>
    </span>
  );
}
