import type { Conflict, DeskPlan, PlannedSession } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useTell, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { sessionWords } from '../../words/sessions.ts';
import { copyOf, without } from './acts.ts';
import { MoveTo } from './MoveTo.tsx';
import { endOf } from './minutes.ts';
import type { Named, Remark } from './named.ts';
import styles from './SessionCard.module.css';
import type { Moves } from './use-moves.ts';
import type { Planner } from './use-planner.ts';

type SessionCardProps = {
  session: PlannedSession;
  desk: DeskPlan;
  experts: Named[];
  remarks: Remark[];
  days: string[];
  moves: Moves;
  planner: Planner;
  open: () => void;
  isDragged: boolean;
  /** Whether what is dragged would fall above it. */
  isBelowLine: boolean;
  onDrag: (isDragged: boolean) => void;
};

/** A session in its day: when, what, where, what is wrong with it, and every way to move it. */
export function SessionCard(props: SessionCardProps) {
  const { session, desk, remarks, moves, open, isDragged, isBelowLine, onDrag } = props;
  const plan = useWords(planWords);
  const words = useWords(sessionWords);
  const tell = useTell();
  const title = tell(session.title) || words.untitled;
  const told = [
    ...desk.conflicts
      .filter((conflict) => isShownAt(conflict, session.id))
      .map((conflict) =>
        plan.conflict[conflict.kind](otherIn(conflict, props, tell, words.untitled), conflict.minutes),
      ),
    ...remarks.filter(({ sessionIds }) => sessionIds.includes(session.id)).map(({ text }) => text),
  ];
  return (
    <article
      className={`${styles.card} ${isRest(session) ? styles.rest : ''} ${isDragged ? styles.dragged : ''} ${isBelowLine ? styles.below : ''}`}
      data-session={session.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', title);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <p className={styles.time}>
        <strong>{session.start}</strong>
        <span>{endOf(session)}</span>
      </p>
      <div className={styles.about}>
        <h3 className={styles.title}>
          <button
            type="button"
            data-open
            className={styles.open}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
            onClick={open}
            onKeyDown={(event) => moves.press(event, session)}
          >
            {title}
          </button>
        </h3>
        <Facts {...props} />
        {told.map((text) => (
          <p key={text} className={styles.conflict}>
            <Icon d="M10 3 18 17H2zM10 8v4M10 14.4v.1" size={16} />
            {text}
          </p>
        ))}
      </div>
      <Acts {...props} title={title} />
    </article>
  );
}

function Facts({ session, desk, experts }: SessionCardProps) {
  const words = useWords(planWords);
  const { kind } = useWords(sessionWords);
  const tell = useTell();
  const room = desk.plan.rooms.find(({ id }) => id === session.roomId);
  const facts = [
    kind[session.kind],
    desk.plan.rooms.length > 0 && (room ? tell(room.name) : words.allRooms),
    words.minutes(session.minutes),
    session.bufferMinutes > 0 && words.buffer(session.bufferMinutes),
    session.phases.length > 0 && words.phases(session.phases.length),
    ...experts.filter(({ id }) => session.expertIds.includes(id)).map(({ text }) => text),
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>;
}

function Acts({ session, moves, planner, days, desk, title }: SessionCardProps & { title: string }) {
  const words = useWords(planWords);
  const duplicate = () => {
    const copy = copyOf(session);
    planner.act(
      (plan) => ({ ...without(plan, copy.id), sessions: [...without(plan, copy.id).sessions, copy] }),
      () => words.added(title),
    );
  };
  const remove = () =>
    planner.act(
      (plan) => without(plan, session.id),
      () => words.removed(title),
    );
  const acts = [
    {
      word: words.earlier,
      d: 'M10 16V4M5 9l5-5 5 5',
      do: () => moves.earlier(session),
      isOff: moves.isFirst(session),
    },
    {
      word: words.later,
      d: 'M10 4v12M5 11l5 5 5-5',
      do: () => moves.later(session),
      isOff: moves.isLast(session),
    },
    { word: words.duplicate, d: 'M7 7h9v9H7zM4 13V4h9', do: duplicate, isOff: false },
    { word: words.remove, d: 'M4 6h12M8 6V4h4v2M6 6l1 10h6l1-10', do: remove, isOff: false },
  ];
  return (
    <div className={styles.cardActs}>
      {acts.map((act) => (
        <Button
          key={act.word}
          kind="quiet"
          size="small"
          aria-label={`${act.word}: ${title}`}
          title={act.word}
          disabled={act.isOff}
          onClick={act.do}
        >
          <Icon d={act.d} />
        </Button>
      ))}
      <MoveTo {...{ session, days, moves, title }} rooms={desk.plan.rooms} />
    </div>
  );
}

const isRest = ({ kind }: PlannedSession) => kind === 'break' || kind === 'networking';

/** Work without a break is told where it becomes too much; all else at each of its sessions. */
function isShownAt({ kind, sessionIds }: Conflict, id: string): boolean {
  return kind === 'no_break' ? sessionIds.at(-1) === id : sessionIds.includes(id);
}

function otherIn(
  { sessionIds }: Conflict,
  { session, desk }: SessionCardProps,
  tell: ReturnType<typeof useTell>,
  untitled: string,
): string {
  const other = desk.plan.sessions.find(({ id }) => id !== session.id && sessionIds.includes(id));
  return (other && tell(other.title)) || untitled;
}
