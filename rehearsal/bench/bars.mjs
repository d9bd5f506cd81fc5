/** The bars of the design for synchronisation: what ours may cost beside the peers in the same run. */

const CASE_LAB = 'Case Lab';

/** @typedef {(figure: string, who?: string) => number | undefined} Median of one workload; of ours unless told otherwise */
/** @typedef {{ workload: string, what: string, bar: number, value: (of: Median) => number | undefined }} Bar */

/** @param {string} workload @param {string} figure @param {string} what @param {string} who @param {number} bar */
const ratio = (workload, figure, what, who, bar) => ({
  ...{ workload, what: `${what} / ${who}`, bar },
  value: (/** @type {Median} */ of) => divide(of(figure, CASE_LAB), of(figure, who)),
});

/** @param {string} workload @param {string} figure @param {string} what @param {number} bar */
const absolute = (workload, figure, what, bar) => ({
  ...{ workload, what, bar },
  value: (/** @type {Median} */ of) => of(figure, CASE_LAB),
});

/** @param {number | undefined} a @param {number | undefined} b */
const divide = (a, b) => (a === undefined || !b ? undefined : a / b);

const W1_CPU = 'CPU a delivery';

/** @type {Bar[]} */
export const bars = [
  ratio('W1', 'cpuUs', W1_CPU, 'Hocuspocus', 0.45),
  ratio('W1', 'cpuUs', W1_CPU, 'y-websocket', 0.75),
  ratio('W1', 'cpuUs', W1_CPU, 'batched relay', 2),
  ratio('W2', 'cpuUs', W1_CPU, 'Hocuspocus', 0.25),
  ratio('W2', 'cpuUs', W1_CPU, 'y-websocket', 0.13),
  ratio('W2', 'cpuUs', W1_CPU, 'batched relay', 1.9),
  ratio('W2', 'bytesADelivery', 'bytes a delivery', 'Hocuspocus', 0.1),
  ratio('W2', 'bytesADelivery', 'bytes a delivery', 'y-websocket', 0.1),
  ...['W1', 'W2'].flatMap((workload) => [
    absolute(workload, 'p95', 'edit to peer p95, ms', 60),
    absolute(workload, 'p99', 'edit to peer p99, ms', 120),
    absolute(workload, 'frames', 'frames a second for each client', 30),
    absolute(workload, 'ackP95', 'durable ack p95, ms (tick + 15)', 48),
    absolute(workload, 'missing', 'edits that did not arrive', 0),
    absolute(workload, 'doubled', 'edits that arrived twice', 0),
  ]),
  absolute('W0', 'p50', 'edit to peer p50 on a quiet board, ms', 10),
  ratio('W3', 'cpuMs', 'CPU', 'Hocuspocus', 0.2),
  ratio('W3', 'lastMs', 'the last one done', 'Hocuspocus', 0.25),
  ratio('W3', 'kbytesEach', 'bytes to each', 'Hocuspocus', 0.4),
  ratio('W4', 'boardKb', 'memory of a board', 'Hocuspocus', 0.2),
  ratio('W4', 'boardKb', 'memory of a board', 'y-websocket', 0.2),
  absolute('W5', 'document', 'document over the one without dragging', 1.05),
  ratio('W6', 'cpuMs', 'CPU', 'Hocuspocus', 0.7),
  ratio('W6', 'kbytesEach', 'bytes to each', 'Hocuspocus', 0.4),
  absolute('W7', 'joinedMs', 'all 300 joined, connected and at their board, ms', 15_000),
  absolute('W7', 'p95', 'edit to peer p95, ms', 60),
  absolute('W7', 'p99', 'edit to peer p99, ms', 120),
  absolute('W7', 'ackP99', 'durable ack p99, ms', 80),
  absolute('W7', 'core', 'server CPU while they write, cores', 0.5),
  absolute('W7', 'backMs', 'all 300 back after the server is ready again, ms', 5000),
  absolute('W7', 'missing', 'edits that did not arrive', 0),
  absolute('W7', 'doubled', 'edits that arrived twice', 0),
];
