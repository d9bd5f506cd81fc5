import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useActs } from './acts-context.ts';
import styles from './Bars.module.css';
import type { Scene } from './scene.ts';
import { SIGNS, Tool } from './Tool.tsx';
import { useScene } from './use-scene.ts';

const LEAST_ZOOM = 0.6;

/** Finds words in the notes and goes from one to the next. */
export function Search({ onClose }: { onClose: () => void }) {
  const scene = useScene();
  const acts = useActs();
  const words = useWords(mapWords);
  const field = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ ids: string[]; at: number }>();
  useEffect(() => field.current?.focus(), []);
  useEffect(() => () => scene.attention.find(undefined), [scene]);
  const goTo = (ids: string[], at: number) => {
    const id = ids[at];
    setFound({ ids, at });
    scene.attention.find(id);
    const spot = scene.spots.get(id);
    if (spot) scene.camera.reveal(spot.area, LEAST_ZOOM);
  };
  const seek = (asked: string) => {
    const ids = findNotes(scene, asked);
    if (asked.trim()) return goTo(ids, 0);
    setFound(undefined);
    scene.attention.find(undefined);
  };
  const turn = (by: number) =>
    found?.ids.length && goTo(found.ids, (found.at + by + found.ids.length) % found.ids.length);
  const close = () => {
    const id = found?.ids[found.at];
    onClose();
    if (id) acts.focus(id);
    else acts.back();
  };
  return (
    <search className={`${styles.bar} ${styles.search}`} data-panel="">
      <input
        ref={field}
        type="search"
        className={styles.field}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => seek(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') close();
          if (event.key === 'Enter') turn(event.shiftKey ? -1 : 1);
        }}
      />
      <span role="status" className={styles.found}>
        {found && words.found(found.at + 1, found.ids.length)}
      </span>
      {found && found.ids.length > 1 && (
        <>
          <Tool word={words.previousFound} sign="m5 12 5-5 5 5" onPress={() => turn(-1)} />
          <Tool word={words.nextFound} sign={SIGNS.down} onPress={() => turn(1)} />
        </>
      )}
      <Tool word={words.done} sign={SIGNS.close} onPress={close} />
    </search>
  );
}

/** The notes in which the words stand, in the order of the board. */
function findNotes({ spots, store }: Scene, asked: string): string[] {
  const sought = plain(asked.trim());
  if (!sought) return [];
  const found = [...spots.all()].filter(({ which, id }) =>
    plain(store.notes(which)?.text(id) ?? '').includes(sought),
  );
  return found.sort((a, b) => a.z - b.z).map(({ id }) => id);
}

// Russian is mostly typed without the dots of ё.
function plain(text: string): string {
  return text.toLocaleLowerCase().replaceAll('ё', 'е');
}
