import type { Lab, Release, Session } from '@case-lab/contract';
import { Sheet } from '../parts/Sheet.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useNow } from '../wire/server-clock.ts';
import { appWords } from '../words/app.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import { sessionWords } from '../words/sessions.ts';
import { CalendarBox } from './CalendarBox.tsx';
import { ChangeList } from './ChangeList.tsx';
import { useReleases } from './ProgrammeNews.tsx';
import styles from './ProgrammeSheet.module.css';
import { useSessions } from './use-programme.ts';
import { dayIn, dayName, timeIn } from './when.ts';

type ProgrammeSheetProps = {
  lab: Pick<Lab, 'id' | 'timezone'>;
  /** The names of who presents, by id. */
  experts: Map<string, string>;
  onClose: () => void;
};

const endsAt = ({ plannedStart, plannedMinutes }: Session) =>
  Date.parse(plannedStart) + plannedMinutes * 60_000;

/** The released programme by day, with what is on now and what comes next, in the time of the lab's place. */
export function ProgrammeSheet({ lab, experts, onClose }: ProgrammeSheetProps) {
  const words = useWords(sessionWords);
  const app = useWords(appWords);
  const sessions = useSessions(lab.id).data;
  const [last] = useReleases(lab.id).data ?? [];
  return (
    <Sheet title={words.programme} closeWord={app.close} onClose={onClose}>
      <div className={styles.programme}>
        {!sessions && <Waiting word={app.loading} />}
        {sessions?.length === 0 && <p>{words.none}</p>}
        {last && <LastRelease release={last} />}
        <Days sessions={sessions ?? []} timezone={lab.timezone} experts={experts} />
        {sessions && sessions.length > 0 && <CalendarBox labId={lab.id} />}
      </div>
    </Sheet>
  );
}

/** The first release changed nothing for anybody. */
function LastRelease({ release: { number, changes, note } }: { release: Release }) {
  const words = useWords(sessionWords);
  const tell = useTell();
  const told = changes.filter(({ isPublic }) => isPublic);
  if (number === 1 || told.length === 0) return null;
  return (
    <details className={styles.changed}>
      <summary>{words.changedIn(number)}</summary>
      {tell(note) && (
        <p>
          <InLanguage text={note} />
        </p>
      )}
      <ChangeList changes={told} />
    </details>
  );
}

type DaysProps = { sessions: Session[]; timezone: string; experts: Map<string, string> };

function Days({ sessions, timezone, experts }: DaysProps) {
  const { language } = useLanguage();
  const now = useNow(30_000);
  const next = sessions.find(({ plannedStart }) => Date.parse(plannedStart) > now);
  const days = new Set(sessions.map(({ plannedStart }) => dayIn(new Date(plannedStart), timezone)));
  const markOf = (session: Session) => {
    if (endsAt(session) <= now) return 'over';
    if (Date.parse(session.plannedStart) <= now) return 'now';
    return session.plannedStart === next?.plannedStart ? 'next' : undefined;
  };
  return [...days].map((day) => (
    <section key={day}>
      <h3 className={styles.day}>{dayName(day, language)}</h3>
      <ol className={styles.sessions}>
        {sessions
          .filter(({ plannedStart }) => dayIn(new Date(plannedStart), timezone) === day)
          .map((session) => (
            <SessionRow key={session.id} {...{ session, timezone, experts }} mark={markOf(session)} />
          ))}
      </ol>
    </section>
  ));
}

type SessionRowProps = {
  session: Session;
  timezone: string;
  experts: Map<string, string>;
  mark: 'over' | 'now' | 'next' | undefined;
};

function SessionRow({ session, timezone, experts, mark }: SessionRowProps) {
  const words = useWords(sessionWords);
  const tell = useTell();
  const { kind, title, room, expertIds, plannedStart } = session;
  const facts = [
    tell(title) !== words.kind[kind] && words.kind[kind],
    room && tell(room),
    ...expertIds.map((id) => experts.get(id)),
  ];
  return (
    <li
      className={`${styles.session} ${mark ? styles[mark] : ''}`}
      aria-current={mark === 'now' || undefined}
    >
      <p className={styles.time}>
        <strong>{timeIn(new Date(plannedStart), timezone)}</strong>
        <span>{timeIn(new Date(endsAt(session)), timezone)}</span>
      </p>
      <div>
        <h4 className={styles.title}>
          {tell(title) ? <InLanguage text={title} /> : words.untitled}
          {(mark === 'now' || mark === 'next') && <span className={styles.mark}>{words[mark]}</span>}
        </h4>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
