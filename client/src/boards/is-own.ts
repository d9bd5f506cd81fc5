import type { OnBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import type { StillNote } from './note-store.ts';

/** Whether a note is one's own; for what renders with its author anyway (`useMeaning`), else `useOwn`. */
export function isOwn({ store, me }: Pick<OnBoard, 'store' | 'me'>, note: StillNote, which: Which): boolean {
  return which === 'draft' || store.author(note.author) === me.id;
}
