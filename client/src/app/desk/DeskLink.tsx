import { may } from '@case-lab/contract';
import { deskWords } from '../../words/desk.ts';
import { useWords } from '../../words/language.ts';
import { Link } from '../address.tsx';
import { useSeat } from '../entrance.ts';
import styles from './Desk.module.css';
import { sections } from './sections.ts';

/** The way to the desk, for those who have business there. */
export function DeskLink() {
  const { participant } = useSeat();
  const words = useWords(deskWords);
  const first = sections.find(({ act }) => may(participant.role, act, { lab: true }));
  if (!first) return null;
  return (
    <Link className={styles.link} to={`/desk/${first.name}`}>
      {words.toDesk}
    </Link>
  );
}
