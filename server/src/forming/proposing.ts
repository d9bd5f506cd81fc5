import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ProposedTable } from '@case-lab/contract';
import type { Table, Task } from './formable.ts';
import { puzzleOf } from './puzzle.ts';

const MOST_MS = 30_000;

export type Proposal = { tables: ProposedTable[]; unplacedIds: string[] };

/** Solved or drawn by lot in a thread of its own; the same task and seed give the same proposal. */
export async function propose(task: Task, seed: number): Promise<Proposal> {
  const thread = new Worker(new URL('./solving-thread.js', import.meta.url), {
    workerData: puzzleOf(task, seed),
  });
  try {
    const [at] = (await once(thread, 'message', { signal: AbortSignal.timeout(MOST_MS) })) as [Int32Array];
    return seatedAt(task, (person) => at[person] ?? -1);
  } finally {
    await thread.terminate();
  }
}

/** The proposal in which person `n` sits at table `at(n)`, both by their places in the task. */
export function seatedAt({ people, tables }: Task, at: (person: number) => number): Proposal {
  const whoSits = (table: number) => people.filter((_, person) => at(person) === table).map(({ id }) => id);
  return {
    tables: tables.map(({ chairs: _, ...table }: Table, n) => ({ ...table, memberIds: whoSits(n) })),
    unplacedIds: whoSits(-1),
  };
}
