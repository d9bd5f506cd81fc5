/** The maps that are compared: each opens a board in a page, says where its middle note is, and shows the whole board. */

import { encodePresence } from '@case-lab/contract/boards';
import { openPage } from '../client/pages.mjs';
import { connected, fullBoard, opened } from '../full-board.mjs';
import { writeText } from '../typing.mjs';

const CURSORS = 8;
const CURSOR_HZ = 15;
const EDITS_HZ = 5;
const SETTLE_MS = 1_500;
/** Ours begins to fetch what comes later some seconds after its first view. */
const LATER_MS = 4_000;
const OPEN_WITHIN_MS = 60_000;
const PHONE_SLOWER = 4;

/** @typedef {{ x: number, y: number }} Point */
/**
 * @typedef {object} Opened
 * @property {import('@playwright/test').Page} page
 * @property {import('@playwright/test').CDPSession} devtools
 * @property {number} paintedMs from the navigation to the first painted notes
 * @property {() => Promise<Point>} spot the middle of the note to drag
 * @property {() => Promise<void>} fit shows the whole board
 * @property {() => Promise<void>} close
 */

/** @typedef {{ browser: import('@playwright/test').Browser, house: import('../our-house.mjs').OurHouse, url: string, boards: Boards }} At */
/**
 * What tells one map from another: where it is, and from the opened page when its first notes were painted, and the rest.
 * @typedef {object} Kind
 * @property {string} url
 * @property {string} path
 * @property {(page: import('@playwright/test').Page) => Promise<number>} painted
 * @property {(page: import('@playwright/test').Page) => Promise<Pick<Opened, 'spot' | 'fit'>>} hands
 */

/** Opens a map and waits until it asks for nothing more; others are at its board until it is closed. @param {At} at */
const opener =
  (at, /** @type {(board: any) => Kind} */ kindOf) =>
  async ({ count, phone }) => {
    const board = await at.boards.of(count);
    const [seat, ...tokens] = board.tokens;
    const stop = await others(at.house.url, { ...board, tokens });
    try {
      const { url, path, painted, hands } = kindOf(board);
      const slower = phone ? PHONE_SLOWER : 1;
      const opened = await openPage(at.browser, { url, seat, view: 'canvas', phone, slower });
      const { page, devtools, context } = opened;
      await page.goto(`${url}/${path}`);
      const paintedMs = await painted(page);
      await untilSettled(page);
      const close = async () => {
        stop();
        await context.close();
      };
      return /** @type {Opened} */ ({ page, devtools, paintedMs, ...(await hands(page)), close });
    } catch (error) {
      stop();
      throw error;
    }
  };

/** Until a page has fetched nothing for a while: ours fetches parts that come later, peers' have none. */
async function untilSettled(page) {
  await page.waitForTimeout(LATER_MS);
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await fetched(); now !== before; now = await fetched()) {
    before = now;
    await page.waitForTimeout(SETTLE_MS);
  }
}

/** @param {At} at @param {string} path */
export const peer = (at, path) =>
  opener(at, ({ boardId, me }) => ({
    url: at.url,
    path: `${path}${path.includes('?') ? '&' : '?'}board=${boardId}&me=${me}`,
    painted: async (page) => {
      await page.waitForFunction(() => window.bench, undefined, { timeout: OPEN_WITHIN_MS });
      return page.evaluate(() => window.bench.painted);
    },
    hands: async (page) => ({
      spot: () => page.evaluate(() => window.bench.spot()),
      fit: async () => {
        await page.evaluate(() => window.bench.fit());
        await page.waitForTimeout(SETTLE_MS);
      },
    }),
  }));

/** The whole program. @param {At} at */
export const ours = (at) =>
  opener(at, () => ({
    url: at.house.url ?? '',
    path: 'group',
    painted: async (page) => {
      await page.waitForFunction(() => window.seen.useful > 0, undefined, { timeout: OPEN_WITHIN_MS });
      return page.evaluate(() => window.seen.useful);
    },
    hands: async (page) => {
      const understood = page.getByRole('button', { name: 'Понятно' });
      if (await understood.isVisible()) await understood.click();
      await page.waitForTimeout(500);
      const note = await page.evaluate(noteInTheMiddle);
      return {
        spot: () => page.evaluate(spotOf, note),
        fit: async () => {
          await page.getByRole('button', { name: 'Вся доска' }).first().click();
          await page.waitForTimeout(SETTLE_MS);
        },
      };
    },
  }));

