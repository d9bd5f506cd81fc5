/** What is played. */
import { crowd } from './crowd.mjs';
import { dragging } from './dragging.mjs';
import { idle } from './idle.mjs';
import { comingBack, stampede } from './openings.mjs';
import { traffic } from './traffic.mjs';

/** @typedef {Record<string, number | undefined>} Figures */
/**
 * @typedef {object} Workload
 * @property {string} title
 * @property {string[]} [without] to whom it cannot be given
 * @property {number} [seconds] of each turn, whatever the others take
 * @property {ReturnType<typeof traffic>} [seat] where the servers take turns; else
 * @property {(contender: import('../contenders.mjs').Contender, wish: { seconds: number }) => Promise<Figures>} [play] one server from its start to its end
 */

/** @type {Record<string, Workload>} */
export const workloads = {
  W0: {
    title: 'a quiet board: one writes, one looks',
    // The bar is ours alone; one peer beside it shows what no storage costs.
    without: ['relay', 'batched relay', 'Hocuspocus'],
    seconds: 4,
    seat: traffic({ boards: 1, each: 2, writers: 1, editsHz: 2, cursorHz: 0 }),
  },
  W1: {
    title: '30 boards of 8 people; each edits twice and moves ten times a second',
    seat: traffic({ boards: 30, each: 8, writers: 8, editsHz: 2, cursorHz: 10 }),
  },
  W2: {
    title: 'one board of 150 people; 30 edit once a second, all move ten times a second',
    seat: traffic({ boards: 1, each: 150, writers: 30, editsHz: 1, cursorHz: 10 }),
  },
  W3: {
    title: '150 people open one board of 2,000 notes at the same moment',
    play: stampede({ people: 150, notes: 2000 }),
  },
  W4: {
    title: '500 idle boards of 200 notes, one person at each',
    // What a relay keeps is what it was last sent.
    without: ['relay', 'batched relay'],
    play: idle({ boards: 500, notes: 200 }),
  },
  W5: {
    title: '8 people drag notes at 60 Hz on a board of 1,000',
    // A relay keeps no document that could grow.
    without: ['relay', 'batched relay'],
    play: dragging({ people: 8, notes: 1000 }),
  },
  W6: {
    title: '240 people come back to 30 boards after a minute of 960 edits on each',
    play: comingBack({ boards: 30, each: 8, notes: 200, edits: 960 }),
  },
  W7: {
    title: '300 people of one venue on 30 boards come, write once a second, and come back after kill -9',
    without: ['relay', 'batched relay', 'y-websocket', 'Hocuspocus'],
    play: crowd({ boards: 30, each: 10, seconds: 20 }),
  },
};
