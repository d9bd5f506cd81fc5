import type { OwnSeat } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import styles from '../../people/Account.module.css';
import { accountWords } from '../../words/accounts.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { roleWords } from '../../words/roles.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { useSwitchSeat } from './use-signing-in.ts';

type SeatListProps = { seats: OwnSeat[]; now: string; marksNow: boolean };

/** The labs in which a person has a seat; each opens its own screen. */
export function SeatList({ seats, now, marksNow }: SeatListProps) {
  const words = useWords(accountWords);
  const roles = useWords(roleWords);
  const refusal = useDeskRefusal();
  const switching = useSwitchSeat(now);
  return (
    <>
      <ul className={styles.list}>
        {seats.map((seat) => (
          <li key={seat.participantId} className={styles.row}>
            <span className={styles.what}>
              <strong>
                <InLanguage text={seat.lab.title} />
              </strong>
              <span className={styles.soft}>{roles[seat.role]}</span>
            </span>
            {marksNow && seat.participantId === now ? (
              <span className={styles.soft}>{words.here}</span>
            ) : (
              <Button
                busy={switching.isPending && switching.variables.participantId === seat.participantId}
                onClick={() => switching.mutate(seat)}
              >
                {words.go}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {switching.error && <Notice kind="danger">{refusal(switching.error)}</Notice>}
    </>
  );
}
