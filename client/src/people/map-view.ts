import type { Position } from '@case-lab/contract';
import { type GeoProjection, geoMercator } from 'd3-geo';

type Size = { width: number; height: number };
type Point = NonNullable<Position>;

/** Pixels to a radian; beyond that the outline of countries is all corners. */
const CLOSEST = 4200;
const WHOLE_WORLD: Point[] = [
  { lat: -50, lon: -160 },
  { lat: 72, lon: 175 },
];

/** How the map is laid out so that all these places are on it; `zoom` 1 shows just that, `at` stays in the middle when given. */
export function projectionFor(
  points: readonly Point[],
  { width, height }: Size,
  zoom: number,
  at?: Point,
): GeoProjection {
  const shown = points.length > 0 ? points : WHOLE_WORLD;
  const pad = Math.min(width, height) * 0.14;
  const coordinates = shown.map(({ lon, lat }): [number, number] => [lon, lat]);
  const fitted = geoMercator().fitExtent(
    [
      [pad, pad],
      [width - pad, height - pad],
    ],
    { type: 'MultiPoint', coordinates },
  );
  const scale = Math.min(fitted.scale(), CLOSEST / 2) * zoom;
  const middle = at ? [at.lon, at.lat] : middleOf(coordinates);
  return geoMercator()
    .center(middle as [number, number])
    .scale(Math.min(scale, CLOSEST * 4))
    .translate([width / 2, height / 2]);
}

/** Halfway on the map, which Mercator draws wider to the north. */
function middleOf(coordinates: [number, number][]): [number, number] {
  const plain = geoMercator();
  const drawn = coordinates.map((one) => plain(one) ?? [0, 0]);
  const between = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const at: [number, number] = [between(drawn.map(([x]) => x ?? 0)), between(drawn.map(([, y]) => y ?? 0))];
  return plain.invert?.(at) ?? [0, 0];
}

type Label = { x: number; y: number; text: string };

/**
 * On which side of its mark each label can be written without lying over another or over the edge; the first ones win, and one
 * without room is missing. A sign is some 8 px wide.
 */
export function roomFor<L extends Label>(labels: readonly L[], width: number): Map<L, 'right' | 'left'> {
  const placed = labels.map(({ x, y }) => ({ left: x - 8, right: x + 8, y }));
  const room = new Map<L, 'right' | 'left'>();
  for (const label of labels) {
    const { x, y, text } = label;
    const long = 8 + text.length * 8;
    const sides = [
      { side: 'right' as const, left: x + 8, right: x + 8 + long },
      { side: 'left' as const, left: x - 8 - long, right: x - 8 },
    ];
    const free = sides.find(
      ({ left, right }) =>
        left >= 0 &&
        right <= width &&
        !placed.some((one) => left < one.right && right > one.left && Math.abs(one.y - y) < 18),
    );
    if (!free) continue;
    placed.push({ left: free.left, right: free.right, y });
    room.set(label, free.side);
  }
  return room;
}
