import { useEffect } from 'react';
import { Sheet } from '../parts/Sheet.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { noteWords } from '../words/notes.ts';
import { Byline } from './Byline.tsx';
import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import { NoteField } from './NoteField.tsx';
import styles from './NoteSheet.module.css';
import { NoteText } from './NoteText.tsx';
import { About } from './note/About.tsx';
import { Comments } from './note/Comments.tsx';
import { Doings } from './note/Doings.tsx';
import { Reactions } from './note/Reactions.tsx';
import { Translated } from './note/Translated.tsx';
import type { NoteStore, StillNote } from './note-store.ts';
import { useNote } from './use-board.ts';
import { useOwn } from './use-own.ts';

type NoteSheetProps = { which: Which; id: string; onClose: () => void };

/** An opened note: its words to edit, what is said to it, and everything that can be done with it. */
export function NoteSheet({ which, id, onClose }: NoteSheetProps) {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const note = useNote(store.notes(which) as NoteStore, id);
  const isGone = note === undefined || note.deleted !== undefined;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (isGone) return null;
  return (
    <Sheet title={words.note} closeWord={words.close} onClose={onClose}>
      <Opened which={which} note={note} onClose={onClose} />
    </Sheet>
  );
}

type OpenedProps = { which: Which; note: StillNote; onClose: () => void };

function Opened({ which, note, onClose }: OpenedProps) {
  const { canEdit } = useBoard();
  const words = useWords(boardWords);
  const more = useWords(noteWords);
  const { isOwn, mayWrite, bar } = useOwn(note, which);
  const lang = note.facts.lang;
  return (
    <div className={styles.opened}>
      <Byline author={note.author} isOwn={isOwn} spokenFor={note.facts.for} />
      {mayWrite ? (
        <NoteField which={which} id={note.id} className={styles.field} lang={lang} onDone={onClose} />
      ) : (
        <NoteText which={which} id={note.id} className={styles.text} lang={lang} />
      )}
      {bar && <p className={styles.hint}>{words[bar]}</p>}
      {note.hidden !== undefined && <p className={styles.hint}>{more.wasPutAway}</p>}
      {which === 'board' && (
        <>
          <Translated note={note} />
          <Reactions id={note.id} />
          <Comments id={note.id} />
        </>
      )}
      {(canEdit || which === 'draft') && <About which={which} note={note} mayWrite={mayWrite} />}
      <Doings which={which} note={note} onClose={onClose} mayWrite={mayWrite} />
    </div>
  );
}
