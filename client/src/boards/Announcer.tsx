import { useEffect, useRef, useState } from 'react';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';

const EVERY_MS = 5_000;

/** Says to those who listen how many notes have come from others, every five seconds at most. */
export function Announcer() {
  const { store, me } = useBoard();
  const words = useWords(boardWords);
  const [said, setSaid] = useState('');
  const known = useRef<Set<string>>(undefined);
  const wasFresh = useRef(false);
  useEffect(() => {
    const notes = store.notes('board');
    if (!notes) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      const before = known.current;
      const now = notes.all();
      known.current = new Set(now);
      // What the first answer of the server brings was there before.
      const isNews = before && wasFresh.current;
      wasFresh.current = store.status.isFresh;
      if (!isNews) return;
      const fresh = now.filter(
        (id) => !before.has(id) && store.author(notes.note(id)?.author ?? 0) !== me.id,
      );
      if (fresh.length > 0) setSaid(words.announceNew(fresh.length));
    };
    count();
    const stop = notes.listenAll(() => {
      timer ??= setTimeout(count, EVERY_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, me.id, words]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
