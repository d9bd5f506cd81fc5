import type { Participant, Phase, Seat, Territory } from '@case-lab/contract';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Choice } from '../parts/Choice.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { Announcer } from './Announcer.tsx';
import { BoardNotices } from './BoardNotices.tsx';
import styles from './BoardPanel.module.css';
import { BoardActs } from './board-acts.ts';
import { BoardContext, type OnBoard } from './board-context.ts';
import type { BoardStore } from './board-store.ts';
import { BoardList } from './list/BoardList.tsx';
import { SavedChip } from './SavedChip.tsx';
import { useOpenBoard, useStatus } from './use-board.ts';
import { useFindPerson } from './use-find-person.ts';
import { VersionsButton } from './versions/VersionsButton.tsx';
import { type BoardView, keepView, keptView } from './view.ts';

export { BeforeLeaving } from './DownloadUnsent.tsx';

/** Loaded when somebody looks at the map: a phone that only writes does not pay for it. */
const BoardMap = lazy(async () => ({ default: (await import('./map/BoardMap.tsx')).BoardMap }));

export type BoardPanelProps = {
  boardId: string;
  people: Participant[];
  territories: Territory[];
  me: Seat;
  phase: Phase | undefined;
  /** For whoever only looks, whatever they might do elsewhere. */
  readOnly?: boolean;
  /** Offers to take a note to the plenary. */
  onLift?: (noteId: string) => void;
  lifted?: Set<string>;
  /** Which view to begin with; else the one that was chosen last, else what suits the screen. */
  view?: BoardView;
};

const writers = ['participant', 'host', 'scribe'];

/** A group's board: the state of saving, list or map, and what a person may do there. */
export function BoardPanel(props: BoardPanelProps) {
  const words = useWords(boardWords);
  const { boardId, me, readOnly = false } = props;
  const store = useOpenBoard(me.id, boardId, !readOnly && writers.includes(me.role));
  if (!store) return <Waiting word={words.loading} />;
  return <OpenBoard key={store.boardId} {...props} store={store} />;
}

function OpenBoard({ store, ...props }: BoardPanelProps & { store: BoardStore }) {
  const board = useOnBoard(store, props);
  const words = useWords(boardWords);
  const [view, setView] = useState<BoardView>(props.view ?? keptView);
  const show = (next: BoardView) => {
    keepView(next);
    setView(next);
  };
  const options = [
    { value: 'list', text: words.list },
    { value: 'canvas', text: words.canvas },
  ] as const;
  return (
    <BoardContext value={board}>
      <section className={styles.panel} aria-label={words.board}>
        <div className={styles.bar}>
          <Choice legend={words.view} value={view} options={options} onValue={show} size="small" />
          <SavedChip />
          <VersionsButton />
        </div>
        <BoardNotices />
        <Body view={view} />
        <Announcer />
      </section>
    </BoardContext>
  );
}

function Body({ view }: { view: BoardView }) {
  const words = useWords(boardWords);
  if (view === 'list') return <BoardList />;
  return (
    <Suspense fallback={<Waiting word={words.loading} />}>
      <BoardMap />
    </Suspense>
  );
}

function useOnBoard(store: BoardStore, props: BoardPanelProps): OnBoard {
  const { people, territories, me, phase, readOnly, onLift, lifted } = props;
  const mode = useStatus(store, 'mode');
  const acts = useMemo(() => new BoardActs(store), [store]);
  const person = useFindPerson(people, territories);
  const isNewer = useStatus(store, 'isNewer');
  const canEdit = !readOnly && !isNewer && mode?.mode !== 'read';
  const writesTo = !isNewer && phase?.visibility === 'private' && store.notes('draft') ? 'draft' : 'board';
  const phaseId = phase?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the phase itself cuts the undo stacks
  useEffect(() => acts.cutUndo(), [acts, phaseId]);
  return useMemo(
    () => ({ store, acts, me, phase, person, canEdit, writesTo, onLift, lifted }),
    [store, acts, me, phase, person, canEdit, writesTo, onLift, lifted],
  );
}
