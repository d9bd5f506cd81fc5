import { expect, test } from '@jest/globals';
import { type Area, doMeet } from './camera.ts';
import { Grid } from './grid.ts';

/** A row of numbers that is the same at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('the grid finds in any area what looking at every note finds, each once', () => {
  const next = numbers(7);
  const at = () => Math.floor((next() - 0.3) * 6_000);
  const areas = new Map<string, Area>();
  const grid = new Grid();
  for (let number = 0; number < 600; number++) {
    const area = { x: at(), y: at(), w: 200, h: 140 };
    areas.set(`n${number}`, area);
    grid.put(`n${number}`, area);
  }
  // A third moves and some go: what they left must not be found there.
  for (let number = 0; number < 600; number += 3) {
    const area = { x: at(), y: at(), w: 200, h: 140 };
    if (number % 5 === 0) {
      areas.delete(`n${number}`);
      grid.take(`n${number}`);
    } else {
      areas.set(`n${number}`, area);
      grid.put(`n${number}`, area);
    }
  }
  for (let turn = 0; turn < 40; turn++) {
    const sought = { x: at(), y: at(), w: 1 + next() * 1_500, h: 1 + next() * 900 };
    const all = [...areas].filter(([, area]) => doMeet(area, sought)).map(([id]) => id);
    expect(grid.meeting(sought).sort()).toEqual(all.sort());
  }
  expect(grid.meeting({ x: -1e6, y: -1e6, w: 2e6, h: 2e6 })).toHaveLength(areas.size);
});
