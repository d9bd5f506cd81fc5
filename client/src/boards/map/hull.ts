import { type Area, around, type Point } from './camera.ts';

/** A line between the middles of two notes of a cluster. */
export type Bridge = { from: Point; to: Point };

/**
 * What ties the notes of a cluster together in a drawing: the shortest tree of lines between them. Drawn broad under the
 * notes' grounds it makes one soft shape, which, unlike a convex hull, never takes in a note that only lies between.
 */
export function bridges(areas: readonly Area[]): Bridge[] {
  const left = areas.map(middle);
  const first = left.shift();
  if (!first) return [];
  // Prim's: each middle still outside knows its nearest one inside.
  let outside = left.map((at) => ({ at, nearest: first, far: gap(at, first) }));
  const found: Bridge[] = [];
  while (outside.length > 0) {
    const next = outside.reduce((best, one) => (one.far < best.far ? one : best));
    found.push({ from: next.nearest, to: next.at });
    outside = outside.filter((one) => one !== next);
    for (const one of outside) {
      const far = gap(one.at, next.at);
      if (far < one.far) Object.assign(one, { nearest: next.at, far });
    }
  }
  return found;
}

/** Where a cluster's title stands: over its uppermost note, at the left end of that row. */
export function titleAt(areas: readonly Area[]): Point {
  const top = Math.min(...areas.map(({ y }) => y));
  const row = areas.filter(({ y, h }) => y < top + h / 2);
  return { x: Math.min(...row.map(({ x }) => x)), y: top };
}

/** Whether a note at `area` would lie apart from all of these, by more than `margin`. */
export function isApart(area: Area, others: readonly Area[], margin: number): boolean {
  return others.every((other) => {
    const both = around([area, other]);
    return both !== undefined && (both.w > area.w + other.w + margin || both.h > area.h + other.h + margin);
  });
}

function middle({ x, y, w, h }: Area): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
