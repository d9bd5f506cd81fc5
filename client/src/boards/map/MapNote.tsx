import { type CSSProperties, memo, useId } from 'react';
import { territoryColour } from '../../people/territory-colour.ts';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { Byline } from '../Byline.tsx';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { KindMark } from '../KindMark.tsx';
import { LiftButton } from '../LiftButton.tsx';
import { NoteField } from '../NoteField.tsx';
import type { NoteStore, StillNote } from '../note-store.ts';
import { RevealButton } from '../RevealButton.tsx';
import { UnsentMark } from '../UnsentMark.tsx';
import { useAuthor, useNote, useNoteText } from '../use-board.ts';
import { useOwn } from '../use-own.ts';
import styles from './MapNote.module.css';
import type { NoteDoings } from './use-map-acts.ts';

type MapNoteProps = {
  id: string;
  which: Which;
  /** From the corner of the frame. */
  x: number;
  y: number;
  /** The one note that the Tab key reaches. */
  isCurrent: boolean;
  isEditing: boolean;
  map: NoteDoings;
};

/** A note on the map, of fixed size. */
export const MapNote = memo(function MapNote(props: MapNoteProps) {
  const { store } = useBoard();
  const notes = store.notes(props.which) as NoteStore;
  const note = useNote(notes, props.id);
  return note ? <Placed {...props} note={note} notes={notes} /> : null;
});

function Placed(props: MapNoteProps & { note: StillNote; notes: NoteStore }) {
  const { note, notes, which, x, y, isCurrent, isEditing, map } = props;
  const { store, person } = useBoard();
  const words = useWords(boardWords);
  const footId = useId();
  const { isOwn } = useOwn(note, which);
  const colour = territoryColour(person(useAuthor(store, note.author))?.territory?.id);
  const style = {
    '--x': `${x}px`,
    '--y': `${y}px`,
    '--ground': colour.ground,
    '--edge': colour.edge,
  } as CSSProperties;
  return (
    <article
      className={styles.note}
      style={style}
      data-note={note.id}
      data-which={which}
      data-current={isCurrent || undefined}
      data-editing={isEditing || undefined}
      // Roving focus: the whole map is one stop of the Tab key.
      tabIndex={isCurrent ? 0 : -1}
      aria-describedby={footId}
      onFocus={() => map.focus(note.id)}
    >
      {isEditing ? (
        <NoteField
          which={which}
          id={note.id}
          className={styles.field}
          lang={note.facts.lang}
          onDone={map.finish}
        />
      ) : (
        <Words notes={notes} id={note.id} lang={note.facts.lang} />
      )}
      <div id={footId} className={styles.foot}>
        <Byline author={note.author} isOwn={isOwn} brief />
        <KindMark kind={note.facts.kind} />
        <UnsentMark id={note.id} />
        {which === 'board' ? <LiftButton id={note.id} /> : <RevealButton id={note.id} />}
      </div>
      <button
        type="button"
        className={styles.more}
        tabIndex={-1}
        aria-label={words.note}
        onClick={() => map.open(note.id)}
      >
        ⋯
      </button>
    </article>
  );
}

function Words({ notes, id, lang }: { notes: NoteStore; id: string; lang: string }) {
  const text = useNoteText(notes, id);
  return (
    <p className={`${styles.text} ${styles[sizeFor(text)]}`} lang={lang} dir="auto">
      {text || '…'}
    </p>
  );
}

/** Short thoughts are written large. By length alone: measuring would differ by device and cost a layout. */
function sizeFor(text: string): 'large' | 'middle' | 'small' | 'tiny' {
  if (text.length <= 45) return 'large';
  if (text.length <= 90) return 'middle';
  return text.length <= 150 ? 'small' : 'tiny';
}
