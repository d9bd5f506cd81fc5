import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardStore } from '../board-store.ts';
import type { Attention } from './attention.ts';
import { Scene } from './scene.ts';
import type { Spot } from './spot.ts';

export const SceneContext = createContext<Scene | undefined>(undefined);

export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('a part of the map stands outside of a BoardMap');
  return scene;
}

/** Opens the scene of a board while the component stands. */
export function useOpenScene(store: BoardStore): Scene | undefined {
  const [scene, setScene] = useState<Scene>();
  useEffect(() => {
    const opened = new Scene(store);
    setScene(opened);
    return () => {
      opened.close();
      setScene(undefined);
    };
  }, [store]);
  return scene;
}

/** One thing of what the person attends to; `pick` must give the same value while that is so. */
export function useAttention<T>(pick: (attention: Attention) => T): T {
  const { attention } = useScene();
  return useSyncExternalStore(attention.listen, () => pick(attention));
}

/** What a note is at this moment: words as of `Attention.wordsOf`. */
export function useWordsOf(id: string): string {
  const { attention } = useScene();
  const listen = useCallback((listener: () => void) => attention.listenNote(id, listener), [attention, id]);
  return useSyncExternalStore(listen, () => attention.wordsOf(id));
}

/** The notes of a frame that stand as elements now. */
export function useMountedIn(frame: string): readonly Spot[] {
  const scene = useScene();
  return useSyncExternalStore(scene.listen, () => scene.mountedIn(frame));
}

export function useIsFar(): boolean {
  const scene = useScene();
  return useSyncExternalStore(scene.listen, () => scene.isFar);
}

/** Renders when any note comes, goes or lies elsewhere, and returns what `pick` then says. */
export function useSpots<T>(pick: (spots: Scene['spots']) => T): T {
  const { spots } = useScene();
  return useSyncExternalStore(spots.listen, () => pick(spots));
}

/** How close the board is, in per cent, in steps worth showing. */
export function useZoom(): number {
  const { camera } = useScene();
  return useSyncExternalStore(camera.listen, () => Math.round(camera.zoom * 100));
}
