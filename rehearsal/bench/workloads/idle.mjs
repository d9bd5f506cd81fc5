/** W4: what an idle board costs in memory while one person looks at it. */
import { Tally } from '../clients/tally.mjs';
import { pause, residentKb } from '../processes.mjs';
import { Hand } from '../writing.mjs';

const SETTLE_MS = 10_000;

/** @param {{ boards: number, notes: number }} wish */
export const idle =
  ({ boards, notes }) =>
  async (/** @type {import('../contenders.mjs').Contender} */ contender) => {
    const tables = await contender.people(boards, 1, new Tally());
    // Away: everybody is seated, but no board is open yet.
    await pause(SETTLE_MS);
    const before = residentKb(contender.pid);
    for (const [client] of tables) {
      await client.open();
      const { state, parts } = new Hand(client.writer).board(notes);
      await client.fill(state, parts);
    }
    await pause(SETTLE_MS);
    const after = residentKb(contender.pid);
    for (const [client] of tables) await client.close();
    return { boardKb: (after - before) / boards, memoryMb: after / 1024 };
  };
