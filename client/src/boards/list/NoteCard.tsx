import type { CSSProperties } from 'react';
import { memo, useContext, useId } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { Byline } from '../Byline.tsx';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { useMeaning } from '../colouring.ts';
import { isOwn } from '../is-own.ts';
import { KindMark } from '../KindMark.tsx';
import { LiftButton } from '../LiftButton.tsx';
import type { NoteStore, StillNote } from '../note-store.ts';
import { RevealButton } from '../RevealButton.tsx';
import { Writes } from '../table/Writes.tsx';
import { UnsentMark } from '../UnsentMark.tsx';
import { useNote } from '../use-board.ts';
import styles from './Card.module.css';
import { CardMarks } from './CardMarks.tsx';
import { CardText } from './CardText.tsx';
import { ListContext, useIsPicked } from './picking.ts';

type NoteCardProps = { which: Which; id: string; onOpen: (which: Which, id: string) => void };

/** A note as a card; a tap anywhere on it opens what can be done with it. */
export const NoteCard = memo(function NoteCard({ which, id, onOpen }: NoteCardProps) {
  const { store } = useBoard();
  const note = useNote(store.notes(which) as NoteStore, id);
  return note ? <Card which={which} note={note} onOpen={onOpen} /> : null;
});

type CardProps = { which: Which; note: StillNote; onOpen: NoteCardProps['onOpen'] };

function Card({ which, note, onOpen }: CardProps) {
  const textId = useId();
  const board = useBoard();
  const isPicked = useIsPicked(note.id);
  const { by, ground, edge, word } = useMeaning(note);
  const style = { '--ground': ground, '--edge': edge } as CSSProperties;
  const isPicking = which === 'board' && isPicked !== undefined;
  return (
    <li>
      <article
        className={styles.card}
        style={style}
        data-note={note.id}
        data-private={which === 'draft' || undefined}
        data-picked={isPicked || undefined}
        aria-labelledby={textId}
      >
        <CardText which={which} note={note} labelId={textId} />
        <div className={styles.foot}>
          <Byline author={note.author} isOwn={isOwn(board, note, which)} spokenFor={note.facts.for} />
          <KindMark kind={note.facts.kind} />
          {by === 'kind' && note.facts.kind === 'idea' && <span className={styles.colour}>{word}</span>}
          {which === 'board' && <CardMarks note={note} />}
          <UnsentMark id={note.id} />
          <Writes at={note.id} over />
          {which === 'board' ? <LiftButton id={note.id} /> : <RevealButton id={note.id} />}
        </div>
        {isPicking ? (
          <Pick id={note.id} isPicked={isPicked} labelId={textId} />
        ) : (
          <Open which={which} id={note.id} onOpen={onOpen} />
        )}
      </article>
    </li>
  );
}

function Open({ which, id, onOpen }: NoteCardProps) {
  const words = useWords(boardWords);
  return (
    <button type="button" className={styles.cover} onClick={() => onOpen(which, id)}>
      <span className="unseen">{words.note}</span>
    </button>
  );
}

/** While notes are being put together a tap chooses the card instead, whatever lies on it. */
function Pick({ id, isPicked, labelId }: { id: string; isPicked: boolean; labelId: string }) {
  const { picking } = useContext(ListContext);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it covers the card, as its button does, and looks like a mark on it
    <button
      type="button"
      role="checkbox"
      aria-checked={isPicked}
      aria-labelledby={labelId}
      className={`${styles.cover} ${styles.pick}`}
      onClick={() => picking.toggle(id)}
    >
      <span className={styles.tick}>{isPicked && <Icon d="m4.5 10.5 3.5 3.5 7.5-8" />}</span>
    </button>
  );
}
