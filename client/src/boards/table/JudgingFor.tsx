import { Fragment, type ReactNode, useId, useMemo, useState } from 'react';
import { useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { BoardContext, useBoard } from '../board-context.ts';
import styles from './Table.module.css';
import { useSpokenFor } from './table-context.ts';

/**
 * Lets a scribe give the verdicts of somebody without a phone: within, `me` is that person, with the scribe's rights. What
 * the views below write bears that person's name in its key, and the scribe's client id (decision 0016).
 */
export function JudgingFor({ isJudging, children }: { isJudging: boolean; children: ReactNode }) {
  const board = useBoard();
  const words = useWords(tableWords);
  const labelId = useId();
  const others = useSpokenFor();
  const [chosen, choose] = useState('');
  const person = isJudging ? others.find(({ id }) => id === chosen) : undefined;
  const spoken = useMemo(() => {
    if (!person) return board;
    const { id, name, territoryId } = person;
    return { ...board, me: { ...board.me, id, name, territoryId } };
  }, [board, person]);
  return (
    <>
      {isJudging && others.length > 0 && (
        <div className={styles.judgingFor}>
          <span id={labelId}>{words.judgingFor}</span>
          <select
            aria-labelledby={labelId}
            value={person?.id ?? ''}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{words.judgingForMe}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {person && <span className={styles.soft}>{words.judgingForMore(person.name)}</span>}
        </div>
      )}
      <BoardContext value={spoken}>
        <Fragment key={person?.id}>{children}</Fragment>
      </BoardContext>
    </>
  );
}
