import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useSay } from '../parts/Toasts.tsx';
import { clusterWords } from '../words/clusters.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import { undoKey } from './undo-key.ts';
import { step } from './undone.ts';

type Undo = { canUndo: boolean; canRedo: boolean; undo(): void; redo(): void };

const STACKS = ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const;

/** One's own steps back and forth (B15), and a word on what was taken back. */
export function useUndo(): Undo {
  const { store, acts } = useBoard();
  const words = useWords(clusterWords);
  const say = useSay();
  const listen = useCallback(
    (listener: () => void) => {
      const managers = (['board', 'draft'] as const).flatMap((which) => store.paper(which)?.undo ?? []);
      for (const manager of managers) for (const event of STACKS) manager.on(event, listener);
      return () => {
        for (const manager of managers) for (const event of STACKS) manager.off(event, listener);
      };
    },
    [store],
  );
  const manager = () => store.paper(acts.latest)?.undo;
  const canUndo = useSyncExternalStore(listen, () => manager()?.canUndo() ?? false);
  const canRedo = useSyncExternalStore(listen, () => manager()?.canRedo() ?? false);
  const go = async (way: 'undo' | 'redo') => {
    let text: string | undefined;
    await acts.edit(acts.latest, () => {
      const found = manager();
      const what = found && step(found, way);
      if (what) text = way === 'undo' ? words.undone(what) : words.redone(what);
    });
    if (text) say({ text, ms: 3000 });
  };
  return { canUndo, canRedo, undo: () => void go('undo'), redo: () => void go('redo') };
}

/** Where keys belong to what is being typed; a choice has no undo of its own. */
const TYPED = 'textarea, select, input:not([type=radio], [type=checkbox])';

/** The keys of undo, wherever the focus is but in a field that has an undo of its own. */
export function useUndoKeys({ undo, redo }: Undo): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = undoKey(event);
      const field = event.target instanceof Element && event.target.closest(TYPED);
      if (!way || event.isComposing || (field && !field.hasAttribute('data-undo'))) return;
      event.preventDefault();
      if (way === 'undo') undo();
      else redo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
