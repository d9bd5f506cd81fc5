import type { BoardVersion } from '@case-lab/contract';
import type { NoteView } from '@case-lab/contract/boards';
import type { ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { refusalOf } from '../../wire/http.ts';
import { appWords } from '../../words/app.ts';
import { boardWords } from '../../words/boards.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import { versionWords } from '../../words/versions.ts';
import { Byline } from '../Byline.tsx';
import { useBoard } from '../board-context.ts';
import { KindMark } from '../KindMark.tsx';
import { useFrames } from '../use-board.ts';
import { useOldBoard, useVersionName } from './use-versions.ts';
import styles from './Versions.module.css';

type OldBoardProps = { version: BoardVersion; onBack: () => void; onRestore: () => void };

/** A board as it was: for reading, and marked as old all the way. */
export function OldBoard({ version, onBack, onRestore }: OldBoardProps) {
  const words = useWords(versionWords);
  const refusals = useWords(refusalWords);
  const app = useWords(appWords);
  const { data, error } = useOldBoard(version);
  const { name, time } = useVersionName()(version);
  return (
    <div className={styles.versions}>
      <Notice kind="warn" title={words.oldTitle}>
        {words.oldMore(name, time)}
      </Notice>
      {data && <OldNotes notes={data} />}
      {data === undefined && !error && <Waiting word={app.loading} lines={4} />}
      {data === null && <Notice kind="danger">{words.damaged}</Notice>}
      {error && <Notice kind="danger">{refusals[refusalOf(error)]}</Notice>}
      <div className={styles.answers}>
        {data && (
          <Button kind="main" onClick={onRestore}>
            {words.restore}
          </Button>
        )}
        <Button onClick={onBack}>{words.back}</Button>
      </div>
    </div>
  );
}

function OldNotes({ notes }: { notes: NoteView[] }) {
  const frames = useFrames(useBoard().store);
  const words = useWords(boardWords);
  const known = new Set(frames.map(({ id }) => id));
  const elsewhere = notes.filter((note) => !known.has(note.frame ?? ''));
  if (notes.length === 0) return <p className={styles.soft}>{words.emptyRead}</p>;
  return (
    <div className={styles.old}>
      {frames.map((frame) => (
        <OldFrame
          key={frame.id}
          title={<InLanguage text={frame.title} />}
          notes={notes.filter((note) => note.frame === frame.id)}
        />
      ))}
      <OldFrame title={words.otherPlaces} notes={elsewhere} />
    </div>
  );
}

function OldFrame({ title, notes }: { title: ReactNode; notes: NoteView[] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.frame}>{title}</h3>
      <ul className={styles.list}>
        {notes.map((note) => (
          <OldNote key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
}

function OldNote({ note: { text, facts, author } }: { note: NoteView }) {
  return (
    <li className={styles.note}>
      <p lang={facts.lang} className={styles.text}>
        {text}
      </p>
      <div className={styles.foot}>
        <Byline author={author} isOwn={false} />
        <KindMark kind={facts.kind} />
      </div>
    </li>
  );
}
