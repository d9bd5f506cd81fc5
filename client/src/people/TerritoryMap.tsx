import type { DescribedTerritory, Position } from '@case-lab/contract';
import { type GeoProjection, geoGraticule10, geoPath } from 'd3-geo';
import { type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { feature, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTell, useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import { projectionFor, roomFor } from './map-view.ts';
import styles from './TerritoryMap.module.css';
import { territoryColour } from './territory-colour.ts';

type Shape = NonNullable<Parameters<typeof mesh>[1]>;
type World = Parameters<typeof mesh>[0] & { objects: Record<'countries' | 'land', Shape> };

const world = atlas as unknown as World;
const land = feature(world, world.objects.land);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
const grid = geoGraticule10();

type TerritoryMapProps = {
  territories: readonly DescribedTerritory[];
  /** A place that is being put on the map: it stands in the middle, and a press moves it. */
  picking?: { at: Position; onPick: (at: NonNullable<Position>) => void };
};

/** Outlines of land and countries with the lab's territories on them. Who cannot see it reads the list beside it. */
export function TerritoryMap({ territories, picking }: TerritoryMapProps) {
  const words = useWords(territoryWords);
  const [box, size] = useSize();
  const [zoom, setZoom] = useState(1);
  const placed = territories.flatMap(({ position, ...one }) => (position ? [{ ...one, position }] : []));
  const key = JSON.stringify([placed.map(({ position }) => position), picking?.at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds the positions
  const projection = useMemo(
    () =>
      projectionFor(
        placed.map(({ position }) => position),
        size,
        zoom,
        (zoom > 1 && picking?.at) || undefined,
      ),
    [key, size.width, zoom],
  );
  const path = geoPath(projection);
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [lon, lat] = projection.invert?.([event.clientX - left, event.clientY - top]) ?? [];
    if (lon !== undefined && lat !== undefined) picking?.onPick({ lat: rounded(lat), lon: rounded(lon) });
  };
  const spot = picking?.at && projection([picking.at.lon, picking.at.lat]);
  return (
    <div ref={box} className={styles.map}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the two fields of degrees are the keyboard's way */}
      <svg
        role="img"
        aria-label={`${words.map}. ${words.mapMore}`}
        width={size.width}
        height={size.height}
        data-picking={picking ? '' : undefined}
        onClick={picking && pick}
      >
        <path className={styles.grid} d={path(grid) ?? ''} />
        <path className={styles.land} d={path(land) ?? ''} />
        <path className={styles.border} d={path(borders) ?? ''} />
        <Marks placed={placed} projection={projection} width={size.width} />
        {spot && (
          <path
            className={styles.spot}
            transform={`translate(${spot[0]} ${spot[1]})`}
            d="M0 0C-4-8-10-12-10-20a10 10 0 1 1 20 0c0 8-6 12-10 20Z"
          />
        )}
      </svg>
      <div className={styles.zoom}>
        <Button
          size="small"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => setZoom(zoom * 1.8)}
        >
          <Icon d="M10 4v12M4 10h12" />
        </Button>
        <Button
          size="small"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => setZoom(zoom / 1.8)}
        >
          <Icon d="M4 10h12" />
        </Button>
      </div>
    </div>
  );
}

type Placed = DescribedTerritory & { position: NonNullable<Position> };
type MarksProps = { placed: readonly Placed[]; projection: GeoProjection; width: number };

/** A mark for each place, in its colour, and its name where there is room for it. */
function Marks({ placed, projection, width }: MarksProps) {
  const tell = useTell();
  const marks = placed.map(({ id, name, position }) => {
    const [x = 0, y = 0] = projection([position.lon, position.lat]) ?? [];
    return { id, x, y, text: tell(name) };
  });
  const written = roomFor(marks, width);
  return marks.map((mark) => (
    <g key={mark.id} transform={`translate(${mark.x} ${mark.y})`}>
      <circle r={7} style={{ fill: territoryColour(mark.id).edge }} className={styles.mark} />
      {written.has(mark) && (
        <text
          x={written.get(mark) === 'right' ? 11 : -11}
          y={5}
          textAnchor={written.get(mark) === 'right' ? 'start' : 'end'}
          className={styles.name}
        >
          {mark.text}
        </text>
      )}
    </g>
  ));
}

/** Some 100 m: nobody's house. */
const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The place that the map has; it is three by two, and never higher than a phone is wide. */
function useSize() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown) return;
    const look = () => setWidth(Math.max(260, shown.clientWidth));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  return [box, { width, height: Math.min(480, Math.round(width * 0.62)) }] as const;
}
