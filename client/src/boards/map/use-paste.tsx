import { type ClipboardEvent, useState } from 'react';
import { useBoard } from '../board-context.ts';
import { frameAt } from '../frame-at.ts';
import { linesOf } from '../list/composed.ts';
import { ManyLines } from '../list/ManyLines.tsx';
import { useActs } from './acts-context.ts';
import styles from './Bars.module.css';
import { useScene } from './use-scene.ts';

/** Lines pasted on the map, or into a note that says nothing yet: a note each, or one with all of them? */
export function usePaste() {
  const { store } = useBoard();
  const { camera, spots, attention } = useScene();
  const acts = useActs();
  const [asked, setAsked] = useState<{ lines: string[]; frame: string }>();
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    const isFull = target instanceof HTMLTextAreaElement && target.value !== '';
    const text = event.clipboardData.getData('text').trim();
    if (isField || isFull || !acts.mayAdd || !text) return;
    const many = linesOf(text);
    if (target instanceof HTMLTextAreaElement && many.length === 0) return;
    const middle = camera.toBoard({ x: camera.size.w / 2, y: camera.size.h / 2 });
    const frame = spots.get(attention.current)?.frame ?? frameAt(store.frames, middle);
    if (!frame) return;
    event.preventDefault();
    if (attention.editing) acts.finish();
    if (many.length === 0) void acts.addMany([text], frame.id);
    else setAsked({ lines: many, frame: frame.id });
  };
  const answer = (lines: string[]) => {
    setAsked(undefined);
    if (asked) void acts.addMany(lines, asked.frame);
  };
  const frame = store.frames.find(({ id }) => id === asked?.frame);
  const question = asked && frame && (
    <div className={`${styles.bar} ${styles.paste}`} data-panel="">
      <ManyLines
        lines={asked.lines}
        frame={frame}
        onYes={() => answer(asked.lines)}
        onNo={() => answer([asked.lines.join('\n')])}
      />
    </div>
  );
  return { onPaste, question };
}
