import { type ComponentProps, Suspense } from 'react';
import { later } from '../parts/later.tsx';
import { WaitingSheet } from '../parts/WaitingSheet.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import type { NoteSheet } from './NoteSheet.tsx';

/** Who reads and writes new notes does without it. */
const Opened = later(async () => (await import('./NoteSheet.tsx')).NoteSheet);

/** The opened note, over the list or the map. */
export function OpenedNote(props: ComponentProps<typeof NoteSheet>) {
  const words = useWords(boardWords);
  return (
    <Suspense
      fallback={<WaitingSheet word={words.loading} closeWord={words.close} onClose={props.onClose} />}
    >
      <Opened {...props} />
    </Suspense>
  );
}
