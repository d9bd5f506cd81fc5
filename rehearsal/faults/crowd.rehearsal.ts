import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import * as Y from 'yjs';
import { OurClient } from '../bench/clients/our-client.mjs';
import { Tally } from '../bench/clients/tally.mjs';
import { comeBack, drained } from '../bench/workloads/crowd.mjs';
import { handsOf, write } from '../bench/workloads/traffic.mjs';
import { RunningHouse } from '../running-house.ts';
import { freshPlace } from './place.ts';

const BOARDS = 30;
const EACH = 10;
const WRITE_MS = 10_000;
/** A bound for machines that are slow or busy; `npm run bench -- --only W7` has the figures. */
const WITHIN_MS = 60_000;

test('I1 B2 W30 three hundred people of one address come, write, and come back after kill -9: every edit is everywhere, once', async () => {
  test.setTimeout(300_000);
  const place = await freshPlace();
  const house = await RunningHouse.open(place.settings);
  try {
    const { code } = await house.sample(BOARDS);
    const tally = new Tally();
    const came = performance.now();
    const clients = await Promise.all(
      Array.from({ length: BOARDS * EACH }, (_, n) => takeSeat(house.url, code, n, tally)),
    );
    await Promise.all(clients.map((client) => client.open()));
    expect(performance.now() - came).toBeLessThan(WITHIN_MS);
    const boards = [...new Set(clients.map(({ board }) => board))];
    const tables = boards.map((id) => clients.filter(({ board }) => board === id));
    expect(tables.map((people) => people.length)).toEqual(Array(BOARDS).fill(EACH));

    const crowd = { boards: BOARDS, each: EACH, writers: EACH, editsHz: 1, cursorHz: 0 };
    const hands = handsOf(tables, crowd);
    const { stop } = write(hands, crowd, tally);
    const writers = hands.map(({ hand }, index) => ({ hand, client: tables.flat()[index] as OurClient }));
    await new Promise((resolve) => setTimeout(resolve, WRITE_MS));
    stop();
    expect(await drained(tally, EACH - 1)).toBe(0);
    expect([tally.doubled, tally.refused]).toEqual([0, 0]);
    expect(tally.sent.size).toBe(BOARDS * EACH);

    await house.kill();
    const coming = comeBack(writers, EACH - 1);
    await house.start();
    const ready = performance.now();
    const { returns, missing, doubled } = await coming;
    expect(returns.length).toBe(BOARDS * EACH);
    expect(Math.max(...returns) - ready).toBeLessThan(WITHIN_MS);
    expect([missing, doubled]).toEqual([0, 0]);
    for (const [one] of tables) {
      const stored = await stateOf(one as OurClient);
      for (const { client, hand } of writers)
        if (client.board === one?.board) expect(stored.get(client.writer)).toBe(hand.clock);
    }
    for (const client of clients) await client.close();
  } finally {
    await house.close();
    await place.remove();
  }
});

/** How far each client id has written on this board, as a fresh device gets it. */
async function stateOf(client: OurClient): Promise<Map<number, number>> {
  await client.close();
  await client.open();
  const doc = new Y.Doc();
  if (client.opened?.state) Y.applyUpdateV2(doc, inflateRawSync(client.opened.state));
  for (const update of client.opened?.updates ?? []) Y.applyUpdate(doc, update);
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}

async function takeSeat(url: string, code: string, n: number, tally: Tally): Promise<OurClient> {
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name: `участник ${n} из Тотьмы`, language: 'ru' }),
  });
  if (!answer.ok) throw new Error(`join: ${answer.status} ${await answer.text()}`);
  const { token, participant } = (await answer.json()) as { token: string; participant: { boardId: string } };
  return new OurClient(url, participant.boardId, token, tally);
}
