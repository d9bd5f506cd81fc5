import { type Area, doMeet } from './camera.ts';

const CELL = 512;
/** Cells of one row: more than a board within a million pixels either way has. */
const ROW = 8_192;

/** Finds what lies in an area without looking at everything: areas by id, sorted into square cells. */
export class Grid {
  readonly #areas = new Map<string, Area>();
  readonly #cells = new Map<number, Set<string>>();

  get size(): number {
    return this.#areas.size;
  }

  put(id: string, area: Area): void {
    this.take(id);
    this.#areas.set(id, area);
    for (const cell of cellsOf(area)) {
      const ids = this.#cells.get(cell);
      if (ids) ids.add(id);
      else this.#cells.set(cell, new Set([id]));
    }
  }

  take(id: string): void {
    const area = this.#areas.get(id);
    if (!area) return;
    this.#areas.delete(id);
    for (const cell of cellsOf(area)) this.#cells.get(cell)?.delete(id);
  }

  /** The ids of all that share anything with an area, each once, in no order. */
  meeting(area: Area): string[] {
    const found: string[] = [];
    // The whole board in view has more cells than notes.
    if ((area.w / CELL) * (area.h / CELL) > this.#areas.size) {
      for (const [id, one] of this.#areas) if (doMeet(one, area)) found.push(id);
      return found;
    }
    const seen = new Set<string>();
    for (const cell of cellsOf(area)) {
      for (const id of this.#cells.get(cell) ?? []) {
        const one = this.#areas.get(id);
        if (!one || seen.has(id) || !doMeet(one, area)) continue;
        seen.add(id);
        found.push(id);
      }
    }
    return found;
  }
}

function* cellsOf({ x, y, w, h }: Area): Generator<number> {
  const [left, right] = [Math.floor(x / CELL), Math.floor((x + w) / CELL)];
  const [top, bottom] = [Math.floor(y / CELL), Math.floor((y + h) / CELL)];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield row * ROW + column;
  }
}
