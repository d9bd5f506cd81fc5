import type { NoteKind } from '@case-lab/contract/boards';
import { type Paper, wordsOf } from '@case-lab/contract/boards';
import { widthOf } from './font.ts';
import { type Area, type Box, type Card, type Cluster, PAD, type Poster, posterOf, TYPE } from './poster.ts';

type Style = keyof typeof TYPE;

const INK = { dark: '#1d2520', soft: '#56615a', line: '#c9cfc6', area: '#f6f4ee', arrow: '#56615a' };
/** Beside the word on each card, so that none of it is told by colour alone. */
const KIND_COLOURS: Record<NoteKind, string> = {
  ...{ idea: '#2f7d4f', question: '#2f6fb3', barrier: '#b3402f', enabler: '#3f8f8a' },
  ...{ adaptation: '#8a5fb0', first_step: '#b7791f', offer: '#5b7f1f', request: '#a14a7b' },
};
/** Where the font is not at hand a narrower one stands in: lines stay within their cards. */
const FAMILY = "'Golos Text', 'PT Sans', Arial, sans-serif";
const SIGNS = /(\p{Extended_Pictographic}+)/u;
const SIGN_FAMILY = "'Noto Emoji', 'Segoe UI Emoji', sans-serif";

/** The board as an SVG, with its size; everything that people wrote is text in it and nothing else. */
export function svgOf(paper: Paper): { svg: string; w: number; h: number } {
  const poster = posterOf(paper);
  const { w, h } = poster;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${FAMILY}">`,
    `<title>${safe(`${paper.lab}: ${paper.group}`)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">',
    `<path d="M0 0 10 5 0 10z" fill="${INK.arrow}"/></marker></defs>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    headOf(poster),
    ...poster.areas.map((area) => areaSvg(area, wordsOf(paper).empty)),
    arrowsSvg(poster, paper),
    '</svg>',
  ];
  return { svg: svg.join('\n'), w, h };
}

function headOf({ head, about, areas, w }: Poster): string {
  const x = areas[0]?.x ?? (w > 0 ? PAD : 0);
  const below = 24 + head.length * TYPE.head.line;
  return said(head, 'head', { x, y: 24 }) + said(about, 'about', { x, y: below, soft: true });
}

function areaSvg(area: Area, empty: string): string {
  const x = area.x + PAD;
  return [
    `<g>${boxed(area, `rx="14" fill="${INK.area}" stroke="${INK.line}"`)}`,
    said(area.title, 'area', { x, y: area.y + PAD }),
    ...(area.empty
      ? [said([empty], 'about', { x, y: area.y + PAD + area.title.length * TYPE.area.line, soft: true })]
      : []),
    ...area.clusters.map(clusterSvg),
    ...area.cards.map(cardSvg),
    '</g>',
  ].join('\n');
}

function clusterSvg(cluster: Cluster): string {
  const line = `rx="10" fill="none" stroke="${INK.soft}" stroke-dasharray="6 4"`;
  return boxed(cluster, line) + said(cluster.title, 'cluster', { x: cluster.x + PAD, y: cluster.y + 4 });
}

function cardSvg(card: Card): string {
  const [x, colour] = [card.x + PAD, KIND_COLOURS[card.kind]];
  const textTop = card.y + PAD + TYPE.small.line;
  const footTop = card.y + card.h - PAD - card.foot.length * TYPE.small.line;
  return [
    `<g>${boxed(card, `rx="8" fill="#ffffff" stroke="${colour}"`)}`,
    `<rect x="${card.x}" y="${card.y + 8}" width="4" height="${card.h - 16}" fill="${colour}"/>`,
    said([card.mark], 'small', { x, y: card.y + PAD - 3, colour, bold: true }),
    said(card.text, 'text', { x, y: textTop, lang: card.lang }),
    `${said(card.foot, 'small', { x, y: footTop, soft: true })}</g>`,
  ].join('');
}

function arrowsSvg({ areas }: Poster, { sheet }: Paper): string {
  const cards = new Map(areas.flatMap((area) => area.cards).map((card) => [card.id, card]));
  return sheet.arrows
    .map(({ from, to, label }) => {
      const [start, end] = [cards.get(from), cards.get(to)];
      if (!start || !end) return '';
      const [a, b] = [edgeTowards(start, end), edgeTowards(end, start)];
      const line = `<path d="M${a.x} ${a.y}L${b.x} ${b.y}" stroke="${INK.arrow}" stroke-width="2" fill="none" marker-end="url(#tip)"/>`;
      const [x, y] = [Math.round((a.x + b.x) / 2), Math.round((a.y + b.y) / 2) - TYPE.small.line];
      return line + (label ? said([label], 'small', { x, y, bold: true, isOver: true }) : '');
    })
    .join('\n');
}

/** Where the line between two cards' middles leaves the first. */
function edgeTowards(card: Box, other: Box): { x: number; y: number } {
  const [x, y] = [card.x + card.w / 2, card.y + card.h / 2];
  const [dx, dy] = [other.x + other.w / 2 - x, other.y + other.h / 2 - y];
  const share = Math.min(card.w / 2 / Math.max(Math.abs(dx), 1), card.h / 2 / Math.max(Math.abs(dy), 1), 0.5);
  return { x: Math.round(x + dx * share), y: Math.round(y + dy * share) };
}

function boxed({ x, y, w, h }: Box, more: string): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${more}/>`;
}

type Placed = {
  x: number;
  y: number;
  lang?: string;
  colour?: string;
  soft?: boolean;
  bold?: boolean;
  isOver?: boolean;
};

function said(
  lines: string[],
  style: Style,
  { x, y, lang, colour, soft = false, bold = false, isOver = false }: Placed,
): string {
  const { size, line, font } = TYPE[style];
  const weight = bold || font === 'bold' ? ' font-weight="600"' : '';
  const fill = colour ?? (soft ? INK.soft : INK.dark);
  const halo = isOver ? ' paint-order="stroke" stroke="#ffffff" stroke-width="4"' : '';
  const spans = lines.map((text, at) => lineSpans(text, { x, y: y + at * line + size }, TYPE[style]));
  return `<text xml:space="preserve" font-size="${size}" fill="${fill}"${weight}${halo}${lang ? ` xml:lang="${lang}"` : ''}>${spans.join('')}</text>`;
}

/** One line: signs stand apart, each run at its own place, or a digit beside one would come out of their font. */
function lineSpans(text: string, at: { x: number; y: number }, { size, font }: (typeof TYPE)[Style]): string {
  let { x } = at;
  const runs = text.replace(/\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}]/gu, '').split(SIGNS);
  return runs
    .map((run) => {
      const here = `<tspan x="${Math.round(x * 10) / 10}" y="${at.y}"`;
      x += widthOf(run, size, font);
      if (run === '') return '';
      const family = SIGNS.test(run) ? ` font-family="${SIGN_FAMILY}"` : '';
      return `${here}${family}>${safe(run)}</tspan>`;
    })
    .join('');
}

/** Also without the signs that XML may not hold at all, which a text may. */
function safe(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
