import { clockOf } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Countdown } from '../../programme/Countdown.tsx';
import { useNow } from '../../wire/server-clock.ts';
import { appWords } from '../../words/app.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useTell, useWords } from '../../words/language.ts';
import { timekeepingWords } from '../../words/timekeeping.ts';
import styles from './GroupTimeSheet.module.css';
import type { Facilitating } from './use-facilitating.ts';
import type { Wall } from './use-wall.ts';

type GroupTimeSheetProps = { wall: Wall; acts: Facilitating; onClose: () => void };

/** Each group with the time it has, and a minute or five more for it alone. */
export function GroupTimeSheet({ wall: { groups, clock }, acts, onClose }: GroupTimeSheetProps) {
  const words = useWords(timekeepingWords);
  const { close } = useWords(appWords);
  const tell = useTell();
  const now = useNow(10_000);
  const { run } = clock;
  return (
    <Sheet title={words.moreTitle} closeWord={close} onClose={onClose}>
      <p className={styles.why}>{words.moreWhy}</p>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.id} className={styles.group}>
            <span className={styles.name}>
              <InLanguage text={group.name} />
            </span>
            <Countdown clock={clockOf(clock, group.id, now)} withWord={false} />
            {run &&
              [1, 5].map((minutes) => (
                <Button
                  key={minutes}
                  size="small"
                  busy={acts.isCommanding}
                  aria-label={`${tell(group.name)}: ${words.more(minutes)}`}
                  onClick={() => acts.command({ extend: run.id, minutes, groupId: group.id })}
                >
                  {words.more(minutes)}
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
