import { type KeyboardEvent, useEffect, useRef } from 'react';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import { bindText } from './note-text.ts';
import { useStatus } from './use-board.ts';

type NoteFieldProps = {
  which: Which;
  id: string;
  className: string | undefined;
  lang: string;
  onDone: () => void;
};

const EDITING_AGAIN_MS = 4_000;

/** The field in which a note is edited: uncontrolled, bound to the note's text as long as it stands. */
export function NoteField({ which, id, className, lang, onDone }: NoteFieldProps) {
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
        onKey(event, { done: onDone, undo: () => acts.undo(which), redo: () => acts.redo(which) })
      }
    />
  );
}

type Ways = { done: () => void; undo: () => void; redo: () => void };

function onKey(event: KeyboardEvent, ways: Ways): void {
  // Keys typed here are none of the map's; and the browser's own undo knows nothing of what others typed meanwhile.
  event.stopPropagation();
  const isCommand = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const way = commandOf(key, isCommand, event.shiftKey);
  if (!way || event.nativeEvent.isComposing) return;
  event.preventDefault();
  ways[way]();
}

function commandOf(key: string, isCommand: boolean, isShift: boolean): keyof Ways | undefined {
  if (key === 'escape' || (key === 'enter' && isCommand)) return 'done';
  if (!isCommand) return undefined;
  // The key stands where Z stands also on a Russian keyboard.
  if (key === 'z' || key === 'я') return isShift ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}
