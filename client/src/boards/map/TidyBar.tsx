import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useActs } from './acts-context.ts';
import styles from './Bars.module.css';
import { type Target, TIDYINGS, type TidyBy } from './many-acts.ts';
import type { Scene } from './scene.ts';
import type { Spot } from './spot.ts';
import { useScene } from './use-scene.ts';

/** Tries an order out before anything is written: the notes are shown where they would go, kept or laid back. */
export function TidyBar() {
  const scene = useScene();
  const acts = useActs();
  const words = useWords(mapWords);
  const [notes] = useState(() => acts.toTidy());
  const [by, setBy] = useState<TidyBy>('cluster');
  const targets = useRef<ReadonlyMap<string, Target>>(new Map());
  useEffect(() => {
    targets.current = acts.tidied(by, notes);
    return preview(scene, notes, targets.current);
  }, [acts, scene, by, notes]);
  const end = (isKept: boolean) => {
    scene.attention.begin('rest');
    if (isKept) acts.place(targets.current);
    acts.back();
  };
  const bar = useRef<HTMLDivElement>(null);
  useEffect(
    () => bar.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true }),
    [],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape as in any question
    <div
      ref={bar}
      className={`${styles.bar} ${styles.question}`}
      data-panel=""
      onKeyDown={(event) => {
        const isChoice = event.target instanceof HTMLInputElement;
        if (event.key === 'Escape' || (event.key === 'Enter' && isChoice)) end(event.key === 'Enter');
        if (event.key === 'Escape' || event.key === 'Enter') event.stopPropagation();
      }}
    >
      <Choice
        legend={words.tidyBy(notes.length)}
        showLegend
        size="small"
        value={by}
        options={TIDYINGS.map((value) => ({ value, text: words.tidying[value] }))}
        onValue={setBy}
      />
      <div className={styles.answers}>
        <Button size="small" kind="main" onClick={() => end(true)}>
          {words.keep}
        </Button>
        <Button size="small" onClick={() => end(false)}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

/** Shows notes where they would go; returns how to lay them back. */
function preview(
  { lifts, store }: Scene,
  notes: readonly Spot[],
  targets: ReadonlyMap<string, Target>,
): () => void {
  const shown = notes.filter(({ id }) => targets.get(id)?.x !== undefined);
  const spots = new Map(shown.map((spot) => [spot.id, spot]));
  const ids = shown.map(({ id }) => id);
  lifts.raise(ids, (id) => {
    const [spot, to] = [spots.get(id), targets.get(id)];
    const frame = store.frames.find((one) => one.id === to?.frame);
    if (!spot || !frame || to?.x === undefined || to.y === undefined) return { dx: 0, dy: 0 };
    return { dx: frame.x + to.x - spot.area.x, dy: frame.y + to.y - spot.area.y };
  });
  return () => lifts.lower(ids);
}
