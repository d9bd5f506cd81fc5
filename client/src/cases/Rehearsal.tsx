import type { CaseCard } from '@case-lab/contract';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { caseCardWords } from '../words/case-cards.ts';
import { useWords } from '../words/language.ts';
import styles from './Rehearsal.module.css';
import { leavesOf, Stage } from './Stage.tsx';

const MINUTES = ['5', '10', '15', '20'] as const;
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp'];
const ON = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];

/** Pages through a case as in the hall; with a clock of one's own it is a rehearsal. Nothing of it leaves this device. */
export function Rehearsal({ card, hasClock }: { card: CaseCard; hasClock: boolean }) {
  const words = useWords(caseCardWords);
  const leaves = leavesOf(card);
  const [at, setAt] = useState(0);
  const leaf = leaves[Math.min(at, leaves.length - 1)] ?? { is: 'title' };
  const go = (step: number) => setAt((now) => Math.min(leaves.length - 1, Math.max(0, now + step)));
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (!BACK.includes(event.key) && !ON.includes(event.key)) return;
    event.preventDefault();
    go(BACK.includes(event.key) ? -1 : 1);
  };
  return (
    <div className={styles.rehearsal}>
      {hasClock && <OwnClock />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn its pages, as they do in the hall */}
      <section className={styles.stage} tabIndex={0} onKeyDown={press} aria-label={words.asHall}>
        <Stage card={card} leaf={leaf} />
      </section>
      <div className={styles.row}>
        <Button onClick={() => go(-1)} disabled={at === 0}>
          {words.before}
        </Button>
        <p className={styles.count} role="status">
          {words.page(at + 1, leaves.length)}
        </p>
        <Button kind="main" onClick={() => go(1)} disabled={at >= leaves.length - 1}>
          {words.next}
        </Button>
      </div>
    </div>
  );
}

/** Counts down from the minutes chosen; on this device alone, and only while it is looked at. */
function OwnClock() {
  const words = useWords(caseCardWords);
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('10');
  const [leftMs, setLeft] = useState(600_000);
  const [endsAt, setEnd] = useState<number>();
  useEffect(() => {
    if (endsAt === undefined) return;
    const timer = setInterval(() => setLeft(Math.max(0, endsAt - Date.now())), 250);
    return () => clearInterval(timer);
  }, [endsAt]);
  const seconds = Math.ceil(leftMs / 1000);
  const options = MINUTES.map((value) => ({ value, text: words.minutes(Number(value)) }));
  return (
    <div className={styles.clock}>
      <p className={styles.time} role="timer" data-over={seconds === 0 || undefined}>
        {seconds === 0 ? words.over : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
      </p>
      <Button onClick={() => setEnd(endsAt === undefined ? Date.now() + leftMs : undefined)}>
        {endsAt === undefined ? words.start : words.pause}
      </Button>
      <Choice
        legend={words.minutesLegend}
        value={minutes}
        options={options}
        size="small"
        onValue={(value) => {
          setMinutes(value);
          setEnd(undefined);
          setLeft(Number(value) * 60_000);
        }}
      />
    </div>
  );
}
