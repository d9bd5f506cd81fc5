// @ts-check
// A thread that draws pictures and pages anew and ends: decoding takes long and much memory, and a file may be made to kill.
// Plain JavaScript: it runs from `src` under Jest too, and nothing transforms a worker's files.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** @typedef {import('./drawing.ts').Job} Job */
/** @typedef {import('./drawing.ts').Told} Told */

/** The long side, in pixels: of what fills a hall, and of what stands in a list. */
const LARGE = 1920;
const SMALL = 480;
const QUALITY = 82;
/** An image inside of a page that has more pixels is left out. */
const MOST_PIXELS = 50_000_000;

const port = parentPort;
if (!port) throw new Error('this is a thread');

/** @param {Told} told */
const tell = (told) => port.postMessage(told);

/**
 * @param {number} width
 * @param {number} height
 * @param {number} side
 */
function within(width, height, side) {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Nothing of the file but its pixels goes on: no place, no camera, no name. @param {Uint8Array} bytes */
async function picture(bytes) {
  const image = await loadImage(Buffer.from(bytes));
  const drawn = (/** @type {number} */ side) => {
    const { width, height } = within(image.width, image.height, side);
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    return new Uint8Array(canvas.encodeSync('webp', QUALITY));
  };
  tell({ page: 1, picture: drawn(LARGE), small: drawn(SMALL) });
}

/** @param {Uint8Array} bytes */
async function open(bytes) {
  const home = import.meta.resolve('pdfjs-dist/package.json');
  const folder = (/** @type {string} */ name) => fileURLToPath(new URL(name, home));
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: folder('standard_fonts/'),
    cMapUrl: folder('cmaps/'),
    wasmUrl: folder('wasm/'),
    iccUrl: folder('iccs/'),
    ...{ cMapPacked: true, isEvalSupported: false, useSystemFonts: false, maxImageSize: MOST_PIXELS },
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

/** @param {Uint8Array} bytes @param {number} from */
async function pages(bytes, from) {
  const file = await open(bytes);
  for (let number = from; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: LARGE / Math.max(width, height) });
    // The library draws with a canvas of its own, and only with such.
    const factory = /** @type {any} */ (file.canvasFactory);
    const made = factory.create(Math.max(1, viewport.width), Math.max(1, viewport.height));
    await page.render({ canvas: made.canvas, viewport, background: '#ffffff' }).promise;
    const few = within(viewport.width, viewport.height, SMALL);
    const small = factory.create(few.width, few.height);
    small.context.drawImage(made.canvas, 0, 0, few.width, few.height);
    const encoded = (/** @type {any} */ canvas) => new Uint8Array(canvas.encodeSync('webp', QUALITY));
    tell({ page: number, picture: encoded(made.canvas), small: encoded(small.canvas) });
    page.cleanup();
    factory.destroy(made);
    factory.destroy(small);
    // The next page waits until this one is stored.
    await once(/** @type {any} */ (port), 'message');
  }
  tell({ isDone: true });
}

/** @type {Job} */
const job = workerData;
try {
  if (job.do === 'picture') await picture(job.bytes);
  else if (job.do === 'count') tell({ pages: (await open(job.bytes)).numPages });
  else await pages(job.bytes, job.from);
} catch (error) {
  tell({
    fault: error instanceof Error && error.name === 'PasswordException' ? 'PDF_LOCKED' : 'FILE_BROKEN',
  });
}
