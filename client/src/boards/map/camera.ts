/** A rectangle in pixels of the board. */
export type Area = { x: number; y: number; w: number; h: number };
type Point = { x: number; y: number };

const ZOOM = { least: 0.08, most: 2.5 };
const READABLE = 0.8;
const MARGIN = 32;
/** What the tools at the foot cover. */
const TOOLS = 64;
/** Notes are mounted a little before they come into view, in steps, so that panning renders seldom. */
const STEP = 400;

/**
 * Where the board is looked at from: a screen point is `(board - corner) * zoom`. It lives outside of React: panning moves one
 * element, and only a change of what is in view renders.
 */
export class Camera {
  readonly #listeners = new Set<() => void>();
  #size = { w: 1, h: 1 };
  #corner: Point = { x: 0, y: 0 };
  #zoom = 1;
  #near: Area = { x: 0, y: 0, w: 0, h: 0 };

  get zoom(): number {
    return this.#zoom;
  }

  get corner(): Point {
    return this.#corner;
  }

  /** Of the map on the screen. */
  get size(): { w: number; h: number } {
    return this.#size;
  }

  /** What is in view and a little around it, in whole steps: the same object until it is another. */
  get near(): Area {
    return this.#near;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  resize(w: number, h: number): void {
    this.#size = { w: Math.max(1, w), h: Math.max(1, h) };
    this.#tell();
  }

  /** From pixels of the screen, counted from the map's corner, to pixels of the board. */
  toBoard(screen: Point): Point {
    return { x: this.#corner.x + screen.x / this.#zoom, y: this.#corner.y + screen.y / this.#zoom };
  }

  pan(dx: number, dy: number): void {
    this.look({ x: this.#corner.x - dx / this.#zoom, y: this.#corner.y - dy / this.#zoom }, this.#zoom);
  }

  /** Zooms so that what is under the screen point stays there. */
  zoomAt(screen: Point, factor: number): void {
    const under = this.toBoard(screen);
    const zoom = within(this.#zoom * factor);
    this.look({ x: under.x - screen.x / zoom, y: under.y - screen.y / zoom }, zoom);
  }

  zoomBy(factor: number): void {
    this.zoomAt({ x: this.#size.w / 2, y: this.#size.h / 2 }, factor);
  }

  look(corner: Point, zoom: number): void {
    this.#corner = corner;
    this.#zoom = within(zoom);
    this.#tell();
  }

  /** All of an area in view, whether readable or not. */
  fit(area: Area): void {
    const across = (this.#size.w - 2 * MARGIN) / area.w;
    const down = (this.#size.h - 2 * MARGIN - TOOLS) / area.h;
    const zoom = within(Math.min(1, across, down));
    const x = area.x + area.w / 2 - this.#size.w / 2 / zoom;
    const y = area.y + area.h / 2 - (this.#size.h - TOOLS) / 2 / zoom;
    this.look({ x, y }, zoom);
  }

  /** The upper left part of an area at a size at which notes can be read. */
  read(area: Area): void {
    const zoom = Math.max(READABLE, Math.min(1, (this.#size.w - 2 * MARGIN) / area.w));
    const spare = Math.max(MARGIN, (this.#size.w - area.w * zoom) / 2);
    this.look({ x: area.x - spare / zoom, y: area.y - (MARGIN + 40) / zoom }, zoom);
  }

  /** Moves just enough that an area is in view. */
  reveal(area: Area): void {
    const from = this.toBoard({ x: MARGIN, y: MARGIN });
    const to = this.toBoard({ x: this.#size.w - MARGIN, y: this.#size.h - MARGIN - TOOLS });
    const dx = Math.min(0, area.x - from.x) || Math.max(0, area.x + area.w - to.x);
    const dy = Math.min(0, area.y - from.y) || Math.max(0, area.y + area.h - to.y);
    if (dx !== 0 || dy !== 0) this.look({ x: this.#corner.x + dx, y: this.#corner.y + dy }, this.#zoom);
  }

  #tell(): void {
    const far = this.toBoard({ x: this.#size.w, y: this.#size.h });
    const x = Math.floor(this.#corner.x / STEP - 0.5) * STEP;
    const y = Math.floor(this.#corner.y / STEP - 0.5) * STEP;
    const w = Math.ceil(far.x / STEP + 0.5) * STEP - x;
    const h = Math.ceil(far.y / STEP + 0.5) * STEP - y;
    const near = this.#near;
    if (near.x !== x || near.y !== y || near.w !== w || near.h !== h) this.#near = { x, y, w, h };
    for (const listener of this.#listeners) listener();
  }
}

function within(zoom: number): number {
  return Math.max(ZOOM.least, Math.min(ZOOM.most, zoom));
}

/** Whether two areas share anything. */
export function doMeet(a: Area, b: Area): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
