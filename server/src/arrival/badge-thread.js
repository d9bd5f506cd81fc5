// @ts-check
// A thread that draws badges and ends: eight to an A4 sheet, two by four, with lines to cut along.
// Plain JavaScript: it runs from `src` under Jest too, and nothing transforms a worker's files.
import { parentPort, workerData } from 'node:worker_threads';
import PDFDocument from 'pdfkit';

/** @typedef {import('./badge-printer.ts').Badge} Badge */

const SHEET = { width: 595.28, height: 841.89 };
const [COLUMNS, ROWS] = [2, 4];
const WIDTH = SHEET.width / COLUMNS;
const HEIGHT = SHEET.height / ROWS;
const PAD = 20;
const CODE = 84;
const INK = { dark: '#000000', soft: '#4a4a4a', line: '#b0b0b0', green: '#1c6a44' };
const LARGEST = 23;
const SMALLEST = 11;

/** @type {{ badges: Badge[], language: string, fonts: Record<string, string> }} */
const { badges, language, fonts } = workerData;

const paper = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, lang: language });
for (const [name, path] of Object.entries(fonts)) paper.registerFont(name, path);
/** @type {Buffer[]} */
const parts = [];
paper.on('data', (part) => parts.push(part));
const ended = new Promise((resolve) => paper.on('end', resolve));

badges.forEach((badge, at) => {
  const place = at % (COLUMNS * ROWS);
  if (place === 0) paper.addPage();
  draw(badge, (place % COLUMNS) * WIDTH, Math.floor(place / COLUMNS) * HEIGHT);
});
if (badges.length === 0) paper.addPage();
paper.end();
await ended;
parentPort?.postMessage(new Uint8Array(Buffer.concat(parts)));

/**
 * @param {Badge} badge
 * @param {number} left
 * @param {number} top
 */
function draw({ lab, name, place, organisation, foot, number, qr }, left, top) {
  paper.rect(left, top, WIDTH, HEIGHT).lineWidth(0.5).dash(3, { space: 3 }).stroke(INK.line).undash();
  const width = WIDTH - 2 * PAD;
  const beside = width - CODE - 10;
  say(lab, left + PAD, top + 14, { size: 8, font: 'regular', colour: INK.green, width, lines: 1 });
  paper.rect(left + PAD, top + 27, width, 1.5).fill(INK.green);
  const size = fitting(name, width);
  say(name, left + PAD, top + 36, { size, font: 'bold', colour: INK.dark, width, lines: 2 });
  const below = top + HEIGHT - PAD - CODE;
  say(place, left + PAD, below + 4, { size: 13, font: 'bold', colour: INK.dark, width: beside, lines: 2 });
  say(organisation, left + PAD, below + 40, {
    size: 9,
    font: 'regular',
    colour: INK.soft,
    width: beside,
    lines: 2,
  });
  say(foot, left + PAD, below + CODE - 12, {
    size: 9.5,
    font: 'bold',
    colour: INK.green,
    width: beside,
    lines: 1,
  });
  drawCode(qr, left + WIDTH - PAD - CODE, below);
  say(`№ ${number}`, left + WIDTH - PAD - CODE, below + CODE + 2, {
    ...{ size: 9, font: 'regular', colour: INK.soft, width: CODE, lines: 1, align: 'center' },
  });
}

/**
 * The largest size at which a name stands on two lines and no word of it is torn.
 * @param {string} name
 * @param {number} width
 */
function fitting(name, width) {
  paper.font('bold');
  for (let size = LARGEST; size > SMALLEST; size -= 1) {
    paper.fontSize(size);
    const isWhole = name.split(/\s+/).every((word) => paper.widthOfString(word) <= width);
    if (isWhole && paper.heightOfString(name, { width }) <= 2.4 * size) return size;
  }
  return SMALLEST;
}

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {{ size: number, font: string, colour: string, width: number, lines: number, align?: 'center' }} type
 */
function say(text, x, y, { size, font, colour, width, lines, align }) {
  const height = size * 1.25 * lines;
  paper.font(font).fontSize(size).fillColor(colour);
  paper.text(text, x, y, { width, height, ellipsis: true, lineBreak: true, align });
}

/**
 * @param {string[]} rows
 * @param {number} x
 * @param {number} y
 */
function drawCode(rows, x, y) {
  const square = CODE / rows.length;
  rows.forEach((row, down) => {
    // One rectangle for each run of dark squares: no hairlines between them, and a file a third as long.
    for (const run of row.matchAll(/#+/g))
      paper.rect(x + run.index * square, y + down * square, run[0].length * square, square + 0.05);
  });
  paper.fill(INK.dark);
}
