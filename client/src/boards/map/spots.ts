import { type Frame, NOTE_SIZE, SLOT_GAP } from '@case-lab/contract/boards';
import type { BoardStore } from '../board-store.ts';
import { type Area, around, type Point } from './camera.ts';
import { Grid } from './grid.ts';
import { placesIn } from './layout.ts';
import type { Spot } from './spot.ts';

const NONE: readonly Spot[] = [];
const WHICH = ['board', 'draft'] as const;
/** More than the notes of one frame, so that a later frame's notes lie over an earlier one's. */
const FRAME_Z = 10_000;

/**
 * Where every note lies that the person sees, one's own unrevealed ones too: found by id, by frame, by cluster and by place.
 * Lays out anew only the frames of which the notes tell. Notes that were put away are left out until they are asked for.
 */
export class Spots {
  readonly #store: BoardStore;
  readonly #byId = new Map<string, Spot>();
  readonly #byFrame = new Map<string, readonly Spot[]>();
  readonly #grid = new Grid();
  readonly #listeners = new Set<() => void>();
  readonly #stopFrames: () => void;
  #stops: (() => void)[] = [];
  #clusters: Map<string, readonly Spot[]> | undefined;
  #away = 0;
  #showsAway = false;

  constructor(store: BoardStore) {
    this.#store = store;
    this.#stopFrames = store.listen('frames', () => this.#begin());
    this.#begin();
  }

  get(id: string | undefined): Spot | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  get size(): number {
    return this.#byId.size;
  }

  all(): IterableIterator<Spot> {
    return this.#byId.values();
  }

  /** The notes of a frame, in their order. */
  in(frame: string): readonly Spot[] {
    return this.#byFrame.get(frame) ?? NONE;
  }

  meeting(area: Area): Spot[] {
    return this.#grid.meeting(area).flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** The note that one sees at a point of the board. */
  topAt({ x, y }: Point): Spot | undefined {
    const here = this.meeting({ x, y, w: 1, h: 1 });
    return here.reduce<Spot | undefined>((top, one) => (top && top.z > one.z ? top : one), undefined);
  }

  /** The notes of each cluster that is seen. */
  clusters(): ReadonlyMap<string, readonly Spot[]> {
    this.#clusters ??= byCluster(this.#byId.values());
    return this.#clusters;
  }

  /** How far down a frame reaches: to its edge, or below the last of its notes. */
  heightOf(frame: Frame): number {
    return Math.max(
      frame.h,
      ...this.in(frame.id).map(({ area }) => area.y - frame.y + NOTE_SIZE.h + SLOT_GAP),
    );
  }

  /** Everything that there is to see; the title stands above its frame. */
  whole(): Area | undefined {
    const frames = this.#store.frames.map((frame) => ({
      x: frame.x,
      y: frame.y - 56,
      w: frame.w,
      h: this.heightOf(frame) + 56,
    }));
    return around(frames);
  }

  /** How many notes were put away. */
  get away(): number {
    return this.#away;
  }

  get showsAway(): boolean {
    return this.#showsAway;
  }

  showAway(isShown: boolean): void {
    this.#showsAway = isShown;
    this.#begin();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.#stopFrames();
    for (const stop of this.#stops) stop();
  }

  #begin(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    const { frames } = this.#store;
    const known = new Set(frames.map((frame) => frame.id));
    for (const id of this.#byFrame.keys()) if (!known.has(id)) this.#lay(id, []);
    frames.forEach((frame, rank) => {
      const lay = () => this.#lay(frame.id, this.#spotsIn(frame, rank));
      const relay = () => {
        lay();
        this.#tell();
      };
      for (const which of WHICH) {
        const stop = this.#store.notes(which)?.listenFrame(frame.id, relay);
        if (stop) this.#stops.push(stop);
      }
      lay();
    });
    this.#tell();
  }

  #spotsIn(frame: Frame, rank: number): Spot[] {
    return WHICH.flatMap((which) => {
      const notes = this.#store.notes(which);
      return placesIn(this.#store, frame, which).flatMap(([id, at], index) => {
        const note = notes?.note(id);
        if (!note || (note.hidden !== undefined && !this.#showsAway)) return [];
        const z = rank * FRAME_Z + (which === 'draft' ? FRAME_Z / 2 : 0) + index;
        const area = { x: frame.x + at.x, y: frame.y + at.y, ...NOTE_SIZE };
        return [this.#same({ id, which, frame, area, z, cluster: note.cluster })];
      });
    });
  }

  /** The spot that was there, where nothing about it is other. */
  #same(next: Spot): Spot {
    const { area, frame, z, which, cluster } = next;
    const was = this.#byId.get(next.id);
    const isSame =
      was?.area.x === area.x &&
      was.area.y === area.y &&
      was.frame === frame &&
      was.z === z &&
      was.which === which;
    return isSame && was.cluster === cluster ? was : next;
  }

  #lay(frame: string, spots: readonly Spot[]): void {
    const gone = new Set(this.in(frame).map(({ id }) => id));
    for (const spot of spots) {
      gone.delete(spot.id);
      if (this.#byId.get(spot.id) === spot) continue;
      this.#byId.set(spot.id, spot);
      this.#grid.put(spot.id, spot.area);
    }
    for (const id of gone) {
      // It may have come to another frame in the same moment.
      if (this.#byId.get(id)?.frame.id !== frame) continue;
      this.#byId.delete(id);
      this.#grid.take(id);
    }
    this.#byFrame.set(frame, spots);
  }

  #tell(): void {
    this.#clusters = undefined;
    const notes = this.#store.notes('board');
    this.#away = notes?.all().filter((id) => notes.note(id)?.hidden !== undefined).length ?? 0;
    for (const listener of [...this.#listeners]) listener();
  }
}

function byCluster(spots: Iterable<Spot>): Map<string, readonly Spot[]> {
  const found = new Map<string, Spot[]>();
  for (const spot of spots) {
    if (spot.cluster === undefined) continue;
    const list = found.get(spot.cluster);
    if (list) list.push(spot);
    else found.set(spot.cluster, [spot]);
  }
  return found;
}
