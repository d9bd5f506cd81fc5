import { isAnonymous } from '@case-lab/contract';
import { EMOJI, type Emoji, type Reaction } from '@case-lab/contract/boards';
import { useId } from 'react';
import { useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { useBoard } from '../board-context.ts';
import { useStatus } from '../use-board.ts';
import { Toggle, useReactions } from './ReactionChips.tsx';
import styles from './Reactions.module.css';

/** The reactions to a note: one tap gives one or takes it back, and everybody sees who gave which. */
export function Reactions({ id }: { id: string }) {
  const words = useWords(noteWords);
  const { given, mayReact, toggle } = useReactions(id);
  const titleId = useId();
  const { store } = useBoard();
  const isUnnamed = isAnonymous(useStatus(store, 'mode'));
  if (!mayReact && given.size === 0 && !isUnnamed) return null;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="unseen">
        {words.reactions}
      </h3>
      <div className={styles.row}>
        {EMOJI.map((emoji) => (
          <Toggle
            key={emoji}
            emoji={emoji}
            given={given.get(emoji) ?? []}
            onToggle={mayReact ? toggle : undefined}
          />
        ))}
      </div>
      {isUnnamed && <p className={styles.hint}>{words.noReactions}</p>}
      <Who given={given} />
    </section>
  );
}

function Who({ given }: { given: ReadonlyMap<Emoji, readonly Reaction[]> }) {
  const { me, person } = useBoard();
  const words = useWords(noteWords);
  if (given.size === 0) return null;
  const namesOf = (reactions: readonly Reaction[]) => {
    const others = reactions.filter(({ participant }) => participant !== me.id);
    const names = others.map(({ participant }) => person(participant)?.name ?? '…');
    return [...(others.length < reactions.length ? [words.you] : []), ...names].join(', ');
  };
  return (
    <ul className={styles.who}>
      {EMOJI.filter((emoji) => given.has(emoji)).map((emoji) => (
        <li key={emoji}>
          <span aria-hidden="true">{emoji} </span>
          <span className="unseen">{words.reactionNames[emoji]}: </span>
          {namesOf(given.get(emoji) ?? [])}
        </li>
      ))}
    </ul>
  );
}
