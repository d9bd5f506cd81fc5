/** A rectangle in pixels of the board. */
export type Area = { x: number; y: number; w: number; h: number };
export type Point = { x: number; y: number };

const ZOOM = { least: 0.08, most: 2.5 };
const READABLE = 0.8;
const MARGIN = 32;
/** What the panels at the left of a wide map cover. */
const PANELS = 236;
const WIDE = 1000;
/** What the tools at the foot cover. */
const TOOLS = 64;
/** Notes are mounted a little before they come into view, in steps of about so many pixels, so that panning renders seldom. */
const STEP = 160;
const FLIGHT_MS = 320;

/**
 * Where the board is looked at from: a screen point is `(board - corner) * zoom`. It lives outside of React: panning moves one
 * element, and only a change of what is in view renders.
 */
export class Camera {
  readonly #listeners = new Set<() => void>();
  readonly #ownListeners = new Set<() => void>();
  #size = { w: 1, h: 1 };
  #corner: Point = { x: 0, y: 0 };
  #zoom = 1;
  #near: Area = { x: 0, y: 0, w: 0, h: 0 };
  #flight = 0;
  /** Whether it has looked at anything yet: whoever opens the board first sees their own frame. */
  hasLooked = false;

  get zoom(): number {
    return this.#zoom;
  }

