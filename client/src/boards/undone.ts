import { openBoard } from '@case-lab/contract/boards';
import { type Transaction, type UndoManager, YMapEvent } from 'yjs';

/** What a step of undo has changed, as far as it can be said in a word. */
export type Undone = 'note' | 'place' | 'cluster' | 'comment' | 'reaction' | 'translation' | 'other';

type Popped = { changedParentTypes: Transaction['changedParentTypes'] };

/** Takes one step back, or does it again; tells what it changed, `undefined` where there was none to take. */
export function step(manager: UndoManager, way: 'undo' | 'redo'): Undone | undefined {
  let undone: Undone | undefined;
  const hear = ({ changedParentTypes }: Popped) => {
    undone = whatIn(manager, changedParentTypes);
  };
  manager.on('stack-item-popped', hear);
  manager[way]();
  manager.off('stack-item-popped', hear);
  return undone;
}

function whatIn({ doc }: UndoManager, changed: Popped['changedParentTypes']): Undone {
  const { notes, places, clusters, comments, reactions, translations } = openBoard(doc);
  const types: unknown[] = [...changed.keys()];
  const isClustering = [...changed.values()]
    .flat()
    .some((event) => event instanceof YMapEvent && event.keysChanged.has('cluster'));
  if (isClustering) return 'cluster';
  // A note that is moved may change with it: the move says more.
  const maps: [unknown, Undone][] = [
    [clusters, 'cluster'],
    [places, 'place'],
    [notes, 'note'],
    [comments, 'comment'],
    [reactions, 'reaction'],
    [translations, 'translation'],
  ];
  return maps.find(([map]) => types.includes(map))?.[1] ?? 'other';
}
