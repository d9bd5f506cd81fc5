import type { SheetNote, SheetPart } from '@case-lab/contract/boards';
import { byline, named, type Paper, reacted, told, wordsOf } from '@case-lab/contract/boards';
import { linesOf } from './lines.ts';

export type Box = { x: number; y: number; w: number; h: number };
export type Card = Box & {
  id: string;
  kind: SheetNote['kind'];
  lang: string;
  mark: string;
  text: string[];
  foot: string[];
};
export type Cluster = Box & { title: string[] };
export type Area = Box & { title: string[]; cards: Card[]; clusters: Cluster[]; empty: boolean };
export type Poster = { w: number; h: number; head: string[]; about: string[]; areas: Area[] };

type Style = 'head' | 'about' | 'area' | 'cluster' | 'text' | 'small';
export const TYPE: Record<Style, { size: number; line: number; font: 'regular' | 'bold' }> = {
  ...{ head: { size: 30, line: 38, font: 'bold' }, about: { size: 15, line: 22, font: 'regular' } },
  ...{ area: { size: 21, line: 27, font: 'bold' }, cluster: { size: 15, line: 21, font: 'bold' } },
  ...{ text: { size: 15, line: 20, font: 'regular' }, small: { size: 11, line: 15, font: 'regular' } },
};
export const PAD = 12;
const GAP = 14;
const CARD_W = 226;
const COLUMNS = 3;
const AREA_W = COLUMNS * CARD_W + (COLUMNS + 1) * GAP;
const BETWEEN = 36;
const MOST_ACROSS = 4;

/**
 * The board as one picture in pixels: areas in rows, in each the clusters and then the rest, notes as high as their words.
 * It does not copy where the notes lie on the map: there a note has one size, and a long text is not read to its end.
 */
export function posterOf(paper: Paper): Poster {
  const { frames } = paper.sheet;
  const across = Math.max(1, Math.min(MOST_ACROSS, Math.ceil(Math.sqrt(frames.length))));
  const w = BETWEEN + across * (AREA_W + BETWEEN);
  const head = linesOf(`${paper.group}. ${paper.case}`, w - 2 * BETWEEN, TYPE.head);
  const about = aboutLines(paper).flatMap((line) => linesOf(line, w - 2 * BETWEEN, TYPE.about));
  let top = BETWEEN + head.length * TYPE.head.line + about.length * TYPE.about.line + GAP;
  const areas: Area[] = [];
  for (let row = 0; row < frames.length; row += across) {
    const inRow = frames.slice(row, row + across).map((frame, column) => {
      const title = told(paper, frame.title) || wordsOf(paper).otherPlaces;
      return areaAt({ x: BETWEEN + column * (AREA_W + BETWEEN), y: top }, title, frame.parts, paper);
    });
    const h = Math.max(...inRow.map((area) => area.h));
    for (const area of inRow) areas.push({ ...area, h });
    top += h + BETWEEN;
  }
  return { w, h: top, head, about, areas };
}

function aboutLines(paper: Paper): string[] {
  const words = wordsOf(paper);
  const { totals } = paper.sheet;
  const territories =
    paper.territories.length > 0 ? `${words.territories}: ${paper.territories.join(', ')}` : '';
  const hidden = totals.hidden > 0 ? words.hidden(totals.hidden) : '';
  return [`${paper.lab}. ${words.asOf(paper.asOf)}. ${words.totals(totals)}`, territories, hidden].filter(
    Boolean,
  );
}

function areaAt(at: { x: number; y: number }, title: string, parts: SheetPart[], paper: Paper): Area {
  const titleLines = linesOf(title, AREA_W - 2 * GAP, TYPE.area);
  const [cards, clusters]: [Card[], Cluster[]] = [[], []];
  let top = at.y + GAP + titleLines.length * TYPE.area.line + GAP / 2;
  for (const part of parts) {
    const shown = part.notes.filter(({ isHidden }) => !isHidden);
    if (shown.length === 0) continue;
    const isCluster = part.title !== undefined;
    const named = isCluster
      ? linesOf(part.title || wordsOf(paper).cluster, AREA_W - 4 * GAP, TYPE.cluster)
      : [];
    const from = top + (isCluster ? GAP + named.length * TYPE.cluster.line : 0);
    const laid = masonry(
      shown.map((note) => cardOf(paper, note)),
      { x: at.x + GAP, y: from },
    );
    cards.push(...laid.cards);
    if (isCluster) {
      const y = top + GAP / 2;
      clusters.push({ x: at.x + GAP / 2, y, w: AREA_W - GAP, h: laid.bottom - y, title: named });
    }
    top = laid.bottom + (isCluster ? GAP / 2 : 0);
  }
  const h = Math.max(top - at.y + GAP / 2, 120);
  return { ...at, w: AREA_W, h, title: titleLines, cards, clusters, empty: cards.length === 0 };
}

/** Each card into the column that is shortest so far; `bottom` is below the longest, with a gap. */
function masonry(cards: Card[], at: { x: number; y: number }): { cards: Card[]; bottom: number } {
  const bottoms = Array.from({ length: COLUMNS }, () => at.y);
  const placed = cards.map((card) => {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const y = bottoms[column] ?? at.y;
    bottoms[column] = y + card.h + GAP;
    return { ...card, x: at.x + column * (CARD_W + GAP), y };
  });
  return { cards: placed, bottom: Math.max(...bottoms) };
}

function cardOf(paper: Paper, note: SheetNote): Card {
  const words = wordsOf(paper);
  const inside = CARD_W - 2 * PAD;
  const text = linesOf(note.text, inside, TYPE.text);
  const comments = note.comments.length > 0 ? `${words.comments}: ${note.comments.length}` : '';
  const foot = [byline(paper, note), named(paper, note.technology), reacted(note), comments]
    .filter(Boolean)
    .flatMap((line) => linesOf(line, inside, TYPE.small));
  const h =
    PAD + TYPE.small.line + text.length * TYPE.text.line + GAP / 2 + foot.length * TYPE.small.line + PAD;
  const { id, kind, lang } = note;
  return { id, kind, lang, mark: words.kinds[kind], text, foot, x: 0, y: 0, w: CARD_W, h };
}
