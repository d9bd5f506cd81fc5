// @ts-check
import PDFDocument from 'pdfkit';

/** @typedef {import('./blocks.ts').Block} Block */
/** @typedef {Extract<import('./drawing.ts').Drawing, { do: 'pdf' }>} Pdf */
/** @typedef {'regular' | 'bold'} Weight */
/** @typedef {{ x: number, width: number, size: number, weight?: Weight, soft?: boolean, lineGap?: number }} Type */

const PAGE = { left: 48, right: 48, top: 48, bottom: 56, width: 595.28, height: 841.89 };
const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const LOWEST = PAGE.height - PAGE.bottom;
const INK = { dark: '#000000', soft: '#4a4a4a', line: '#8a8a8a' };
const CELL = { pad: 4, size: 9 };

/** What the text font has no signs for and the font of signs has. */
const SIGNS = /(\p{Extended_Pictographic}+)/u;

const HEADINGS = {
  title: { size: 20, weight: /** @type {Weight} */ ('bold'), before: 2, after: 6 },
  heading: { size: 14, weight: /** @type {Weight} */ ('bold'), before: 14, after: 5 },
  subheading: { size: 11.5, weight: /** @type {Weight} */ ('bold'), before: 7, after: 3 },
  text: { size: 10.5, weight: /** @type {Weight} */ ('regular'), before: 0, after: 3 },
  soft: { size: 9, weight: /** @type {Weight} */ ('regular'), before: 0, after: 4 },
};

/**
 * Typesets blocks on A4, black on white: nothing that belongs together is torn apart where it fits on one page.
 * @param {Pdf} drawing
 * @returns {Promise<Buffer>}
 */
export async function pdfOf({ blocks, fonts, title, language }) {
  const paper = new PDFDocument({
    ...{ size: 'A4', bufferPages: true, lang: language, displayTitle: true, info: { Title: title } },
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
  });
  for (const [name, path] of Object.entries(fonts)) paper.registerFont(name, path);
  /** @type {Buffer[]} */
  const parts = [];
  paper.on('data', (part) => parts.push(part));
  const ended = new Promise((resolve) => paper.on('end', resolve));
  blocks.forEach((block, at) => {
    set(paper, block, blocks[at + 1]);
  });
  numberPages(paper, title);
  paper.end();
  await ended;
  return Buffer.concat(parts);
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {Block} block
 * @param {Block | undefined} next
 */
function set(paper, block, next) {
  if (block.do === 'table') return setTable(paper, block);
  if (block.do === 'note') return setNote(paper, block);
  const { size, weight, before, after } = HEADINGS[block.do];
  const type = { x: PAGE.left, width: WIDTH, size, weight, soft: block.do === 'soft' };
  // A heading never stands alone at the foot of a page.
  const company = block.do.endsWith('heading') && next ? 70 : 0;
  makeRoom(paper, before + heightOf(paper, block.text, type) + company);
  paper.y += before;
  say(paper, block.text, type);
  paper.y += after;
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {Extract<Block, { do: 'note' }>} note
 */
function setNote(paper, { text, under, foot }) {
  const [x, width] = [PAGE.left + 10, WIDTH - 10];
  const lines = [
    { text, type: { x, width, size: 10.5, lineGap: 1.5 } },
    ...under.map((line) => ({ text: line, type: { x: x + 8, width: width - 8, size: 9, lineGap: 1 } })),
    { text: foot, type: { x, width, size: 8, soft: true } },
  ];
  const height = lines.reduce((sum, line) => sum + heightOf(paper, line.text, line.type) + 1, 0);
  makeRoom(paper, height);
  const [top, page] = [paper.y, paper.page];
  for (const line of lines) {
    say(paper, line.text, line.type);
    paper.y += 1;
  }
  if (paper.page === page) {
    const bottom = paper.y - 1;
    paper
      .moveTo(PAGE.left + 2, top)
      .lineTo(PAGE.left + 2, bottom)
      .lineWidth(1.5)
      .stroke(INK.line);
  }
  paper.y += 7;
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {Extract<Block, { do: 'table' }>} table
 */
function setTable(paper, { head, rows, shares }) {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (WIDTH * share) / all);
  setRow(paper, head, widths, 'bold');
  for (const row of rows) {
    if (paper.y + rowHeight(paper, row, widths, 'regular') > LOWEST) {
      paper.addPage();
      setRow(paper, head, widths, 'bold');
    }
    setRow(paper, row, widths, 'regular');
  }
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {string[]} cells
 * @param {number[]} widths
 * @param {Weight} weight
 */
function setRow(paper, cells, widths, weight) {
  const height = Math.min(rowHeight(paper, cells, widths, weight), LOWEST - PAGE.top);
  makeRoom(paper, height);
  const top = paper.y;
  let x = PAGE.left;
  cells.forEach((cell, at) => {
    const width = widths[at] ?? 0;
    paper.rect(x, top, width, height).lineWidth(0.5).stroke(INK.line);
    paper.y = top + CELL.pad;
    say(paper, cell, { x: x + CELL.pad, width: width - 2 * CELL.pad, size: CELL.size, weight });
    x += width;
  });
  paper.y = top + height;
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {string[]} cells
 * @param {number[]} widths
 * @param {Weight} weight
 */
function rowHeight(paper, cells, widths, weight) {
  const heights = cells.map((cell, at) => {
    const width = (widths[at] ?? 0) - 2 * CELL.pad;
    return heightOf(paper, cell, { x: 0, width, size: CELL.size, weight });
  });
  return Math.max(...heights) + 2 * CELL.pad;
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {number} height
 */
function makeRoom(paper, height) {
  if (paper.y > PAGE.top && paper.y + height > LOWEST) paper.addPage();
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {string} text
 * @param {Type} type
 */
function heightOf(paper, text, { width, size, weight = 'regular', lineGap = 0 }) {
  return paper.font(weight).fontSize(size).heightOfString(plain(text), { width, lineGap });
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {string} text
 * @param {Type} type
 */
function say(paper, text, { x, width, size, weight = 'regular', soft = false, lineGap = 0 }) {
  const runs = plain(text).split(SIGNS).filter(Boolean);
  paper.fillColor(soft ? INK.soft : INK.dark).fontSize(size);
  runs.forEach((run, at) => {
    const options = { width, lineGap, continued: at < runs.length - 1 };
    paper.font(SIGNS.test(run) ? 'emoji' : weight);
    if (at === 0) paper.text(run, x, paper.y, options);
    else paper.text(run, options);
  });
}

/**
 * Without the marks that only tell how a sign is to be coloured, and control signs.
 * @param {string} text
 */
function plain(text) {
  return text.replace(/\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}]|[^\P{Cc}\n]/gu, '').trim() || ' ';
}

/**
 * @param {PDFKit.PDFDocument} paper
 * @param {string} title
 */
function numberPages(paper, title) {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page);
    // Below the margin a text would begin a new page.
    paper.page.margins.bottom = 0;
    paper.font('regular').fontSize(8).fillColor(INK.soft);
    const options = { width: WIDTH, align: /** @type {const} */ ('right'), lineBreak: false };
    paper.text(`${title} · ${page + 1} / ${count}`, PAGE.left, PAGE.height - 36, options);
  }
}
