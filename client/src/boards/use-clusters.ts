import { type Cluster, formCluster, joinCluster, leaveCluster } from '@case-lab/contract/boards';
import { useCallback } from 'react';
import { v4 } from 'uuid';
import { useSay } from '../parts/Toasts.tsx';
import { clusterWords } from '../words/clusters.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import type { NoteStore } from './note-store.ts';
import { useAllNoteIds, useAllOf } from './use-board.ts';

/** The clusters that some note is in: one that is empty is seen nowhere. */
export function useClustersInUse(): readonly Cluster[] {
  const { store } = useBoard();
  const notes = store.notes('board') as NoteStore;
  const ids = useAllNoteIds(notes);
  const inUse = new Set(ids.map((id) => notes.note(id)?.cluster));
  return useAllOf('clusters').filter(({ id }) => inUse.has(id));
}

type Together = {
  /** Puts notes together; resolves with the id of their new cluster. */
  form(noteIds: readonly string[]): Promise<string>;
  join(cluster: Cluster, noteIds: readonly string[]): void;
  takeOut(noteIds: readonly string[]): void;
};

/** Putting together and taking out, each told aloud and one step of undo. */
export function useTogether(): Together {
  const { acts } = useBoard();
  const words = useWords(clusterWords);
  const say = useSay();
  const tell = useCallback(
    (text: string) => say({ text, action: { word: words.undo, do: () => acts.undo('board') } }),
    [say, words, acts],
  );
  return {
    async form(noteIds) {
      const id = v4();
      await acts.edit('board', (doc) => formCluster(doc, id, noteIds));
      tell(words.made(noteIds.length));
      return id;
    },
    join(cluster, noteIds) {
      void acts.edit('board', (doc) => joinCluster(doc, cluster.id, noteIds));
      tell(words.added(noteIds.length, cluster.title || words.unnamed));
    },
    takeOut(noteIds) {
      void acts.edit('board', (doc) => leaveCluster(doc, noteIds));
      tell(words.takenOut(noteIds.length));
    },
  };
}