  get #left(): number {
    return this.#size.w >= WIDE ? PANELS : 0;
  }

  get corner(): Point {
    return this.#corner;
  }

  /** Of the map on the screen. */
  get size(): { w: number; h: number } {
    return this.#size;
  }

  /** What is in view, to tell it to those who follow. */
  get view(): Area {
    return { ...this.#corner, w: this.#size.w / this.#zoom, h: this.#size.h / this.#zoom };
  }

  /** What is in view and a little around it, in whole steps: the same object until it is another. */
  get near(): Area {
    return this.#near;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hears when the person pans, zooms or goes somewhere by themselves: that ends following and "look here". */
  readonly listenOwn = (listener: () => void): (() => void) => {
    this.#ownListeners.add(listener);
    return () => this.#ownListeners.delete(listener);
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
    this.#own({ x: this.#corner.x - dx / this.#zoom, y: this.#corner.y - dy / this.#zoom }, this.#zoom);
  }

  /** Zooms so that what is under the screen point stays there. */
  zoomAt(screen: Point, factor: number): void {
    const under = this.toBoard(screen);
    const zoom = within(this.#zoom * factor);
    this.#own({ x: under.x - screen.x / zoom, y: under.y - screen.y / zoom }, zoom);
  }

  zoomBy(factor: number): void {
    this.zoomAt({ x: this.#size.w / 2, y: this.#size.h / 2 }, factor);
  }

  /** A point in the middle. */
  centre({ x, y }: Point): void {
    const { w, h } = this.view;
    this.#own({ x: x - w / 2, y: y - h / 2 }, this.#zoom);
  }

  /** All of an area in view, whether readable or not, and no closer than `most`. */
  fit(area: Area, most = 1): void {
    this.#hearOwn();
    this.flyTo(area, most);
  }

  /**
   * Flies to an area so that all of it is in view, for following and "look here"; jumps where motion is not wanted. The next
   * own pan or zoom ends the flight.
   */
  flyTo(area: Area, most = 1): void {
    const across = (this.#size.w - this.#left - 2 * MARGIN) / area.w;
    // Under a card that is open a phone's map is so low that margins would leave nothing.
    const down = Math.max(this.#size.h / 2, this.#size.h - 2 * MARGIN - TOOLS) / area.h;
    const zoom = within(Math.min(most, across, down));
    const x = area.x + area.w / 2 - (this.#size.w + this.#left) / 2 / zoom;
    const y = area.y + area.h / 2 - (this.#size.h - TOOLS) / 2 / zoom;
    this.#fly({ x, y }, zoom);
  }

  /** Gives the way back to what is looked at now. */
  keep(): () => void {
    const [middle, zoom] = [middleOf(this.#corner, this.#zoom, this.#size), this.#zoom];
    return () => {
      // The map may be of another size by then.
      const { w, h } = this.#size;
      this.#fly({ x: middle.x - w / 2 / zoom, y: middle.y - h / 2 / zoom }, zoom);
    };
  }

  /** The upper left part of an area at a size at which notes can be read. */
  read(area: Area): void {
    const room = this.#size.w - this.#left;
    const zoom = Math.max(READABLE, Math.min(1, (room - 2 * MARGIN) / area.w));
    const spare = this.#left + Math.max(MARGIN, (room - area.w * zoom) / 2);
    const corner = { x: area.x - spare / zoom, y: area.y - (MARGIN + 76) / zoom };
    if (this.hasLooked) this.#hearOwn();
    if (this.hasLooked) this.#fly(corner, zoom);
    else this.#look(corner, zoom);
  }

  /** Moves just enough that an area is in view; from far away also closer, so that it can be read. */
  reveal(area: Area, least = 0): void {
    if (this.#zoom < least) {
      this.fit({ x: area.x - 300, y: area.y - 200, w: area.w + 600, h: area.h + 400 });
      return;
    }
    const from = this.toBoard({ x: this.#left + MARGIN, y: MARGIN + 56 });
    const to = this.toBoard({ x: this.#size.w - MARGIN, y: this.#size.h - MARGIN - TOOLS });
    const dx = Math.min(0, area.x - from.x) || Math.max(0, area.x + area.w - to.x);
    const dy = Math.min(0, area.y - from.y) || Math.max(0, area.y + area.h - to.y);
    if (dx !== 0 || dy !== 0) this.#own({ x: this.#corner.x + dx, y: this.#corner.y + dy }, this.#zoom);
  }

  #own(corner: Point, zoom: number): void {
    this.#hearOwn();
    cancelAnimationFrame(this.#flight);
    this.#look(corner, zoom);
  }

  #hearOwn(): void {
    for (const listener of this.#ownListeners) listener();
  }

  #fly(corner: Point, zoom: number): void {
    cancelAnimationFrame(this.#flight);
    if (globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#look(corner, zoom);
      return;
    }
    const began = performance.now();
    const [from, to] = [middleOf(this.#corner, this.#zoom, this.#size), middleOf(corner, zoom, this.#size)];
    const start = this.#zoom;
    const step = (now: number) => {
      const gone = Math.min(1, Math.max(0, now - began) / FLIGHT_MS);
      const eased = 1 - (1 - gone) ** 3;
      const at = start * (zoom / start) ** eased;
      const x = from.x + (to.x - from.x) * eased - this.#size.w / 2 / at;
      const y = from.y + (to.y - from.y) * eased - this.#size.h / 2 / at;
      if (gone < 1) this.#flight = requestAnimationFrame(step);
      this.#look(gone < 1 ? { x, y } : corner, gone < 1 ? at : zoom);
    };
    this.#flight = requestAnimationFrame(step);
  }

  #look(corner: Point, zoom: number): void {
    this.hasLooked = true;
    this.#corner = corner;
    this.#zoom = within(zoom);
    this.#tell();
  }

  #tell(): void {
    const far = this.toBoard({ x: this.#size.w, y: this.#size.h });
    const step = 2 ** Math.round(Math.log2(STEP / this.#zoom));
    const x = Math.floor(this.#corner.x / step - 0.5) * step;
    const y = Math.floor(this.#corner.y / step - 0.5) * step;
    const w = Math.ceil(far.x / step + 0.5) * step - x;
    const h = Math.ceil(far.y / step + 0.5) * step - y;
    const near = this.#near;
    if (near.x !== x || near.y !== y || near.w !== w || near.h !== h) this.#near = { x, y, w, h };
    for (const listener of this.#listeners) listener();
  }
}

const cameras = new Map<string, Camera>();

/** The one camera of a board, as long as the page lives: it keeps where the board was last looked at from. */
export function cameraOf(boardId: string): Camera {
  const camera = cameras.get(boardId) ?? new Camera();
  cameras.set(boardId, camera);
  return camera;
}

function middleOf(corner: Point, zoom: number, size: { w: number; h: number }): Point {
  return { x: corner.x + size.w / 2 / zoom, y: corner.y + size.h / 2 / zoom };
}

function within(zoom: number): number {
  return Math.max(ZOOM.least, Math.min(ZOOM.most, zoom));
}

/** Whether two areas share anything. */
export function doMeet(a: Area, b: Area): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The smallest area around all of these. */
export function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of areas) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}
