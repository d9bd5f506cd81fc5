import type { BoardStore } from '../board-store.ts';
import { Attention } from './attention.ts';
import { type Camera, cameraOf } from './camera.ts';
import { Lifts } from './lifts.ts';
import type { Spot } from './spot.ts';
import { Spots } from './spots.ts';

/** Below this a note is an impression, and a picture of all is quicker than elements. */
const FAR_ZOOM = 0.4;
const MOST_MOUNTED = { to: 400, back: 360 };
/** Of many dragged at once only so many become elements from far away; the picture shows the others. */
const MOST_LIFTED = 60;

const NONE: readonly Spot[] = [];

/**
 * The map of an open board without React: from where it is looked at, where the notes lie, what one attends to and what is
 * dragged; and, out of these, which notes stand as elements. From far away, or where there are too many, the overview draws
 * the others as one picture.
 */
export class Scene {
  readonly store: BoardStore;
  readonly camera: Camera;
  readonly spots: Spots;
  readonly attention = new Attention();
  readonly lifts = new Lifts();
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[];
  #mounted: ReadonlyMap<string, readonly Spot[]> = new Map();
  #mountedIds = new Set<string>();
  #isFar = false;
  #near: Camera['near'] | undefined;
  #lifted = '';

  constructor(store: BoardStore) {
    this.store = store;
    this.camera = cameraOf(store.boardId);
    this.spots = new Spots(store);
    this.#stops = [
      this.camera.listen(() => this.#onCamera()),
      this.spots.listen(() => this.#look()),
      this.attention.listen(() => this.#look()),
      this.lifts.listen(() => this.#onLifts()),
    ];
    this.#look();
  }

  /** Whether the notes are a picture now; then only those one attends to are elements. */
  get isFar(): boolean {
    return this.#isFar;
  }

  /** The notes of a frame that stand as elements: the same list until it is another. */
  mountedIn(frame: string): readonly Spot[] {
    return this.#mounted.get(frame) ?? NONE;
  }

  isMounted(id: string): boolean {
    return this.#mountedIds.has(id);
  }

  /** Hears when other notes stand as elements, or the same ones elsewhere. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    for (const stop of this.#stops) stop();
    this.spots.close();
  }

  #onCamera(): void {
    const { near, zoom } = this.camera;
    if (near === this.#near && zoom < FAR_ZOOM === this.#isFar) return;
    this.#near = near;
    this.#look();
  }

  #onLifts(): void {
    const ids = [...this.lifts.ids()].slice(0, MOST_LIFTED).join();
    if (ids === this.#lifted) return;
    this.#lifted = ids;
    this.#look();
  }

  #look(): void {
    const inView = this.spots.meeting(this.camera.near);
    const most = this.#isFar ? MOST_MOUNTED.back : MOST_MOUNTED.to;
    this.#isFar = this.camera.zoom < FAR_ZOOM || inView.length > most;
    const kept = this.attention.kept();
    for (const id of this.#lifted.split(',')) kept.add(id);
    const shown = new Set(this.#isFar ? [] : inView);
    for (const id of kept) {
      const spot = this.spots.get(id);
      if (spot) shown.add(spot);
    }
    this.#mounted = this.#byFrame([...shown].sort((a, b) => a.z - b.z));
    this.#mountedIds = new Set([...shown].map(({ id }) => id));
    for (const listener of [...this.#listeners]) listener();
  }

  #byFrame(spots: Spot[]): Map<string, readonly Spot[]> {
    const lists = new Map<string, Spot[]>();
    for (const spot of spots) {
      const list = lists.get(spot.frame.id);
      if (list) list.push(spot);
      else lists.set(spot.frame.id, [spot]);
    }
    const next = new Map<string, readonly Spot[]>();
    for (const [frame, list] of lists) {
      const was = this.mountedIn(frame);
      const isSame = was.length === list.length && list.every((spot, index) => spot === was[index]);
      next.set(frame, isSame ? was : list);
    }
    return next;
  }
}
