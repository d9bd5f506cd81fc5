// @ts-check
// A thread that draws one thing and ends: what takes long or much memory stays off the server's event loop.
// Plain JavaScript: it runs from `src` under Jest too, and nothing transforms a worker's files.
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { pdfOf } from './pdf.js';

/** @typedef {import('./drawing.ts').Drawing} Drawing */

/** @param {Extract<Drawing, { do: 'png' }>} drawing */
function pngOf({ svg, zoom, fonts }) {
  const font = {
    loadSystemFonts: false,
    fontFiles: Object.values(fonts),
    defaultFontFamily: 'Golos Text',
  };
  const picture = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom }, background: '#ffffff' });
  return picture.render().asPng();
}

/** @type {Drawing} */
const drawing = workerData;
const bytes = drawing.do === 'png' ? pngOf(drawing) : await pdfOf(drawing);
parentPort?.postMessage(new Uint8Array(bytes));
