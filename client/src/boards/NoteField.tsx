import { type KeyboardEvent, useEffect, useRef } from 'react';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import { bindText } from './note-text.ts';
import { undoKey } from './undo-key.ts';
import { useStatus } from './use-board.ts';

type NoteFieldProps = {
  which: Which;
  id: string;
  className: string | undefined;
  lang: string;
  onDone: () => void;
  /** Goes on to another note: to the right by Tab, below by Ctrl or Cmd and Enter. Where it is not given Tab leaves the field. */
  onNext?: (side: 'right' | 'below') => void;
};

const EDITING_AGAIN_MS = 4_000;

/** The field in which a note is edited: uncontrolled, bound to the note's text as long as it stands. */
export function NoteField({ which, id, className, lang, onDone, onNext }: NoteFieldProps) {
  const { store, acts } = useBoard();
  const words = useWords(boardWords);
  const most = useStatus(store, 'noteCharacters');
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = ref.current;
    const notes = store.notes(which);
    if (!field || !notes) return;
    const unbind = bindText(field, {
      read: () => notes.text(id),
      write: (text) => acts.write(which, id, text),
      listen: (listener) => notes.listenText(id, listener),
    });
    field.setSelectionRange(field.value.length, field.value.length);
    field.focus({ preventScroll: true });
    return unbind;
  }, [store, acts, which, id]);
  useEffect(() => {
    if (which === 'draft') return;
    const tell = () => store.presence.show({ is: 'editing', note: id });
    tell();
    const timer = setInterval(tell, EDITING_AGAIN_MS);
    return () => clearInterval(timer);
  }, [store, which, id]);
  return (
    <textarea
      ref={ref}
      className={className}
      lang={lang}
      dir="auto"
      maxLength={most}
      aria-label={words.editNote}
      onKeyDown={(event) =>
        onKey(event, {
          done: onDone,
          right: onNext && (() => onNext('right')),
          below: onNext ? () => onNext('below') : onDone,
          undo: () => acts.undo(which),
          redo: () => acts.redo(which),
        })
      }
    />
  );
}

type Way = 'done' | 'right' | 'below' | 'undo' | 'redo';
type Ways = Record<Way, (() => void) | undefined>;

function onKey(event: KeyboardEvent, ways: Ways): void {
  // Keys typed here are none of the map's; and the browser's own undo knows nothing of what others typed meanwhile.
  event.stopPropagation();
  const way = wayOf(event);
  const act = way && ways[way];
  if (!act || event.nativeEvent.isComposing) return;
  event.preventDefault();
  act();
}

function wayOf(event: KeyboardEvent): Way | undefined {
  if (event.key === 'Escape') return 'done';
  if (event.key === 'Tab' && !event.shiftKey) return 'right';
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'below';
  return undoKey(event);
}
