import { inLanguage, type Session } from '@case-lab/contract';
import { InLanguage } from '../words/InLanguage.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { timekeepingWords } from '../words/timekeeping.ts';
import styles from './ClockBar.module.css';

type SessionChoiceProps = { sessions: Session[]; chosen: Session; choose: (id: string) => void };

/** Which case-lab session the phases belong to; with only one there is nothing to choose. */
export function SessionChoice({ sessions, chosen, choose }: SessionChoiceProps) {
  const words = useWords(timekeepingWords);
  const { language } = useLanguage();
  if (sessions.length < 2) {
    return (
      <p className={styles.session}>
        <InLanguage text={chosen.title} />
      </p>
    );
  }
  return (
    <label className={styles.session}>
      <span className="unseen">{words.session}</span>
      <select value={chosen.id} onChange={(event) => choose(event.target.value)}>
        {sessions.map((session) => (
          <option key={session.id} value={session.id}>
            {inLanguage(session.title, language).text}
          </option>
        ))}
      </select>
    </label>
  );
}
