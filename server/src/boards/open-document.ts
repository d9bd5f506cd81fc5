import { deflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import { type Clocks, clocksOf } from './gate.ts';

type Stored = { seq: number; bytes: Uint8Array };

/** How many of the newest updates are kept at hand for those who come back after a moment. */
const RECENT = 500;

/** A board document in memory: nothing is in it that is not in the log. */
export class OpenDocument {
  readonly doc = new Y.Doc({ gc: true });
  /** What the gate knows: committed and accepted updates. Falls back to the document when a batch was not saved. */
  accepted: Clocks;
  seq: number;
  /** Bytes of the checkpoint and the updates since: what BOARD_MAX_BYTES bounds. */
  size = 0;
  /** Updates since the last checkpoint. */
  uncheckedpointed = 0;
  private recent: Stored[] = [];
  private encoded: Uint8Array | undefined;

  constructor(
    readonly boardId: string,
    readonly name: string,
    checkpoint: { uptoSeq: number; state: Uint8Array } | null,
  ) {
    if (checkpoint) Y.applyUpdateV2(this.doc, checkpoint.state);
    this.seq = checkpoint?.uptoSeq ?? 0;
    this.size = checkpoint?.state.byteLength ?? 0;
    this.accepted = clocksOf(this.doc);
  }

  /** Takes the next update of the log; false when it is not the next one. */
  take({ seq, bytes }: Stored): boolean {
    if (seq !== this.seq + 1) return false;
    Y.applyUpdate(this.doc, bytes);
    this.seq = seq;
    this.size += bytes.byteLength;
    this.uncheckedpointed += 1;
    this.encoded = undefined;
    this.recent.push({ seq, bytes });
    if (this.recent.length > 2 * RECENT) this.recent.splice(0, RECENT);
    for (const [client, clock] of Y.parseUpdateMeta(bytes).to) {
      if (clock > (this.accepted.get(client) ?? 0)) this.accepted.set(client, clock);
    }
    return true;
  }

  /** Forgets that an update was accepted which was then not saved: its clients stand again where the document is. */
  forget(update: Uint8Array): void {
    const clocks = clocksOf(this.doc);
    for (const client of Y.parseUpdateMeta(update).to.keys()) {
      const clock = clocks.get(client);
      if (clock === undefined) this.accepted.delete(client);
      else this.accepted.set(client, clock);
    }
  }

  /** The updates after `seq`, oldest first; undefined when they are not all at hand. */
  since(seq: number): Uint8Array[] | undefined {
    if (seq > this.seq || this.seq - seq > this.recent.length) return undefined;
    return this.recent.filter((update) => update.seq > seq).map((update) => update.bytes);
  }

  /** The whole state, v2, deflated; encoded once for all joiners until the next update (B13). */
  state(): Uint8Array {
    this.encoded ??= deflateRawSync(Y.encodeStateAsUpdateV2(this.doc));
    return this.encoded;
  }
}
