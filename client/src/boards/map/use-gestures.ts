import { type RefObject, useEffect, useRef } from 'react';
import { useActs } from './acts-context.ts';
import type { Dragging } from './dragging.ts';
import { listenToGestures } from './gestures.ts';
import { onGesture } from './on-gesture.ts';
import { useScene } from './use-scene.ts';

/** Ties fingers and mouse to what they do on the map. */
export function useGestures(
  root: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  dragging: Dragging,
): void {
  const scene = useScene();
  const acts = useActs();
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    if (!root.current) return;
    // Listeners stay for good and ask for the newest acts: a drag must survive a rendering.
    const does = onGesture({ scene, dragging, box, acts: () => newest.current });
    return listenToGestures(root.current, scene.camera, does);
  }, [root, box, scene, dragging]);
}
