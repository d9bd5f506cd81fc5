import { may } from '@case-lab/contract';
import { useBoard } from '../board-context.ts';
import { useNameBar } from '../use-bar.ts';

/** Whether this person writes down what the group agrees on, here and now. */
export function useMayAgree(): boolean {
  const { me, store } = useBoard();
  const bar = useNameBar();
  return !bar && may(me.role, 'agree for the group', { lab: true, group: me.boardId === store.boardId });
}
