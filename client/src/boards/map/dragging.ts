import type { Lift } from './lifts.ts';
import type { MapActs } from './map-acts.ts';
import type { Scene } from './scene.ts';
import type { Spot } from './spot.ts';

/**
 * Notes under way, by mouse, finger or arrow keys: shown lifted here and, by presence, to the others. The drop alone writes
 * anything, as one step of undo.
 */
export class Dragging {
  readonly #scene: Scene;
  readonly #acts: () => MapActs;
  #ids: readonly string[] = [];
  /** With the clusters of which every note is under way: their outlines go with them. */
  #keys: readonly string[] = [];
  #by: Lift = { dx: 0, dy: 0 };
  #onto: Spot | undefined;

  constructor(scene: Scene, acts: () => MapActs) {
    this.#scene = scene;
    this.#acts = acts;
  }

  get by(): Lift {
    return this.#by;
  }

  get isUnderWay(): boolean {
    return this.#ids.length > 0;
  }

  begin(notes: readonly Spot[]): void {
    this.cancel();
    this.#ids = notes.map(({ id }) => id);
    const taken = new Set(this.#ids);
    const clusters = new Set(notes.flatMap(({ cluster }) => cluster ?? []));
    const whole = [...clusters].filter((cluster) =>
      this.#scene.spots
        .clusters()
        .get(cluster)
        ?.every(({ id }) => taken.has(id)),
    );
    this.#keys = [...this.#ids, ...whole.map((cluster) => `cluster ${cluster}`)];
  }

  /** `mayTie`: whether a drop onto another note would group the two; keys have a key for that. */
  to(by: Lift, mayTie: boolean): void {
    this.#by = by;
    const { lifts, attention, store, spots } = this.#scene;
    lifts.raise(this.#keys, by);
    const [only, more] = this.#ids;
    const isSingle = mayTie && only !== undefined && more === undefined;
    this.#onto = isSingle ? this.#acts().ontoWhich(only, by) : undefined;
    attention.hold(this.#onto?.id, only);
    attention.pullOut(isSingle && !this.#onto && this.#acts().isOut(only, by) ? only : undefined);
    const shared = this.#ids.filter((id) => spots.get(id)?.which === 'board');
    if (shared.length > 0) store.presence.show({ is: 'drag', notes: shared, ...by });
  }

  drop(): void {
    const [only] = this.#ids;
    if (only && this.#onto) this.#acts().join(only, this.#onto);
    else if (this.#by.dx !== 0 || this.#by.dy !== 0) this.#acts().drop(this.#ids, this.#by);
    this.cancel();
  }

  cancel(): void {
    const { lifts, attention } = this.#scene;
    lifts.lower(this.#keys);
    attention.hold(undefined);
    attention.pullOut(undefined);
    this.#ids = [];
    this.#keys = [];
    this.#onto = undefined;
    this.#by = { dx: 0, dy: 0 };
  }
}
