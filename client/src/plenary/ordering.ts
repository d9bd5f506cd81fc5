import type { PlenaryItem } from '@case-lab/contract';

/** The items of the queue still to come, in the chair's order. */
export function upcoming(items: PlenaryItem[]): PlenaryItem[] {
  return items.filter((item) => item.state === 'planned');
}

/** The queue with one upcoming item a place earlier (-1) or later (1); at the edge it is the same queue. */
export function stepped(items: PlenaryItem[], itemId: string, step: -1 | 1): PlenaryItem[] {
  const planned = upcoming(items);
  const from = planned.findIndex((item) => item.id === itemId);
  const item = planned[from];
  const neighbour = planned[from + step];
  if (!item || !neighbour) return items;
  const swap = new Map([
    [item.id, neighbour],
    [neighbour.id, item],
  ]);
  return items.map((one) => swap.get(one.id) ?? one);
}
