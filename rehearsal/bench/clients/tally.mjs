/** What was sent and what reached whom in one run. Times in ms of one clock: all clients live in one process. */
import { parseUpdateMeta } from 'yjs';

/** What one frame brings: edits as `[writer, firstClock, endClock]`, and whose cursors. */
/** @typedef {{ edits: [number, number, number][], cursors: number[], state?: boolean }} Brought */

const KEPT = 4000;

export class Tally {
  isCounting = false;
  edits = 0;
  cursors = 0;
  doubled = 0;
  refused = 0;
  /** @type {number[]} */ latencies = [];
  /** @type {number[]} */ acks = [];
  /** Sent edits by writer, then by clock. @type {Map<number, Map<number, { at: number, seen: Set<number> }>>} */
  sent = new Map();
  /** @type {Map<string, Brought>} */
  #known = new Map();

  /** Counts from here on, and from nothing. */
  begin() {
    this.edits = 0;
    this.cursors = 0;
    this.latencies = [];
    this.acks = [];
    this.isCounting = true;
  }

  /** An edit of `writer` leaves now. @param {number} writer @param {number} clock */
  send(writer, clock) {
    const own = this.sent.get(writer) ?? new Map();
    this.sent.set(writer, own);
    own.set(clock, { at: performance.now(), seen: new Set() });
  }

  /** Reads a frame once for all clients who get the same bytes. @param {Buffer} frame @param {(frame: Buffer) => Brought} read */
  read(frame, read) {
    const key = frame.toString('latin1');
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size > KEPT) this.#known.clear();
    const brought = read(frame);
    this.#known.set(key, brought);
    return brought;
  }

  /** Counts what reached a client, without what is its own. @param {number} client @param {Brought} brought */
  reach(client, brought) {
    for (const [writer, first, end] of brought.edits) {
      if (writer === client) continue;
      for (const edit of this.#between(writer, first, end)) this.#arrive(client, edit);
    }
    if (!this.isCounting) return;
    for (const id of brought.cursors) if (id !== client) this.cursors += 1;
  }

  /** The sent edits that an update holds: one, unless a server has merged several. @param {number} writer @param {number} first @param {number} end */
  #between(writer, first, end) {
    const own = this.sent.get(writer);
    if (!own) return [];
    const exact = own.get(first);
    const wide = end - first > 20;
    if (exact && !wide) return [exact];
    return [...own].flatMap(([clock, edit]) => (clock >= first && clock < end ? [edit] : []));
  }

  /** @param {number} client @param {{ at: number, seen: Set<number> }} edit */
  #arrive(client, edit) {
    if (edit.seen.has(client)) this.doubled += 1;
    edit.seen.add(client);
    if (!this.isCounting) return;
    this.edits += 1;
    this.latencies.push(performance.now() - edit.at);
  }

  /** Deliveries that are missing when each edit should have reached `others` clients. @param {number} others */
  missing(others) {
    let missing = 0;
    for (const own of this.sent.values())
      for (const { seen } of own.values()) missing += Math.max(0, others - seen.size);
    return missing;
  }
}

/** What is in a Yjs update. @param {Uint8Array} update @returns {[number, number, number][]} */
export function editsIn(update) {
  const { from, to } = parseUpdateMeta(update);
  return [...to].map(([client, end]) => [client, from.get(client) ?? 0, end]);
}

/** @param {number[]} values @param {number} share */
export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
