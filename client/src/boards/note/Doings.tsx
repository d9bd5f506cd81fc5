import { hideNote, showNote } from '@case-lab/contract/boards';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { serverNow } from '../../wire/server-clock.ts';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { LiftButton } from '../LiftButton.tsx';
import styles from '../NoteSheet.module.css';
import type { StillNote } from '../note-store.ts';
import { RevealButton } from '../RevealButton.tsx';
import { LookAtNote } from '../table/LookAtNote.tsx';

type DoingsProps = { which: Which; note: StillNote; mayWrite: boolean; onClose: () => void };

/** What can be done with a whole note: away, to the plenary, out of sight. */
export function Doings({ which, note, mayWrite, onClose }: DoingsProps) {
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
      {mayWrite && which === 'board' && <PutAway note={note} onClose={onClose} />}
      {which === 'board' ? <LiftButton id={note.id} /> : <RevealButton id={note.id} />}
      {which === 'board' && <LookAtNote id={note.id} />}
      <Button kind="main" className={styles.done} onClick={onClose}>
        {mayWrite ? words.done : words.close}
      </Button>
    </div>
  );
}

function PutAway({ note, onClose }: Pick<DoingsProps, 'note' | 'onClose'>) {
  const { acts } = useBoard();
  const words = useWords(noteWords);
  const say = useSay();
  const show = () => void acts.edit('board', (doc) => showNote(doc, note.id));
  const putAway = () => {
    const at = Math.round(serverNow());
    void acts.edit('board', (doc) => hideNote(doc, note.id, at));
    say({ text: words.gone, action: { word: words.showAgain, do: show } });
    onClose();
  };
  if (note.hidden !== undefined) return <Button onClick={show}>{words.showAgain}</Button>;
  return (
    <Button title={words.putAwayHint} onClick={putAway}>
      {words.putAway}
    </Button>
  );
}
