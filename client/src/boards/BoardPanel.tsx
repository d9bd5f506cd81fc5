import type { Participant, Phase, Seat, Technology, Territory } from '@case-lab/contract';
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
import { useFind } from './use-find.ts';
import { VersionsButton } from './versions/VersionsButton.tsx';
import { type BoardView, keepView, keptView } from './view.ts';

export { BeforeLeaving } from './DownloadUnsent.tsx';

/** Loaded when somebody looks at the map: a phone that only writes does not pay for it. */
const BoardMap = lazy(async () => ({ default: (await import('./map/BoardMap.tsx')).BoardMap }));

/** Loaded when somebody judges. */
const Judging = lazy(async () => ({ default: (await import('./judging/Judging.tsx')).Judging }));

export type BoardPanelProps = {
  boardId: string;
  people: Participant[];
  territories: Territory[];
  technologies: readonly Technology[] | undefined;
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

/** A group's board: the state of saving, list, map or verdicts, and what a person may do there. */
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
  const [view, show] = useView(props.view, props.phase);
  const options = [
    { value: 'list', text: words.list },
    { value: 'canvas', text: words.canvas },
    { value: 'judging', text: words.judging },
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

/**
 * Which view is shown: the one chosen last, and the verdicts when a phase begins in which the group judges. Whoever is
 * writing at that moment stays where they are.
 */
function useView(given: BoardView | undefined, phase: Phase | undefined) {
  const [view, setView] = useState<BoardView>(given ?? keptView);
  const isJudging = phase?.kind === 'judge';
  useEffect(() => {
    const isWriting = document.activeElement?.matches('textarea, input:not([type=radio])');
    if (given || isWriting) return;
    setView((now) => (isJudging ? 'judging' : now === 'judging' ? keptView() : now));
  }, [given, isJudging]);
  const show = (next: BoardView) => {
    keepView(next);
    setView(next);
  };
  return [view, show] as const;
}

function Body({ view }: { view: BoardView }) {
  const words = useWords(boardWords);
  if (view === 'list') return <BoardList />;
  return (
    <Suspense fallback={<Waiting word={words.loading} />}>
      {view === 'canvas' ? <BoardMap /> : <Judging />}
    </Suspense>
  );
}

function useOnBoard(store: BoardStore, props: BoardPanelProps): OnBoard {
  const { people, territories, technologies, me, phase, readOnly, onLift, lifted } = props;
  const mode = useStatus(store, 'mode');
  const acts = useMemo(() => new BoardActs(store), [store]);
  const { person, territory } = useFind(people, territories);
  const isNewer = useStatus(store, 'isNewer');
  const canEdit = !readOnly && !isNewer && mode?.mode !== 'read';
  const writesTo = !isNewer && phase?.visibility === 'private' && store.notes('draft') ? 'draft' : 'board';
  const phaseId = phase?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the phase itself cuts the undo stacks
  useEffect(() => acts.cutUndo(), [acts, phaseId]);
  return useMemo(
    () => ({ store, acts, me, phase, person, territory, technologies, canEdit, writesTo, onLift, lifted }),
    [store, acts, me, phase, person, territory, technologies, canEdit, writesTo, onLift, lifted],
  );
}
