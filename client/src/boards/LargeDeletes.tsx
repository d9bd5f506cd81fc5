import { deletionIn, restoreNote } from '@case-lab/contract/boards';
import { useEffect } from 'react';
import { useSay } from '../parts/Toasts.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import { barFor } from './may-write.ts';

/** Fewer are somebody's daily tidying. */
const MANY = 3;

/** Says when somebody else deletes many notes at once, and offers to bring back those that one may change. */
export function LargeDeletes() {
  const { store, acts, me, person, canEdit } = useBoard();
  const words = useWords(boardWords);
  const say = useSay();
  useEffect(() => {
    const doc = store.sync('board')?.doc;
    if (!doc) return;
    const hear = (transaction: Parameters<typeof deletionIn>[0]) => {
      const deletion = !transaction.local && store.status.isFresh && deletionIn(transaction);
      if (!deletion || deletion.noteIds.length < MANY || store.author(deletion.by) === me.id) return;
      const own = (noteId: string) =>
        !barFor(store, me, 'board', store.notes('board')?.note(noteId)?.author ?? 0);
      const mine = canEdit ? deletion.noteIds.filter(own) : [];
      const restore = () =>
        void acts.edit('board', (board) => {
          for (const noteId of mine) restoreNote(board, noteId);
        });
      const text = words.removedMany(deletion.noteIds.length, person(store.author(deletion.by))?.name);
      say({ text, ...(mine.length > 0 && { action: { word: words.restore, do: restore } }), ms: 15_000 });
    };
    doc.on('afterTransaction', hear);
    return () => doc.off('afterTransaction', hear);
  }, [store, acts, me, person, canEdit, words, say]);
  return null;
}
