import type { Technology } from '@case-lab/contract';
import { type KeyboardEvent, useState } from 'react';
import { judgingWords } from '../../words/judging.ts';
import { useTell, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { placeOf } from '../territory-of.ts';
import { useAllOf } from '../use-board.ts';
import { Agreed } from './Agreed.tsx';
import { CellSheet } from './CellSheet.tsx';
import { Counts } from './Counts.tsx';
import styles from './Matrix.module.css';
import { type Cell, cellKey, cellsOf, isContested, placesOf } from './verdicts.ts';

const STEPS: Partial<Record<string, [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type At = { row: number; column: number };
type Opened = { technology: Technology; territory: string };

/** Technology by territory: a plain table whose cells are buttons. One tab stop; arrows go from cell to cell. */
export function Matrix({ technologies }: { technologies: readonly Technology[] }) {
  const words = useWords(judgingWords);
  const tell = useTell();
  const board = useBoard();
  const cells = cellsOf(useAllOf('judgements'), useAllOf('agreements'), (id) => placeOf(board, id));
  const places = usePlaces();
  const { at, stand, move } = useSteps();
  const [opened, open] = useState<Opened>();
  // A territory that comes first moves the others; the tab stop is where there is a cell.
  const stop = {
    row: Math.min(at.row, technologies.length - 1),
    column: Math.min(at.column, places.length - 1),
  };
  return (
    <div className={styles.matrix}>
      <table className={styles.table} onKeyDown={move}>
        <caption className="unseen">{words.matrixCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.technology}</th>
            {places.map(({ id, name, isOwn }) => (
              <th key={id} scope="col">
                {isOwn ? words.yours(name) : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {technologies.map((technology, row) => (
            <tr key={technology.id}>
              <th scope="row">
                <span className={styles.code}>{technology.code}</span> {tell(technology.name)}
              </th>
              {places.map(({ id, name }, column) => (
                <td key={id}>
                  <CellButton
                    cell={cells.get(cellKey({ technology: technology.id, territory: id }))}
                    name={words.cell(technology.code, name)}
                    at={{ row, column }}
                    isStop={stop.row === row && stop.column === column}
                    onStand={stand}
                    onOpen={() => open({ technology, territory: id })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {opened && <CellSheet {...opened} withOwn onClose={() => open(undefined)} />}
    </div>
  );
}

type CellButtonProps = {
  cell: Cell | undefined;
  name: string;
  at: At;
  isStop: boolean;
  onStand: (at: At) => void;
  onOpen: () => void;
};

function CellButton({ cell, name, at, isStop, onStand, onOpen }: CellButtonProps) {
  const words = useWords(judgingWords);
  return (
    <button
      type="button"
      className={styles.cell}
      data-at={`${at.row} ${at.column}`}
      data-contested={(cell && isContested(cell.judgements)) || undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onStand(at)}
      onClick={onOpen}
    >
      <span className="unseen">{name}: </span>
      {cell ? (
        <>
          <Counts judgements={cell.judgements} />
          {isContested(cell.judgements) && <span className={styles.contested}>{words.youDiffer}</span>}
          {cell.agreement && <Agreed agreement={cell.agreement} />}
        </>
      ) : (
        <>
          <span aria-hidden="true">·</span>
          <span className="unseen">{words.empty}</span>
        </>
      )}
    </button>
  );
}

/** The territories that were spoken of and one's own, by name. */
function usePlaces(): { id: string; name: string; isOwn: boolean }[] {
  const board = useBoard();
  const { me, person, territory } = board;
  const tell = useTell();
  const judgements = useAllOf('judgements');
  const agreements = useAllOf('agreements');
  const own = person(me.id)?.territory;
  const owns = own ? [{ technology: '', territory: own.id }] : [];
  const ids = placesOf((id) => placeOf(board, id), judgements, agreements, owns);
  return ids
    .flatMap((id) => territory(id) ?? [])
    .map(({ id, name }) => ({ id, name: tell(name), isOwn: id === own?.id }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The cell that is the tab stop, and the arrows that move it. */
function useSteps() {
  const [at, stand] = useState<At>({ row: 0, column: 0 });
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (!step) return;
    const { row, column } = at;
    const next = event.currentTarget.querySelector<HTMLElement>(
      `[data-at="${row + step[0]} ${column + step[1]}"]`,
    );
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return { at, stand, move };
}
