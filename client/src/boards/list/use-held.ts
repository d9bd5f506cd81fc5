import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBoard } from '../board-context.ts';
import type { NoteStore } from '../note-store.ts';
import { useAllNoteIds, useStatus } from '../use-board.ts';

const EMPTY: ReadonlySet<string> = new Set();

/**
 * Notes of others that came while the list is looked at: they wait, so that nothing shifts under the finger. What was there
 * when the board opened is shown at once.
 */
export function useHeld(): { held: ReadonlySet<string>; show: () => void } {
  const { store, me } = useBoard();
  const notes = store.notes('board') as NoteStore;
  const all = useAllNoteIds(notes);
  const isFresh = useStatus(store, 'isFresh');
  const [known, setKnown] = useState<ReadonlySet<string>>(EMPTY);
  useEffect(() => {
    // The first answer of the server brings what was there before, in one go.
    if (!isFresh) return;
    setKnown(new Set(notes.all()));
  }, [isFresh, notes]);
  const held = useMemo(() => {
    if (known === EMPTY) return EMPTY;
    const isOthers = (id: string) => store.author(notes.note(id)?.author ?? 0) !== me.id;
    const waiting = all.filter((id) => !known.has(id) && isOthers(id));
    // The same empty set: one's own new note leaves the other sections as they are.
    return waiting.length === 0 ? EMPTY : new Set(waiting);
  }, [all, known, notes, store, me.id]);
  useEffect(() => {
    // On an empty board there is nothing that could shift.
    if (held.size > 0 && held.size === all.length) setKnown(new Set(all));
  }, [held, all]);
  const show = useCallback(() => setKnown(new Set(notes.all())), [notes]);
  return { held, show };
}
