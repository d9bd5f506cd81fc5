import type { Phase, Seat, Technology, Territory } from '@case-lab/contract';
import { createContext, useContext } from 'react';
import type { BoardActs } from './board-acts.ts';
import type { BoardStore, Which } from './board-store.ts';

/** Who is behind a participant's id, as far as a note shows it. */
export type Person = { id: string; name: string; territory: Territory | undefined };

/** What every part of the open board knows. */
export type OnBoard = {
  store: BoardStore;
  acts: BoardActs;
  me: Seat;
  phase: Phase | undefined;
  person(participantId: string | undefined): Person | undefined;
  /** The place behind an id, whichever of its names that is. */
  territory(id: string): Territory | undefined;
  /** Those that the members of the group speak for, in their order; of the whole lab where the group is not known. */
  territories: readonly Territory[];
  /** Those of the group's case; `undefined` while they are on their way. */
  technologies: readonly Technology[] | undefined;
  /** Whether this person may write here now, by their role, the phase and the board. */
  canEdit: boolean;
  /** Where a new note goes: `draft` while the phase is private. */
  writesTo: Which;
  onLift?: (noteId: string) => void;
  lifted?: Set<string>;
};

export const BoardContext = createContext<OnBoard | undefined>(undefined);

export function useBoard(): OnBoard {
  const board = useContext(BoardContext);
  if (!board) throw new Error('a part of the board stands outside of a BoardPanel');
  return board;
}
