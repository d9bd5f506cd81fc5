import { inLanguage } from '@case-lab/contract';
import { NOTE_KINDS, type NoteKind } from '@case-lab/contract/boards';
import { useEffect } from 'react';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { boardWords } from '../words/boards.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { Byline } from './Byline.tsx';
import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import { LiftButton } from './LiftButton.tsx';
import { NoteField } from './NoteField.tsx';
import styles from './NoteSheet.module.css';
import { NoteText } from './NoteText.tsx';
import type { NoteStore, StillNote } from './note-store.ts';
import { RevealButton } from './RevealButton.tsx';
import { useFrames, useNote } from './use-board.ts';
import { useOwn } from './use-own.ts';

type NoteSheetProps = { which: Which; id: string; onClose: () => void };

/** An opened note: its words to edit, and everything that can be done with it. */
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
  const { isOwn, mayWrite, bar } = useOwn(note, which);
  const lang = note.facts.lang;
  return (
    <div className={styles.opened}>
      <Byline author={note.author} isOwn={isOwn} />
      {mayWrite ? (
        <NoteField which={which} id={note.id} className={styles.field} lang={lang} onDone={onClose} />
      ) : (
        <NoteText which={which} id={note.id} className={styles.text} lang={lang} />
      )}
      {bar && <p className={styles.hint}>{words[bar]}</p>}
      {(canEdit || which === 'draft') && (
        <div className={styles.selects}>
          <Where which={which} note={note} />
          {mayWrite && <Kind which={which} note={note} />}
        </div>
      )}
      <Doings which={which} note={note} onClose={onClose} mayWrite={mayWrite} />
    </div>
  );
}

function Doings({ which, note, onClose, mayWrite }: OpenedProps & { mayWrite: boolean }) {
  const { acts } = useBoard();
  const words = useWords(boardWords);
  const say = useSay();
  const remove = () => {
    acts.remove(which, note.id);
    say({ text: words.removed, action: { word: words.restore, do: () => acts.restore(which, note.id) } });
    onClose();
  };
  return (
    <div className={styles.doings}>
      {mayWrite && (
        <Button kind="danger" onClick={remove}>
          {words.remove}
        </Button>
      )}
      {which === 'board' ? <LiftButton id={note.id} /> : <RevealButton id={note.id} />}
      <Button kind="main" className={styles.done} onClick={onClose}>
        {mayWrite ? words.done : words.close}
      </Button>
    </div>
  );
}

function Where({ which, note }: { which: Which; note: StillNote }) {
  const { store, acts } = useBoard();
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const frames = useFrames(store);
  return (
    <label className={styles.select}>
      <span>{words.moveTo}</span>
      <select
        value={note.frame ?? ''}
        onChange={(event) => acts.move(which, note.id, { frame: event.target.value })}
      >
        {!frames.some((frame) => frame.id === note.frame) && <option value={note.frame ?? ''}>–</option>}
        {frames.map((frame) => (
          <option key={frame.id} value={frame.id}>
            {inLanguage(frame.title, language).text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Kind({ which, note }: { which: Which; note: StillNote }) {
  const { acts } = useBoard();
  const words = useWords(boardWords);
  return (
    <label className={styles.select}>
      <span>{words.kind}</span>
      <select
        value={note.facts.kind}
        onChange={(event) => acts.setKind(which, note.id, event.target.value as NoteKind)}
      >
        {NOTE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
    </label>
  );
}
