import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import type { NoteStore } from './note-store.ts';
import { useNoteText } from './use-board.ts';

type NoteTextProps = {
  which: Which;
  id: string;
  className: string | undefined;
  lang: string;
  labelId?: string;
};

/** The words of a note: the one thing that renders when somebody types in it. */
export function NoteText({ which, id, className, lang, labelId }: NoteTextProps) {
  const notes = useBoard().store.notes(which);
  return notes ? <Words {...{ notes, id, className, lang, labelId }} /> : null;
}

function Words({ notes, id, className, lang, labelId }: Omit<NoteTextProps, 'which'> & { notes: NoteStore }) {
  return (
    <p id={labelId} className={className} lang={lang} dir="auto">
      {useNoteText(notes, id) || '…'}
    </p>
  );
}
