import { type Act, type Group, isAnonymous, may, type Participant } from '@case-lab/contract';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { useBoard } from '../board-context.ts';
import { useStatus } from '../use-board.ts';
import type { Lead, Looking, Sight } from './looking.ts';

/** What is known of the people around the board; apart from the board, for they come and go all day. */
type AtTable = {
  looking: Looking;
  labId: string;
  /** Whose board it is, once that is known. */
  group: Group | undefined;
  /** The members of the group, whoever is online first. */
  members: readonly Participant[];
};

export const TableContext = createContext<AtTable | undefined>(undefined);

export function useTable(): AtTable {
  const table = useContext(TableContext);
  if (!table) throw new Error('a part of the table stands outside of a BoardPanel');
  return table;
}

export function useLead(): Lead | undefined {
  const { looking } = useTable();
  return useSyncExternalStore(looking.listen, () => looking.lead);
}

/** Lets a view be led as long as it is open. `sight` stays the same object meanwhile. */
export function useSight(sight: Sight): void {
  const { looking } = useTable();
  useEffect(() => looking.see(sight), [looking, sight]);
}

/** Whether one may do this at the table whose board is open. */
export function useMayHere(act: Act): boolean {
  const { me, store } = useBoard();
  return may(me.role, act, { lab: true, group: me.boardId === store.boardId });
}

/** Those for whom one may write here now: members without a phone, and nobody while nobody is named. */
export function useSpokenFor(): readonly Participant[] {
  const { store } = useBoard();
  const { members } = useTable();
  const isScribe = useMayHere('judge for a person without a phone');
  const isMasked = isAnonymous(useStatus(store, 'mode'));
  return isScribe && !isMasked ? members.filter(({ withoutPhone }) => withoutPhone) : NOBODY;
}

const NOBODY: readonly Participant[] = [];
