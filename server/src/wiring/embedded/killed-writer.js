// @ts-check
// For embedded.test.ts: writes rows through the database's thread until it is killed, and reports each one
// that was acknowledged. Arguments: the database's folder and the number of the round.
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const [, , folder, round] = process.argv;
const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: { folder } });
let row = 0;

/** @param {string} sql */
function simpleQuery(sql) {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.from([0x51, 0, 0, 0, 0]);
  head.writeInt32BE(text.length + 4, 1);
  return new Uint8Array(Buffer.concat([head, text]));
}

thread.on('message', (/** @type {import('./thread-wire.ts').FromThread} */ words) => {
  if ('fatal' in words || 'failed' in words) throw new Error(JSON.stringify(words));
  if (!('done' in words)) return;
  if (row > 0) writeSync(1, `${row}\n`);
  row += 1;
  const bytes = simpleQuery(`INSERT INTO written (round, row) VALUES (${round}, ${row})`);
  thread.postMessage({ id: row, do: 'exec', bytes });
});
