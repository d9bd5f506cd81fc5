import type { PlenaryItem } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { stepped, upcoming } from './ordering.ts';

function item(id: string, state: PlenaryItem['state'] = 'planned'): PlenaryItem {
  return {
    id,
    kind: 'group_report',
    state,
    harvestItemId: `harvest of ${id}`,
    text: { en: id, original: 'en' },
    groupId: 'group',
    territoryId: null,
  };
}

const ids = (items: PlenaryItem[]) => items.map((one) => one.id).join(' ');

test('an item steps over its upcoming neighbour, whatever was already shown between them', () => {
  const queue = [item('a'), item('shown', 'history'), item('b'), item('now', 'current'), item('c')];
  expect(ids(stepped(queue, 'b', -1))).toBe('b shown a now c');
  expect(ids(stepped(queue, 'b', 1))).toBe('a shown c now b');
  expect(ids(upcoming(queue))).toBe('a b c');
});

test('at the edge, and for what is no longer upcoming, the queue stays as it is', () => {
  const queue = [item('a'), item('b'), item('shown', 'history')];
  expect(stepped(queue, 'a', -1)).toBe(queue);
  expect(stepped(queue, 'b', 1)).toBe(queue);
  expect(stepped(queue, 'shown', -1)).toBe(queue);
});

test('every step keeps every item once: the server refuses any other order', () => {
  const queue = [item('a'), item('b'), item('c')];
  expect(
    ids(stepped(queue, 'c', -1))
      .split(' ')
      .sort(),
  ).toEqual(['a', 'b', 'c']);
});
