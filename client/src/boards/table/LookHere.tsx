import type { Look } from '@case-lab/contract';
import { Icon } from '../../parts/Icon.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { ask } from '../../wire/socket.ts';
import { useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { useBoard } from '../board-context.ts';
import { useMayHere } from './table-context.ts';

type LookHereProps = {
  /** Asked when it is pressed: a view moves. */
  at: () => Look;
  /** What everybody will look at, for those who listen. */
  word: string;
  className: string | undefined;
  /** Whether the words are seen beside the sign. */
  withWords?: boolean;
};

/** Asks everybody at the board to look at something; for the host and the staff. */
export function LookHere({ at, word, className, withWords = false }: LookHereProps) {
  const { store } = useBoard();
  const words = useWords(tableWords);
  const say = useSay();
  if (!useMayHere('look here')) return null;
  const press = async () => {
    const answer = await ask('board:look', { boardId: store.boardId, at: at() });
    if (answer.ok) say({ text: words.asked, ms: 3000 });
    else say({ kind: 'danger', text: answer.code === 'TOO_FAST' ? words.tooOften : words.notAsked });
  };
  return (
    <button type="button" className={className} aria-label={word} title={word} onClick={() => void press()}>
      <Icon d="M1.8 10S5 4.6 10 4.6 18.2 10 18.2 10 15 15.4 10 15.4 1.8 10 1.8 10M10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8" />
      {withWords && <span>{words.lookHere}</span>}
    </button>
  );
}
