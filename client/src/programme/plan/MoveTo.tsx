import type { Plan, PlannedSession } from '@case-lab/contract';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { dayName } from '../when.ts';
import styles from './SessionCard.module.css';
import type { Moves } from './use-moves.ts';

type MoveToProps = {
  session: PlannedSession;
  rooms: Plan['rooms'];
  days: string[];
  moves: Moves;
  title: string;
};

/** A native list of the other days and rooms; choosing one moves the session there. */
export function MoveTo({ session, rooms, days, moves, title }: MoveToProps) {
  const words = useWords(planWords);
  const { language } = useLanguage();
  const tell = useTell();
  const places = [
    { id: null, text: words.allRooms },
    ...rooms.map(({ id, name }) => ({ id, text: tell(name) })),
  ];
  const elsewhere = days.filter((day) => day !== session.day);
  if (elsewhere.length === 0 && rooms.length === 0) return null;
  const choose = (chosen: string) => {
    const [what, id = ''] = chosen.split(' ');
    if (what === 'day') moves.toDay(session, id);
    if (what === 'room') moves.toRoom(session, id || null);
  };
  return (
    <select
      className={styles.moveTo}
      aria-label={`${words.moveTo} ${title}`}
      value=""
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{words.moveTo}</option>
      {elsewhere.map((day) => (
        <option key={day} value={`day ${day}`}>
          {dayName(day, language)}
        </option>
      ))}
      {rooms.length > 0 &&
        places
          .filter(({ id }) => id !== session.roomId)
          .map(({ id, text }) => (
            <option key={id} value={`room ${id ?? ''}`}>
              {text}
            </option>
          ))}
    </select>
  );
}
