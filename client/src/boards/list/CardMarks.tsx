import { useContext } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { clusterWords } from '../../words/clusters.ts';
import { useTell, useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { useBoard } from '../board-context.ts';
import marks from '../Marks.module.css';
import { ReactionChips } from '../note/ReactionChips.tsx';
import type { StillNote } from '../note-store.ts';
import { speakersTerritory } from '../territory-of.ts';
import { useFrames, useListOf } from '../use-board.ts';
import styles from './Card.module.css';
import { ListContext } from './picking.ts';

/** What stands around a note, in marks: nothing is shown that is zero, or that the heading above says already. */
export function CardMarks({ note }: { note: StillNote }) {
  const { by } = useContext(ListContext);
  return (
    <>
      <Technology note={note} isByFrame={by === 'frame'} />
      {by !== 'territory' && <Territory note={note} />}
      {note.cluster && by !== 'cluster' && <ClusterName id={note.cluster} />}
      <CountOfComments id={note.id} />
      <ReactionChips id={note.id} />
    </>
  );
}

function Technology({ note, isByFrame }: { note: StillNote; isByFrame: boolean }) {
  const { store, technologies } = useBoard();
  const tell = useTell();
  const frames = useFrames(store);
  const found = technologies?.find(({ id }) => id === note.facts.technology);
  const isSaid = isByFrame && frames.find(({ id }) => id === note.frame)?.technology === found?.id;
  if (!found || isSaid) return null;
  return (
    <span className={marks.kind} title={tell(found.name)}>
      {found.code}
      <span className="unseen">. {tell(found.name)}</span>
    </span>
  );
}

/** Said only where it is not its author's, whose own stands beside their name. */
function Territory({ note }: { note: StillNote }) {
  const board = useBoard();
  const words = useWords(noteWords);
  const tell = useTell();
  const { territory } = note.facts;
  const found = board.territory(territory ?? '');
  if (!found || territory === speakersTerritory(board, note)) return null;
  return <span className={marks.kind}>{words.about(tell(found.name))}</span>;
}

function ClusterName({ id }: { id: string }) {
  const words = useWords(clusterWords);
  const cluster = useListOf('clusters', id)[0];
  if (!cluster) return null;
  return (
    <span className={styles.cluster}>
      <Icon d="M4 4.5h5v5H4zM11 10.5h5v5h-5zM11 4.5h5v4h-5zM4 11.5h5v4H4z" size={15} />
      <span className="unseen">{words.cluster}: </span>
      <span className={styles.clusterName}>{cluster.title || words.unnamed}</span>
    </span>
  );
}

function CountOfComments({ id }: { id: string }) {
  const words = useWords(noteWords);
  const { length } = useListOf('comments', id);
  if (length === 0) return null;
  return (
    <span className={styles.said} title={words.countComments(length)}>
      <Icon d="M4 4.5h12v8.5H9.5L6 16v-3H4z" size={16} />
      <span aria-hidden="true">{length}</span>
      <span className="unseen">{words.countComments(length)}</span>
    </span>
  );
}