/** The boards of this run, each made once, for all who are compared. */
export class Boards {
  #made = new Map();

  /** @param {import('../our-house.mjs').OurHouse} house */
  constructor(house) {
    this.house = house;
  }

  /** A board of `count` notes, with the participant's id of its first seat. @param {number} count */
  async of(count) {
    if (!this.#made.has(count)) {
      const board = await fullBoard(this.house, count, CURSORS + 2, true);
      const answer = await fetch(`${this.house.url}/api/me`, {
        headers: { cookie: `caselab=${board.tokens[0]}` },
      });
      const { participant } = await answer.json();
      this.#made.set(count, { ...board, me: participant.id });
    }
    return this.#made.get(count);
  }
}

/** Others at a board of ours: their cursors, and what they type. */
async function others(url, { boardId, frames, notes, tokens }) {
  const sockets = await Promise.all(tokens.map((token) => connected(url, token)));
  const docs = await Promise.all(sockets.map((socket) => opened(socket, boardId)));
  const timers = sockets.slice(0, CURSORS).map((socket, who) => {
    let step = who * 40;
    return setInterval(() => {
      step += 1;
      const [x, y] = [
        frames[0].x + 500 + Math.cos(step / 15 + who) * 400,
        frames[0].y + 400 + Math.sin(step / 15 + who) * 250,
      ];
      const data = Buffer.from(encodePresence({ is: 'cursor', x: Math.round(x), y: Math.round(y) }));
      socket.volatile.emit('board:presence', { boardId, data });
    }, 1000 / CURSOR_HZ);
  });
  // An answer that is late is not waited for: whoever types does not wait either.
  timers.push(
    setInterval(() => writeText(sockets[0], docs[0], { boardId, notes }).catch(() => {}), 1000 / EDITS_HZ),
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
    for (const socket of sockets) socket.disconnect();
  };
}

/** Runs in the page: a note near the middle that can be taken hold of, by its place on the board. */
function noteInTheMiddle() {
  const found = [...document.querySelectorAll('[data-note]')].map((note) => {
    const { x, y, width, height } = note.getBoundingClientRect();
    const at = { x: x + width / 2, y: y + height / 2 };
    const isFree = document.elementFromPoint(at.x, at.y)?.closest('[data-note]') === note;
    return { at, isFree, far: Math.hypot(at.x - innerWidth / 2, at.y - innerHeight / 2) };
  });
  const [nearest] = found.filter(({ isFree }) => isFree).sort((a, b) => a.far - b.far);
  if (!nearest) throw new Error('no note can be taken hold of');
  const { left, top, zoom, corner } = cameraIn();
  return { x: (nearest.at.x - left) / zoom + corner.x, y: (nearest.at.y - top) / zoom + corner.y };

  function cameraIn() {
    const layer = [...document.querySelectorAll('div')].find(({ style }) =>
      style.transform.startsWith('scale('),
    );
    const [, scale, x, y] =
      /scale\(([\d.]+)\) translate\((-?[\d.]+)px, (-?[\d.]+)px\)/.exec(layer?.style.transform ?? '') ?? [];
    const { left: l, top: t } = layer?.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { left: l, top: t, zoom: Number(scale), corner: { x: -Number(x), y: -Number(y) } };
  }
}

/** Runs in the page: where a point of the board is in the window now. @param {Point} at */
function spotOf(at) {
  const layer = [...document.querySelectorAll('div')].find(({ style }) =>
    style.transform.startsWith('scale('),
  );
  const [, scale, x, y] =
    /scale\(([\d.]+)\) translate\((-?[\d.]+)px, (-?[\d.]+)px\)/.exec(layer?.style.transform ?? '') ?? [];
  const { left, top } = layer?.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return { x: (at.x + Number(x)) * Number(scale) + left, y: (at.y + Number(y)) * Number(scale) + top };
}
