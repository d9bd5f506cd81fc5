import type { Participant, Phase, PhaseKind, Seat, Technology, Territory } from '@case-lab/contract';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Choice } from '../parts/Choice.tsx';
import { later } from '../parts/later.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { withWords } from '../words/spoken.ts';
import { BoardNotices } from './BoardNotices.tsx';
import styles from './BoardPanel.module.css';
import { BoardActs } from './board-acts.ts';
import { BoardContext, type OnBoard } from './board-context.ts';
import type { BoardStore } from './board-store.ts';
import { BoardList } from './list/BoardList.tsx';
import { SavedChip } from './SavedChip.tsx';
import { Table } from './table/Table.tsx';
import { useOpenBoard, useStatus } from './use-board.ts';
import { useFind } from './use-find.ts';
import { type BoardView, keepView, keptView } from './view.ts';

const beside = () => import('./beside.tsx');
const BarTools = later(async () => (await beside()).BarTools);
const BarEnd = later(async () => (await beside()).BarEnd);
const LookBanner = later(async () => (await beside()).LookBanner);
const JudgingFor = later(async () => (await beside()).JudgingFor);
const Announcer = later<object>(async () => (await beside()).Announcer);
const LargeDeletes = later<object>(async () => (await beside()).LargeDeletes);
// Its words beside it, not behind it: one wait covers the other.
const BoardMap = later(async () => {
  const words = withWords(import('../words/map.ts'));
  const [map] = await Promise.all([import('./map/BoardMap.tsx'), words]);
  return map.BoardMap;
});
const Judging = later(async () => (await import('./judging/Judging.tsx')).Judging);
const Steps = later(async () => (await import('./steps/Steps.tsx')).Steps);

// The map is on its way before anybody knows which board it is to show.
if (keptView() === 'canvas') void BoardMap.fetch();

/** What opens by itself when a phase of a kind begins. */
const OPENS: Partial<Record<PhaseKind, BoardView>> = { judge: 'judging', commit: 'steps' };

export type BoardPanelProps = {
  boardId: string;
  people: Participant[];
  territories: Territory[];
  technologies: readonly Technology[] | undefined;
  /** The ids of the group's members, once they are known. */
  members: readonly string[] | undefined;
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

/** A group's board: the state of saving, list, map, verdicts or first steps, and what a person may do there. */
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
  // The map has its own, beside its other tools.
  const hasUndo = view !== 'canvas' && (board.canEdit || board.writesTo === 'draft');
  const options = [
    { value: 'list', text: words.list },
    { value: 'canvas', text: words.canvas },
    { value: 'judging', text: words.judging },
    { value: 'steps', text: words.steps, title: words.stepsMore },
  ] as const;
  return (
    <BoardContext value={board}>
      <Table people={props.people}>
        <section className={styles.panel} aria-label={words.board}>
          <div className={styles.bar}>
            <Choice legend={words.view} value={view} options={options} onValue={show} size="small" />
            <Suspense>
              <BarTools hasUndo={hasUndo} />
            </Suspense>
            <SavedChip />
            <Suspense>
              <BarEnd />
            </Suspense>
          </div>
          <BoardNotices />
          <Suspense>
            <LookBanner onList={() => show('list')} />
          </Suspense>
          <Body view={view} />
          <Suspense>
            <Announcer />
            <LargeDeletes />
          </Suspense>
        </section>
      </Table>
    </BoardContext>
  );
}

/**
 * Which view is shown: the one chosen last, and the one that belongs to a phase when it begins: the verdicts, the first
 * steps. Whoever is writing at that moment stays where they are.
 */
function useView(given: BoardView | undefined, phase: Phase | undefined) {
  const [view, setView] = useState<BoardView>(given ?? keptView);
  const opens = phase && OPENS[phase.kind];
  const opened = useRef<BoardView>(undefined);
  useEffect(() => {
    const isWriting = document.activeElement?.matches('textarea, input:not([type=radio])');
    if (given || isWriting) return;
    const before = opened.current;
    opened.current = opens;
    setView((now) => opens ?? (now === before ? keptView() : now));
  }, [given, opens]);
  const show = (next: BoardView) => {
    keepView(next);
    setView(next);
  };
  return [view, show] as const;
}

const bodies = {
  canvas: <BoardMap />,
  judging: (
    <JudgingFor isJudging>
      <Judging />
    </JudgingFor>
  ),
  steps: <Steps />,
};

function Body({ view }: { view: BoardView }) {
  const words = useWords(boardWords);
  if (view === 'list') return <BoardList />;
  return <Suspense fallback={<Waiting word={words.loading} />}>{bodies[view]}</Suspense>;
}

function useOnBoard(store: BoardStore, props: BoardPanelProps): OnBoard {
  const { people, technologies, me, phase, readOnly, onLift, lifted } = props;
  const mode = useStatus(store, 'mode');
  const acts = useMemo(() => new BoardActs(store, me.territoryId), [store, me.territoryId]);
  const { person, territory, territories } = useFind(people, props.territories, props.members);
  const isNewer = useStatus(store, 'isNewer');
  const canEdit = !readOnly && !isNewer && mode?.mode !== 'read';
  const writesTo = !isNewer && phase?.visibility === 'private' && store.notes('draft') ? 'draft' : 'board';
  const phaseId = phase?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the phase itself cuts the undo stacks
  useEffect(() => acts.cutUndo(), [acts, phaseId]);
  return useMemo(
    () => ({
      ...{ store, acts, me, phase, technologies, canEdit, writesTo, onLift, lifted },
      ...{ person, territory, territories },
    }),
    [store, acts, me, phase, technologies, canEdit, writesTo, onLift, lifted, person, territory, territories],
  );
}
