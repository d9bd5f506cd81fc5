import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Line } from '../../wiring/line.ts';
import { Refusal } from '../../wiring/refusals.ts';

/** What a thread of its own does with a file: `pages` draws slides from a page on. */
export type Job =
  | { do: 'picture'; bytes: Uint8Array }
  | { do: 'count'; bytes: Uint8Array }
  | { do: 'pages'; bytes: Uint8Array; from: number };
/** WebP, as large as a hall needs it and as small as a list does. */
export type Drawn = { page: number; picture: Uint8Array; small: Uint8Array };
export type Told = Drawn | { pages: number } | { isDone: true } | { fault: 'FILE_BROKEN' | 'PDF_LOCKED' };

/** For one page, or one picture, with the start of the thread. */
const MOST_MS = 20_000;
const MOST_MEGABYTES = 512;

const line = new Line();

/** A picture made anew; one at a time. Throws FILE_BROKEN, also where it takes too long. */
export async function drawPicture(bytes: Uint8Array): Promise<Drawn> {
  const told = await line.inTurn(() => firstTold({ do: 'picture', bytes }));
  if (!('picture' in told)) throw new Refusal('FILE_BROKEN');
  return told;
}

/** How many pages slides have. Throws FILE_BROKEN, also where it takes too long, and PDF_LOCKED. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const told = await line.inTurn(() => firstTold({ do: 'count', bytes }));
  if (!('pages' in told)) throw new Refusal('FILE_BROKEN');
  return told.pages;
}

async function firstTold(job: Job): Promise<Told> {
  for await (const told of tellings(job, new AbortController().signal)) return told;
  throw new Refusal('FILE_BROKEN');
}

/**
 * The pages of slides from `from` on, each once the one before was taken. Throws FILE_BROKEN where a page takes too long or kills
 * its thread, and what `signal` is aborted with.
 */
export async function* drawPages(
  bytes: Uint8Array,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Drawn> {
  for await (const told of tellings({ do: 'pages', bytes, from }, signal)) {
    if ('isDone' in told) return;
    if ('picture' in told) yield told;
  }
}

async function* tellings(job: Job, signal: AbortSignal): AsyncGenerator<Told> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    for (;;) {
      const told = await nextTold(thread, signal);
      if ('fault' in told) throw new Refusal(told.fault);
      yield told;
      thread.postMessage('next');
    }
  } finally {
    await thread.terminate();
  }
}

async function nextTold(thread: Worker, signal: AbortSignal): Promise<Told> {
  try {
    const either = AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]);
    const [told] = await once(thread, 'message', { signal: either });
    return told;
  } catch {
    signal.throwIfAborted();
    throw new Refusal('FILE_BROKEN');
  }
}
