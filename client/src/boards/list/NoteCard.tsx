import type { CSSProperties } from 'react';
import { memo, useId } from 'react';
import { territoryColour } from '../../people/territory-colour.ts';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { Byline } from '../Byline.tsx';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { KindMark } from '../KindMark.tsx';
import { LiftButton } from '../LiftButton.tsx';
import { NoteText } from '../NoteText.tsx';
import type { NoteStore, StillNote } from '../note-store.ts';
import { RevealButton } from '../RevealButton.tsx';
import { UnsentMark } from '../UnsentMark.tsx';
import { useAuthor, useNote } from '../use-board.ts';
import { useOwn } from '../use-own.ts';
import styles from './BoardList.module.css';

type NoteCardProps = { which: Which; id: string; onOpen: (which: Which, id: string) => void };

/** A note as a card; a tap anywhere on it opens what can be done with it. */
export const NoteCard = memo(function NoteCard({ which, id, onOpen }: NoteCardProps) {
  const { store } = useBoard();
  const note = useNote(store.notes(which) as NoteStore, id);
  return note ? <Card which={which} note={note} onOpen={onOpen} /> : null;
});

function Card({ which, note, onOpen }: { which: Which; note: StillNote; onOpen: NoteCardProps['onOpen'] }) {
  const { store, person } = useBoard();
  const words = useWords(boardWords);
  const textId = useId();
  const { isOwn } = useOwn(note, which);
  const colour = territoryColour(person(useAuthor(store, note.author))?.territory?.id);
  const style = { '--ground': colour.ground, '--edge': colour.edge } as CSSProperties;
  return (
    <li>
      <article
        className={styles.card}
        style={style}
        data-note={note.id}
        data-private={which === 'draft' || undefined}
        aria-labelledby={textId}
      >
        <NoteText
          which={which}
          id={note.id}
          className={styles.text}
          lang={note.facts.lang}
          labelId={textId}
        />
        <div className={styles.foot}>
          <Byline author={note.author} isOwn={isOwn} />
          <KindMark kind={note.facts.kind} />
          <UnsentMark id={note.id} />
          {which === 'board' ? <LiftButton id={note.id} /> : <RevealButton id={note.id} />}
        </div>
        <button type="button" className={styles.cover} onClick={() => onOpen(which, note.id)}>
          <span className="unseen">{words.note}</span>
        </button>
      </article>
    </li>
  );
}
