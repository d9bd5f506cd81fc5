import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardStore } from '../board-store.ts';
import { useFrames } from '../use-board.ts';
import { type Area, Camera } from './camera.ts';

/** Where a board was last looked at from, as long as the page lives. */
const cameras = new Map<string, Camera>();

/** The camera of a board: first on its first frame at a readable size, later where it was left. */
export function useCamera(
  store: BoardStore,
  root: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
): Camera {
  const [camera] = useState(() => cameras.get(store.boardId) ?? new Camera());
  const [first] = useFrames(store);
  useEffect(() => {
    const box = root.current;
    const moved = layer.current;
    if (!box || !moved) return;
    const measure = () => camera.resize(box.clientWidth, box.clientHeight);
    const show = () => {
      const { corner, zoom } = camera;
      moved.style.transform = `scale(${zoom}) translate(${-corner.x}px, ${-corner.y}px)`;
      // Hair lines and the grid keep their width on the screen.
      box.style.setProperty('--zoom', String(zoom));
      box.style.setProperty('--grid-x', `${-corner.x * zoom}px`);
      box.style.setProperty('--grid-y', `${-corner.y * zoom}px`);
    };
    const stop = camera.listen(show);
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    measure();
    return () => {
      stop();
      sizes.disconnect();
    };
  }, [camera, root, layer]);
  useEffect(() => {
    if (!first || cameras.has(store.boardId)) return;
    cameras.set(store.boardId, camera);
    camera.read(first);
  }, [camera, first, store.boardId]);
  return camera;
}

/** What is in view and a little around it; renders only when that is another step of the board. */
export function useNear(camera: Camera): Area {
  return useSyncExternalStore(camera.listen, () => camera.near);
}

/** How close the board is, in per cent, in steps worth showing. */
export function useZoom(camera: Camera): number {
  return useSyncExternalStore(camera.listen, () => Math.round(camera.zoom * 100));
}
