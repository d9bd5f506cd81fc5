import type { Phase } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { programmeWords } from '../words/programme.ts';
import { timekeepingWords } from '../words/timekeeping.ts';
import styles from './ClockBar.module.css';
import type { Command } from './use-clock-command.ts';

/** What the facilitator should confirm: a jump out of turn, or closing without opening another phase. */
export type Question = { close: string } | { open: Phase; from: Phase | undefined };

type ClockQuestionProps = {
  question: Question;
  command: (command: Command) => void;
  onClose: () => void;
};

/** Asks once before something that the whole hall notices and that is not simply the next step. */
export function ClockQuestion({ question, command, onClose }: ClockQuestionProps) {
  const words = useWords(timekeepingWords);
  const { phase: names } = useWords(programmeWords);
  const app = useWords(appWords);
  const isClosing = 'close' in question;
  const title = isClosing ? words.closeTitle : words.openTitle(names[question.open.kind]);
  const from = isClosing ? undefined : question.from;
  const confirm = () => {
    command(isClosing ? { close: question.close } : { open: question.open.id });
    onClose();
  };
  return (
    <Sheet title={title} closeWord={app.close} onClose={onClose}>
      <p>{isClosing ? words.closeMore : from && words.openMore(names[from.kind])}</p>
      <div className={styles.answers}>
        <Button kind="main" onClick={confirm}>
          {isClosing ? words.close : words.open}
        </Button>
        <Button onClick={onClose}>{app.cancel}</Button>
      </div>
    </Sheet>
  );
}
