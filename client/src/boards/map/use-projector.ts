import { type RefObject, useEffect, useState } from 'react';
import { frameAt } from '../frame-at.ts';
import { around } from './camera.ts';
import { useScene } from './use-scene.ts';

/** The window needs a moment until it has taken the whole screen. */
const SETTLES_MS = 350;
const MOST_ZOOM = 2.2;

/** The map for a hall: dark, larger, and where the browser lets it on the whole screen. */
export function useProjector(
  root: RefObject<HTMLElement | null>,
): [isOn: boolean, turn: (isOn: boolean) => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const follow = () => {
      // Escape ends the whole screen without asking us.
      if (!document.fullscreenElement) setOn(false);
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const { camera, store, spots } = useScene();
  useEffect(() => {
    if (!isOn) return;
    const settled = setTimeout(() => {
      const { x, y, w, h } = camera.view;
      const frame = frameAt(store.frames, { x: x + w / 2, y: y + h / 2 });
      const written = frame && around(spots.in(frame.id).map(({ area }) => area));
      const lowest = frame && (written ? written.y + written.h : frame.y + frame.h);
      // As large as its notes let it be: the empty rest of a frame tells a hall nothing.
      if (frame && lowest) camera.fit({ ...frame, y: frame.y - 90, h: lowest - frame.y + 110 }, MOST_ZOOM);
    }, SETTLES_MS);
    return () => clearTimeout(settled);
  }, [isOn, camera, store, spots]);
  const turn = (next: boolean) => {
    setOn(next);
    // A browser that refuses leaves the board dark and large in its window.
    if (next) root.current?.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  };
  return [isOn, turn];
}
