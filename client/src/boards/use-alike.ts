import { suggestClusters } from '@case-lab/contract/boards';
import { useEffect, useState } from 'react';
import { useBoard } from './board-context.ts';
import type { NoteStore } from './note-store.ts';
import { useAllNoteIds, useAllOf } from './use-board.ts';

const NONE: readonly string[][] = [];
const STILL_MS = 1500;

/**
 * Groups of shared notes that seem to say the same and are in no cluster yet, the most alike first; none while the device
 * is busy. Notes that come or go are counted in once the board has been still for a moment; texts
 * that change meanwhile are read then too.
 */
export function useAlike(): readonly string[][] {
  const { store } = useBoard();
  const notes = store.notes('board') as NoteStore;
  const ids = useAllNoteIds(notes);
  const clusters = useAllOf('clusters');
  const [found, setFound] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new cluster takes notes out of the loose ones
  useEffect(() => {
    let stop = () => {};
    const wait = setTimeout(() => {
      stop = whenIdle(() => setFound(suggestClusters(looseNotes(notes, ids))));
    }, STILL_MS);
    return () => {
      clearTimeout(wait);
      stop();
    };
  }, [notes, ids, clusters]);
  // What has been put into a cluster since is offered no more.
  return found.filter((group) => group.every((id) => isLoose(notes, id)));
}

function looseNotes(notes: NoteStore, ids: readonly string[]) {
  return ids.filter((id) => isLoose(notes, id)).map((id) => ({ id, text: notes.text(id) }));
}

function isLoose(notes: NoteStore, id: string): boolean {
  const note = notes.note(id);
  return note !== undefined && [note.cluster, note.hidden, note.deleted].every((one) => one === undefined);
}

/** Safari has no idle callback: there the next turn has to do. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const next = setTimeout(act, 50);
    return () => clearTimeout(next);
  }
  const next = requestIdleCallback(act, { timeout: 3000 });
  return () => cancelIdleCallback(next);
}
