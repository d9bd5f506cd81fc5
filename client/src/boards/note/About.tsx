import { inLanguage, type LText } from '@case-lab/contract';
import {
  formCluster,
  joinCluster,
  leaveCluster,
  NOTE_KINDS,
  type NoteKind,
  setFacts,
} from '@case-lab/contract/boards';
import type { ReactNode } from 'react';
import { v4 } from 'uuid';
import { boardWords } from '../../words/boards.ts';
import { clusterWords } from '../../words/clusters.ts';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import styles from '../NoteSheet.module.css';
import type { StillNote } from '../note-store.ts';
import { speakersTerritory } from '../territory-of.ts';
import { useAuthor, useFrames } from '../use-board.ts';
import { useClustersInUse } from '../use-clusters.ts';
import { ClusterTitle } from './ClusterTitle.tsx';

type AboutProps = { which: Which; note: StillNote };

/** Where a note stands and what it is about, each to be changed by whoever may. */
export function About({ which, note, mayWrite }: AboutProps & { mayWrite: boolean }) {
  return (
    <div className={styles.selects}>
      <Where which={which} note={note} />
      {mayWrite && <Kind which={which} note={note} />}
      {which === 'board' && <Belongs note={note} />}
      {mayWrite && <OfTechnology which={which} note={note} />}
      {mayWrite && <OfTerritory which={which} note={note} />}
    </div>
  );
}

function Select(props: { label: string; value: string; onValue(value: string): void; children: ReactNode }) {
  return (
    <label className={styles.select}>
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onValue(event.target.value)}>
        {props.children}
      </select>
    </label>
  );
}

function Where({ which, note }: AboutProps) {
  const { store, acts } = useBoard();
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const frames = useFrames(store);
  const move = (frame: string) => acts.move(which, note.id, { frame });
  return (
    <Select label={words.moveTo} value={note.frame ?? ''} onValue={move}>
      {!frames.some((frame) => frame.id === note.frame) && <option value={note.frame ?? ''}>–</option>}
      {frames.map((frame) => (
        <option key={frame.id} value={frame.id}>
          {inLanguage(frame.title, language).text}
        </option>
      ))}
    </Select>
  );
}

function Kind({ which, note }: AboutProps) {
  const { acts } = useBoard();
  const words = useWords(boardWords);
  const change = (value: string) => {
    const kind = value as NoteKind;
    void acts.edit(which, (doc) => setFacts(doc, note.id, { kind }));
  };
  return (
    <Select label={words.kind} value={note.facts.kind} onValue={change}>
      {NOTE_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {words.kinds[kind]}
        </option>
      ))}
    </Select>
  );
}

const NEW = 'new';

function Belongs({ note }: Omit<AboutProps, 'which'>) {
  const { acts } = useBoard();
  const words = useWords(clusterWords);
  const clusters = useClustersInUse();
  const current = clusters.some(({ id }) => id === note.cluster) ? (note.cluster ?? '') : '';
  const change = (value: string) =>
    void acts.edit('board', (doc) => {
      if (value === NEW) formCluster(doc, v4(), [note.id]);
      else if (value) joinCluster(doc, value, [note.id]);
      else leaveCluster(doc, [note.id]);
    });
  return (
    <>
      <Select label={words.belongsTo} value={current} onValue={change}>
        <option value="">{words.none}</option>
        {clusters.map(({ id, title }) => (
          <option key={id} value={id}>
            {title || words.unnamed}
          </option>
        ))}
        <option value={NEW}>{words.newCluster}</option>
      </Select>
      {current && (
        <div className={styles.select}>
          <span aria-hidden="true">{words.title}</span>
          <ClusterTitle key={current} id={current} className={styles.input} />
        </div>
      )}
    </>
  );
}

function OfTechnology({ which, note }: AboutProps) {
  const { acts, technologies } = useBoard();
  const words = useWords(noteWords);
  const tell = useTell();
  if (!technologies || technologies.length === 0) return null;
  const { technology } = note.facts;
  const change = (value: string) =>
    void acts.edit(which, (doc) => setFacts(doc, note.id, { technology: value || undefined }));
  return (
    <Select label={words.technology} value={technology ?? ''} onValue={change}>
      <option value="">{words.noTechnology}</option>
      {technology && !technologies.some(({ id }) => id === technology) && (
        <option value={technology}>…</option>
      )}
      {technologies.map(({ id, code, name }) => (
        <option key={id} value={id}>
          {`${code}. ${tell(name)}`}
        </option>
      ))}
    </Select>
  );
}

function OfTerritory({ which, note }: AboutProps) {
  const board = useBoard();
  const { store, acts, territory, territories } = board;
  const words = useWords(noteWords);
  const tell = useTell();
  useAuthor(store, note.author);
  const authors = territory(speakersTerritory(board, note) ?? '');
  const own = territory(note.facts.territory ?? '');
  const options = [...territories, own, authors].filter((one) => one !== undefined);
  const shown = new Map<string, { name: LText }>(options.map((one) => [one.id, one]));
  if (shown.size === 0) return null;
  const change = (value: string) =>
    void acts.edit(which, (doc) => setFacts(doc, note.id, { territory: value || undefined }));
  return (
    <Select label={words.territory} value={own?.id ?? authors?.id ?? ''} onValue={change}>
      {!authors && <option value="">{words.noTerritory}</option>}
      {[...shown].map(([id, { name }]) => (
        <option key={id} value={id}>
          {id === authors?.id ? words.ofAuthor(tell(name)) : tell(name)}
        </option>
      ))}
    </Select>
  );
}
