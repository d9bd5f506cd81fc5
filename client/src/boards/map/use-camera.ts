import { type RefObject, useEffect } from 'react';
import { useBoard } from '../board-context.ts';
import { useFrames } from '../use-board.ts';
import type { Camera } from './camera.ts';

/** Ties a camera to the map on the screen: first on the person's own frame at a readable size, later where it was left. */
export function useCamera(
  camera: Camera,
  root: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
): void {
  const { store, me } = useBoard();
  const frames = useFrames(store);
  const [first] = frames;
  useEffect(() => {
    const box = root.current;
    const moved = layer.current;
    if (!box || !moved) return;
    let shownZoom = 0;
    const show = () => {
      const { corner, zoom } = camera;
      moved.style.transform = `scale(${zoom}) translate(${-corner.x}px, ${-corner.y}px)`;
      box.style.setProperty('background-position', `${-corner.x * zoom}px ${-corner.y * zoom}px`);
      // Hair lines keep their width on the screen. Every element that reads it is styled anew, so only when it is another.
      if (zoom !== shownZoom) moved.style.setProperty('--zoom', String(zoom));
      shownZoom = zoom;
    };
    const measure = () => camera.resize(box.clientWidth, box.clientHeight);
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
    if (!first || camera.hasLooked || camera.size.w <= 1) return;
    const notes = store.notes('board');
    const isOwn = (id: string) => store.author(notes?.note(id)?.author ?? 0) === me.id;
    camera.read(frames.find((frame) => notes?.idsIn(frame.id).some(isOwn)) ?? first);
  }, [camera, first, frames, store, me.id]);
}
