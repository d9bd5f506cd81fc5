import { type CSSProperties, memo, useCallback, useId } from 'react';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { Byline } from '../Byline.tsx';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { useMeaning } from '../colouring.ts';
import { isOwn } from '../is-own.ts';
import { KindMark } from '../KindMark.tsx';
import { LiftButton } from '../LiftButton.tsx';
import { NoteField } from '../NoteField.tsx';
import type { NoteStore, StillNote } from '../note-store.ts';
import { RevealButton } from '../RevealButton.tsx';
import { UnsentMark } from '../UnsentMark.tsx';
import { useListOf, useNote, useNoteText } from '../use-board.ts';
import { useActs } from './acts-context.ts';
import { fitText } from './fit-text.ts';
import styles from './MapNote.module.css';
import { useScene, useWordsOf } from './use-scene.ts';

type MapNoteProps = {
  id: string;
  which: Which;
  /** From the corner of the frame. */
  x: number;
  y: number;
};

/** A note on the map, of fixed size. */
export const MapNote = memo(function MapNote(props: MapNoteProps) {
  const { store } = useBoard();
  const notes = store.notes(props.which) as NoteStore;
  const note = useNote(notes, props.id);
  return note ? <Placed {...props} note={note} notes={notes} /> : null;
});

function Placed(props: MapNoteProps & { note: StillNote; notes: NoteStore }) {
  const { note, notes, which, x, y } = props;
  const { attention, lifts } = useScene();
  const acts = useActs();
  const words = useWords(boardWords);
  const [textId, footId] = [useId(), useId()];
  const { id } = note;
  const is = useWordsOf(id);
  const meaning = useMeaning(note);
  const mount = useCallback(
    (element: HTMLElement | null) => (element ? lifts.mount(id, element) : undefined),
    [lifts, id],
  );
  const style = { left: x, top: y, '--ground': meaning.ground, '--edge': meaning.edge } as CSSProperties;
  return (
    <article
      ref={mount}
      className={styles.note}
      style={style}
      data-note={id}
      data-which={which}
      data-is={is || undefined}
      data-away={note.hidden !== undefined || undefined}
      // Roving focus: the whole map is one stop of the Tab key.
      tabIndex={is.includes('current') ? 0 : -1}
      aria-labelledby={textId}
      aria-describedby={footId}
      onFocus={() => attention.focus(id)}
    >
      {is.includes('editing') ? (
        <Field note={note} which={which} />
      ) : (
        <Words notes={notes} id={id} textId={textId} lang={note.facts.lang} />
      )}
      <Foot
        note={note}
        which={which}
        footId={footId}
        isSelected={is.includes('selected')}
        meaning={meaning}
      />
      <button
        type="button"
        className={styles.more}
        tabIndex={-1}
        aria-label={words.note}
        onClick={() => acts.open(id)}
      >
        ⋯
      </button>
      {(is.includes('joining') || is.includes('out')) && <Hint isOut={is.includes('out')} />}
    </article>
  );
}

function Field({ note, which }: { note: StillNote; which: Which }) {
  const acts = useActs();
  return (
    <NoteField
      which={which}
      id={note.id}
      className={styles.field}
      lang={note.facts.lang}
      onDone={acts.finish}
      onNext={(side) => acts.addBeside(note.id, side)}
    />
  );
}

type FootProps = {
  note: StillNote;
  which: Which;
  footId: string;
  isSelected: boolean;
  meaning: ReturnType<typeof useMeaning>;
};

/** Who wrote it, what it is, and what was said to it: for the eye in marks, for the ear in words. */
function Foot({ note, which, footId, isSelected, meaning: { by, word } }: FootProps) {
  const board = useBoard();
  const words = useWords(mapWords);
  const [cluster] = board.store.around.clusters.of(note.cluster ?? '');
  const reactions = useListOf('reactions', note.id);
  const comments = useListOf('comments', note.id).length;
  return (
    <div id={footId} className={styles.foot}>
      <Byline author={note.author} isOwn={isOwn(board, note, which)} spokenFor={note.facts.for} brief />
      {by === 'kind' ? <span className={styles.word}>{word}</span> : <KindMark kind={note.facts.kind} />}
      {by === 'cluster' && <span className={styles.word}>{word}</span>}
      {cluster && by !== 'cluster' && (
        <span className="unseen">{words.inCluster(cluster.title || words.untitled)}</span>
      )}
      {reactions.length > 0 && (
        <span className={styles.count}>
          <span aria-hidden="true">
            {reactions[0]?.emoji} {reactions.length}
          </span>
          <span className="unseen">{words.reactions(reactions.length)}</span>
        </span>
      )}
      {comments > 0 && (
        <span className={styles.count}>
          <span aria-hidden="true">💬 {comments}</span>
          <span className="unseen">{words.comments(comments)}</span>
        </span>
      )}
      {isSelected && <span className="unseen">{words.isSelected}</span>}
      <UnsentMark id={note.id} />
      {which === 'board' ? <LiftButton id={note.id} /> : <RevealButton id={note.id} />}
    </div>
  );
}

/** Says before the drop what it will do. */
function Hint({ isOut }: { isOut: boolean }) {
  const words = useWords(mapWords);
  return <span className={styles.hint}>{isOut ? words.outHint : words.ontoHint}</span>;
}

type WordsProps = { notes: NoteStore; id: string; textId: string; lang: string };

function Words({ notes, id, textId, lang }: WordsProps) {
  const text = useNoteText(notes, id);
  const { size, lineHeight, isCut } = fitText(text);
  const style = { fontSize: size, lineHeight: `${lineHeight}px` };
  return (
    <p
      id={textId}
      className={`${styles.text} ${isCut ? styles.cut : ''}`}
      style={style}
      title={isCut ? text : undefined}
      lang={lang}
      dir="auto"
    >
      {text || '…'}
    </p>
  );
}
