import { useEffect, useMemo, useReducer } from 'react';
import { useBoard } from '../board-context.ts';
import type { NoteStore } from '../note-store.ts';
import { territoryOf } from '../territory-of.ts';
import { useAllNoteIds, useAllOf } from '../use-board.ts';
import { type By, type Column, KINDS, toColumns } from './columns.ts';

/** The notes of the shared board by kind, cluster or territory. */
export function useColumns(by: Exclude<By, 'frame'>): Column[] {
  const board = useBoard();
  const { store, territories } = board;
  const notes = store.notes('board') as NoteStore;
  const all = useAllNoteIds(notes);
  const clusters = useAllOf('clusters');
  const [heard, hear] = useReducer((times: number) => times + 1, 0);
  useEffect(() => store.listen('authors', hear), [store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `heard` says that other authors are known now
  return useMemo(() => {
    const there = all.flatMap((id) => notes.note(id) ?? []);
    switch (by) {
      case 'kind':
        return toColumns(there, ({ facts }) => facts.kind, KINDS);
      case 'cluster': {
        const known = clusters.map(({ id }) => id);
        return toColumns(there, ({ cluster }) => known.find((id) => id === cluster), known);
      }
      case 'territory':
        return toColumns(
          there,
          (note) => territoryOf(board, note),
          territories.map(({ id }) => id),
        );
    }
  }, [by, all, clusters, heard, notes, board, territories]);
}
