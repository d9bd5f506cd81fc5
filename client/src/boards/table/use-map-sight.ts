import type { Look } from '@case-lab/contract';
import { useEffect, useMemo } from 'react';
import { useBoard } from '../board-context.ts';
import type { Area, Camera } from '../map/camera.ts';
import type { Scene } from '../map/scene.ts';
import type { Sight } from './looking.ts';
import { useSight, useTable } from './table-context.ts';

const TELL_EVERY_MS = 400;
/** What is seen around a note that is shown. */
const AROUND = 160;

/** Lets the map be led, and tells what part of the board is in view. */
export function useMapSight(scene: Scene): void {
  const { store } = useBoard();
  const { camera } = scene;
  const { looking } = useTable();
  const sight = useMemo(
    (): Sight => ({
      go: (at) => {
        const area = areaOf(scene, at);
        // After the map has been measured.
        if (area) requestAnimationFrame(() => camera.flyTo(area));
      },
      keep: () => camera.keep(),
    }),
    [scene, camera],
  );
  useSight(sight);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      // Who is led tells nothing: two who follow each other would never rest.
      if (!looking.isFollowing) store.presence.showView(viewOf(camera));
    };
    const plan = () => {
      timer ??= setTimeout(tell, TELL_EVERY_MS);
    };
    const stop = camera.listen(plan);
    plan();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [camera, store, looking]);
}

/** What is in view, in whole pixels of the board. */
export function viewOf({ view }: Camera): Area {
  return {
    ...{ x: Math.round(view.x), y: Math.round(view.y) },
    ...{ w: Math.max(1, Math.round(view.w)), h: Math.max(1, Math.round(view.h)) },
  };
}

function areaOf({ store, spots }: Scene, at: Look): Area | undefined {
  if (at.is === 'area') return at;
  if (at.is === 'frame') return store.frames.find(({ id }) => id === at.id);
  const area = spots.get(at.id)?.area;
  return area && { x: area.x - AROUND, y: area.y - AROUND, w: area.w + 2 * AROUND, h: area.h + 2 * AROUND };
}
