import { around } from './camera.ts';
import type { Scene } from './scene.ts';
import type { Spot } from './spot.ts';

/** What is open over the map, and how to open another or none. */
export type Windows = {
  shown: 'search' | 'keys' | undefined;
  show(what: 'search' | 'keys' | undefined): void;
};

/** The whole board in view. */
export function toAll({ spots, camera }: Scene): void {
  const whole = spots.whole();
  if (whole) camera.fit(whole);
}

/** Some notes in view, no closer than their real size. */
export function toSelected({ camera }: Scene, notes: readonly Spot[]): void {
  const area = around(notes.map((spot) => spot.area));
  if (area) camera.fit({ x: area.x - 24, y: area.y - 24, w: area.w + 48, h: area.h + 48 });
}
