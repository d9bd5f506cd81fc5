import type { Clock } from '@case-lab/contract';
import { useNow } from '../wire/server-clock.ts';
import { useWords } from '../words/language.ts';
import { programmeWords } from '../words/programme.ts';
import styles from './Countdown.module.css';
import { minutesSeconds, passed, timeLeft } from './time-left.ts';

type CountdownProps = {
  clock: Clock | undefined;
  /** The digits are as tall as the font size of the place they stand in; `line` adds how much has passed. */
  line?: boolean;
  /** Whether "finish your sentence" stands below when the time is up. */
  withWord?: boolean;
};

/**
 * The time left of the running phase by the server's clock. A timer is not read aloud as it ticks; whoever listens asks for
 * it.
 */
export function Countdown({ clock, line = false, withWord = true }: CountdownProps) {
  const now = useNow(1000);
  const words = useWords(programmeWords);
  const left = timeLeft(clock?.run, now);
  const about = { none: words.notStarted, open: words.left, grace: words.graceTitle, closed: words.closed };
  return (
    <div className={`${styles.countdown} ${styles[left.state]}`}>
      <span role="timer" aria-label={about[left.state]} className={styles.digits}>
        <Digits text={left.state === 'open' || left.state === 'grace' ? minutesSeconds(left.ms) : '–:––'} />
      </span>
      {withWord && left.state === 'grace' && <span className={styles.word}>{words.grace}</span>}
      {line && clock?.run && (
        <span className={styles.line} aria-hidden="true">
          <span style={{ transform: `scaleX(${left.state === 'closed' ? 1 : passed(clock.run, now)})` }} />
        </span>
      )}
    </div>
  );
}

/** Each figure in a cell of its own: the font has no figures of equal width, and a clock must not tremble. */
function Digits({ text }: { text: string }) {
  const cells = Array.from(text, (figure, at) => ({ figure, place: text.length - at }));
  return cells.map(({ figure, place }) => (
    <span key={place} className={figure === ':' ? styles.colon : styles.cell}>
      {figure}
    </span>
  ));
}
