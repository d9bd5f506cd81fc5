import { inLanguage } from '@case-lab/contract';
import { type Frame, framesNow } from '@case-lab/contract/boards';
import { useLanguage, useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { useBoard } from '../board-context.ts';
import { LookHere } from './LookHere.tsx';
import styles from './Table.module.css';

/** Beside a frame's title: the running phase works there. */
export function NowMark({ frame }: { frame: Frame }) {
  const { phase } = useBoard();
  const words = useWords(tableWords);
  const isNow = framesNow(phase?.kind, [frame]).length > 0;
  return isNow && <span className={styles.now}>{words.now}</span>;
}

/** Asks everybody to look at a frame. */
export function LookAtFrame({ frame }: { frame: Frame }) {
  const words = useWords(tableWords);
  const { language } = useLanguage();
  return (
    <LookHere
      at={() => ({ is: 'frame', id: frame.id })}
      word={words.lookHereAt(inLanguage(frame.title, language).text)}
      className={styles.look}
    />
  );
}
