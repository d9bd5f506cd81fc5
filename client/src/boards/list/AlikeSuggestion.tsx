import { useId, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { clusterWords } from '../../words/clusters.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { NoteText } from '../NoteText.tsx';
import type { NoteStore } from '../note-store.ts';
import { useAlike } from '../use-alike.ts';
import { useTogether } from '../use-clusters.ts';
import styles from './Clusters.module.css';

/** Offers to put notes together that seem alike, one group at a time; nothing happens by itself. */
export function AlikeSuggestion({ onMade }: { onMade: (cluster: string) => void }) {
  const { store } = useBoard();
  const words = useWords(clusterWords);
  const together = useTogether();
  const titleId = useId();
  const notes = store.notes('board') as NoteStore;
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const group = useAlike().find((ids) => !refused.has(ids.join()));
  if (!group) return null;
  return (
    <section className={styles.alike} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.alikeTitle}>
        {words.alike}
      </h3>
      <ul className={styles.alikeNotes}>
        {group.map((id) => (
          <li key={id}>
            <NoteText
              which="board"
              id={id}
              className={styles.alikeText}
              lang={notes.note(id)?.facts.lang ?? 'ru'}
            />
          </li>
        ))}
      </ul>
      <div className={styles.doings}>
        <Button size="small" onClick={() => void together.form(group).then(onMade)}>
          {words.putTogether}
        </Button>
        <Button size="small" kind="quiet" onClick={() => setRefused(new Set([...refused, group.join()]))}>
          {words.notNow}
        </Button>
      </div>
    </section>
  );
}
