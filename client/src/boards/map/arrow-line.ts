import type { Area, Point } from './camera.ts';

/** An arrow between two notes: from edge to edge on the line between their middles, and where its word stands. */
export type ArrowLine = { from: Point; to: Point; middle: Point };

/** So far from the edge of a note an arrow ends, in pixels of the board. */
const GAP = 1;
/** Between notes nearer than this a word would cover theirs. */
const SHORT = 90;

/** The line from one note to another, or to a point; `undefined` where they lie on each other. */
export function arrowLine(from: Area, to: Area | Point): ArrowLine | undefined {
  const [a, b] = [middleOf(from), middleOf(to)];
  const [start, end] = [edge(from, a, b), edge(to, b, a)];
  const isTurned = (end.x - start.x) * (b.x - a.x) + (end.y - start.y) * (b.y - a.y) <= 0;
  if (isTurned) return undefined;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const isLevel = Math.abs(end.x - start.x) < SHORT && Math.abs(end.y - start.y) < SHORT / 2 && 'w' in to;
  const isBeside = isLevel && Math.abs(a.x - b.x) > Math.abs(a.y - b.y);
  // Over the upper edge of the two, where no words stand.
  return { from: start, to: end, middle: isBeside ? { ...middle, y: Math.min(from.y, to.y) - 3 } : middle };
}

/** The line as an SVG path. */
export function pathOf({ from, to }: ArrowLine): string {
  return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
}

function middleOf(at: Area | Point): Point {
  return 'w' in at ? { x: at.x + at.w / 2, y: at.y + at.h / 2 } : at;
}

/** Where the way from the middle of an area towards a point leaves it. */
function edge(area: Area | Point, middle: Point, towards: Point): Point {
  if (!('w' in area)) return middle;
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  const across = dx === 0 ? Number.POSITIVE_INFINITY : (area.w / 2 + GAP) / Math.abs(dx);
  const down = dy === 0 ? Number.POSITIVE_INFINITY : (area.h / 2 + GAP) / Math.abs(dy);
  const part = Math.min(across, down);
  return Number.isFinite(part) ? { x: middle.x + dx * part, y: middle.y + dy * part } : middle;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
