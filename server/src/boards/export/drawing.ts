import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../wiring/refusals.ts';
import type { Block } from './blocks.ts';
import type { FONTS } from './font.ts';

/** What a thread of its own draws: an SVG as a picture, or blocks on pages. */
export type Drawing = { fonts: typeof FONTS } & (
  | { do: 'png'; svg: string; zoom: number }
  | { do: 'pdf'; blocks: Block[]; title: string; language: string }
);

const AT_ONCE = 2;
const MOST_WAITING = 20;
const MOST_MS = 60_000;
const MOST_MEGABYTES = 512;

/** Draws in threads of their own, two at a time; the others wait their turn. */
export class DrawingRoom {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  /** Throws TOO_FAST where too many wait already, and what the thread died of, also after a minute. */
  async draw(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
    if (this.waiting.length >= MOST_WAITING) throw new Refusal('TOO_FAST', { retryAfterMs: 5000 });
    if (this.busy >= AT_ONCE) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.busy += 1;
    try {
      return await drawn(drawing);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}

async function drawn(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: drawing,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    const [bytes] = await once(thread, 'message', { signal: AbortSignal.timeout(MOST_MS) });
    return bytes;
  } finally {
    await thread.terminate();
  }
}
