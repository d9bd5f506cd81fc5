import { isAnonymous } from '@case-lab/contract';
import { EMOJI, type Emoji, type Reaction, react } from '@case-lab/contract/boards';
import { useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { useBoard } from '../board-context.ts';
import { useListOf, useStatus } from '../use-board.ts';
import styles from './Reactions.module.css';

/** The reactions that a card shows: those that somebody gave. A tap joins them, or takes one's own back. */
export function ReactionChips({ id }: { id: string }) {
  const { given, mayReact, toggle } = useReactions(id);
  return EMOJI.filter((emoji) => given.has(emoji)).map((emoji) => (
    <Toggle
      key={emoji}
      isSmall
      emoji={emoji}
      given={given.get(emoji) ?? []}
      onToggle={mayReact ? toggle : undefined}
    />
  ));
}

type ToggleProps = {
  emoji: Emoji;
  given: readonly Reaction[];
  isSmall?: boolean;
  onToggle: ((emoji: Emoji) => void) | undefined;
};

/** One reaction: who gave it, and the press that gives it or takes it back. */
export function Toggle({ emoji, given, isSmall = false, onToggle }: ToggleProps) {
  const { me } = useBoard();
  const words = useWords(noteWords);
  const name = words.reactionNames[emoji];
  const label = given.length > 0 ? words.reacted(name, given.length) : name;
  const looks = (
    <>
      <span aria-hidden="true">{emoji}</span>
      {given.length > 0 && <span aria-hidden="true">{given.length}</span>}
    </>
  );
  const className = `${styles.chip} ${isSmall ? styles.small : ''}`;
  if (!onToggle) {
    if (given.length === 0) return null;
    return (
      <span className={className} role="img" aria-label={label}>
        {looks}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={name}
      aria-pressed={given.some(({ participant }) => participant === me.id)}
      onClick={() => onToggle(emoji)}
    >
      {looks}
    </button>
  );
}

/** The reactions to a note, and how to give one. */
export function useReactions(id: string) {
  const { store, acts, me, canEdit } = useBoard();
  const all = useListOf('reactions', id);
  const mode = useStatus(store, 'mode');
  const given = new Map<Emoji, Reaction[]>();
  for (const one of all) given.set(one.emoji, [...(given.get(one.emoji) ?? []), one]);
  // A reaction bears its giver's name, so the gate takes none while nobody is named.
  const mayReact = canEdit && !isAnonymous(mode);
  const toggle = (emoji: Emoji) => {
    const isGiven = given.get(emoji)?.some(({ participant }) => participant === me.id) ?? false;
    void acts.edit('board', (doc) => react(doc, { note: id, emoji, participant: me.id }, !isGiven));
  };
  return { given, mayReact, toggle };
}
