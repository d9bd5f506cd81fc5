import type { DeskPlan, PlannedSession } from '@case-lab/contract';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { dayName } from '../when.ts';
import { daysOf, newSession } from './acts.ts';
import { inTime } from './minutes.ts';
import type { Named, Remark } from './named.ts';
import styles from './Plan.module.css';
import cardStyles from './SessionCard.module.css';
import { SessionCard } from './SessionCard.tsx';
import { useMoves } from './use-moves.ts';
import type { Planner } from './use-planner.ts';

type DaysProps = {
  desk: DeskPlan;
  planner: Planner;
  experts: Named[];
  remarks: Remark[];
  open: (opened: { session: PlannedSession; isNew: boolean }) => void;
};

/** What is being dragged, and where it would fall: before which session of which day; undefined: behind them all. */
type Drag = { id: string; over?: { day: string; before?: string } };

/** The days side by side, on a phone below each other, each with its sessions in time. */
export function Days({ desk, planner, experts, remarks, open }: DaysProps) {
  const [drag, setDrag] = useState<Drag>();
  const moves = useMoves(desk.plan, planner);
  const place = useKeptFocus(desk, moves.movedId);
  const days = daysOf(desk.plan);
  const drop = (day: string, before: string | undefined) => {
    if (drag) moves.drop(drag.id, { day, before });
    setDrag(undefined);
  };
  return (
    <div ref={place} className={styles.days}>
      {days.map((day) => (
        <Day
          key={day}
          {...{ day, desk, planner, open }}
          over={drag?.over?.day === day ? drag.over : undefined}
          dragOver={(before) => drag && setDrag({ id: drag.id, over: { day, before } })}
          drop={(before) => drop(day, before)}
        >
          {(session) => (
            <SessionCard
              key={session.id}
              {...{ session, desk, experts, remarks, days, moves, planner }}
              open={() => open({ session, isNew: false })}
              isDragged={drag?.id === session.id}
              isBelowLine={drag?.over?.day === day && drag.over.before === session.id}
              onDrag={(isDragged) => setDrag(isDragged ? { id: session.id } : undefined)}
            />
          )}
        </Day>
      ))}
    </div>
  );
}

type DayProps = Pick<DaysProps, 'desk' | 'planner' | 'open'> & {
  day: string;
  over: { before?: string } | undefined;
  dragOver: (before: string | undefined) => void;
  drop: (before: string | undefined) => void;
  children: (session: PlannedSession) => React.ReactNode;
};

function Day({ day, desk: { plan }, planner, open, over, dragOver, drop, children }: DayProps) {
  const words = useWords(planWords);
  const { language } = useLanguage();
  const sessions = inTime(plan.sessions.filter((one) => one.day === day));
  const removeDay = () => planner.write((now) => ({ ...now, days: now.days.filter((one) => one !== day) }));
  return (
    <section
      className={styles.day}
      aria-label={dayName(day, language)}
      onDragOver={(event) => {
        event.preventDefault();
        dragOver(sessionBelow(event));
      }}
      onDrop={(event) => {
        event.preventDefault();
        drop(sessionBelow(event));
      }}
    >
      <header className={styles.dayHead}>
        <h2 className={styles.dayName}>{dayName(day, language)}</h2>
        {sessions.length === 0 && (
          <Button
            kind="quiet"
            size="small"
            aria-label={words.removeDay}
            title={words.removeDay}
            onClick={removeDay}
          >
            <Icon d="m5 5 10 10M15 5 5 15" />
          </Button>
        )}
      </header>
      {sessions.length === 0 && <p className={styles.soft}>{words.emptyDay}</p>}
      <div className={cardStyles.sessions}>{sessions.map(children)}</div>
      <div className={over && !over.before ? cardStyles.line : undefined} />
      <Button size="small" onClick={() => open({ session: newSession(plan, day), isNew: true })}>
        <Icon d="M10 4v12M4 10h12" />
        {words.addSession}
      </Button>
    </section>
  );
}

/** The session in whose upper half, or above which, the pointer is. */
function sessionBelow(event: DragEvent<HTMLElement>): string | undefined {
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-session]')];
  const below = cards.find((card) => {
    const { top, height } = card.getBoundingClientRect();
    return event.clientY < top + height / 2;
  });
  return below?.dataset.session;
}

/** Whoever moves a session by keyboard goes on with the same session, wherever it now stands. */
function useKeptFocus(desk: DeskPlan, movedId: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new plan may have put it elsewhere
  useEffect(() => {
    if (!movedId || document.activeElement?.closest('[role="dialog"], dialog')) return;
    const card = place.current?.querySelector(`[data-session="${movedId}"]`);
    if (card?.contains(document.activeElement)) return;
    if (document.activeElement === document.body) card?.querySelector<HTMLElement>('[data-open]')?.focus();
  }, [desk, movedId]);
  return place;
}
