// @ts-check
// Plain JavaScript: it runs in a thread, from `src` under Jest too, and nothing transforms a worker's files.

/**
 * People and tables as numbers; costs are whole, and less is better. `pair`: what it costs that two share a table, row after
 * row of `people`. `wish`: what it costs that somebody sits at a table, row after row of tables. `fixed`: the table where
 * somebody stays, or -1. `speaks`: a bit for each language; `own`: the bit of one's own language, 0 for whom nobody needs to
 * find words. `bridges`: 1 for an interpreter. `lack`: what it costs that somebody's language has one speaker at their table.
 * @typedef {{ seed: number, steps: number, people: number, chairs: number[], pair: Int32Array, wish: Int32Array,
 *   fixed: Int32Array, speaks: Uint8Array, own: Uint8Array, bridges: Uint8Array, lack: number }} Puzzle
 */

/** What two empty chairs at one table cost: tables differ by one person at most. */
const TWO_EMPTY = 400;
const HOT = 300;
const COLD = 0.15;

/**
 * Numbers from 0 to below 1, the same for the same seed: mulberry32 of Tommy Ettinger, in the public domain.
 * @param {number} seed
 */
function dice(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Who sits where, with what each swap would cost at hand: the swap's table of the maximally diverse grouping problem. */
class Seating {
  /**
   * @param {Puzzle} puzzle
   * @param {() => number} roll
   */
  constructor(puzzle, roll) {
    this.puzzle = puzzle;
    this.tables = puzzle.chairs.length;
    const seats = puzzle.chairs.reduce((sum, chairs) => sum + chairs, 0);
    /** Empty chairs are people too, whom nobody minds. */
    this.size = Math.max(seats, puzzle.people);
    this.at = new Int32Array(this.size).fill(-1);
    this.place(roll);
    /** What it costs somebody to share a table with all who sit there; a row a person. */
    this.among = new Int32Array(this.size * this.tables);
    for (let one = 0; one < this.size; one += 1)
      for (let other = 0; other < this.size; other += 1)
        if (one !== other && this.tableOf(other) >= 0)
          this.mind(one, this.tableOf(other), this.pair(one, other));
  }

  /**
   * @param {number} one
   * @param {number} table
   * @param {number} more
   */
  mind(one, table, more) {
    const cell = one * this.tables + table;
    this.among[cell] = (this.among[cell] ?? 0) + more;
  }

  /** @param {number} one */
  tableOf(one) {
    return this.at[one] ?? -1;
  }

  /**
   * @param {number} one
   * @param {number} other
   */
  pair(one, other) {
    const { people, pair } = this.puzzle;
    if (one < people && other < people) return pair[one * people + other] ?? 0;
    return one >= people && other >= people ? TWO_EMPTY : 0;
  }

  /**
   * Whom the facilitator has put somewhere sits there first, the others come in any order; who finds no chair stays at -1.
   * @param {() => number} roll
   */
  place(roll) {
    const { chairs, fixed } = this.puzzle;
    const free = [...chairs];
    for (let one = 0; one < this.puzzle.people; one += 1) {
      const table = fixed[one] ?? -1;
      if (table < 0) continue;
      this.at[one] = table;
      free[table] = (free[table] ?? 0) - 1;
    }
    const left = free.flatMap((chairs, table) => Array(Math.max(0, chairs)).fill(table));
    for (let last = left.length - 1; last > 0; last -= 1) {
      const other = Math.floor(roll() * (last + 1));
      [left[last], left[other]] = [left[other], left[last]];
    }
    for (let one = 0; one < this.size; one += 1) if (this.tableOf(one) < 0) this.at[one] = left.pop() ?? -1;
  }

  /**
   * @param {number} one
   * @param {number} table
   */
  costAt(one, table) {
    const wish = one < this.puzzle.people ? (this.puzzle.wish[one * this.tables + table] ?? 0) : 0;
    return wish + (this.among[one * this.tables + table] ?? 0);
  }

  /**
   * What changes when two of different tables swap, but for languages.
   * @param {number} one
   * @param {number} other
   */
  swapCost(one, other) {
    const [here, there] = [this.tableOf(one), this.tableOf(other)];
    const before = this.costAt(one, here) + this.costAt(other, there);
    return this.costAt(one, there) + this.costAt(other, here) - before - 2 * this.pair(one, other);
  }

  /**
   * @param {number} one
   * @param {number} other
   */
  swap(one, other) {
    const [here, there] = [this.tableOf(one), this.tableOf(other)];
    for (let who = 0; who < this.size; who += 1) {
      const change = (who === other ? 0 : this.pair(who, other)) - (who === one ? 0 : this.pair(who, one));
      if (change === 0) continue;
      this.mind(who, here, change);
      this.mind(who, there, -change);
    }
    this.at[one] = there;
    this.at[other] = here;
  }
}

/** How many at each table speak a language, and how many have it as their own. */
class Languages {
  /** @param {Seating} seating */
  constructor(seating) {
    this.seating = seating;
    this.bits = [1, 2];
    this.speakers = this.bits.map(() => new Int32Array(seating.tables));
    this.owners = this.bits.map(() => new Int32Array(seating.tables));
    this.bridges = new Int32Array(seating.tables);
    for (let one = 0; one < seating.puzzle.people; one += 1)
      if (seating.tableOf(one) >= 0) this.count(one, seating.tableOf(one), 1);
  }

  /**
   * @param {number} one
   * @param {number} table
   * @param {1 | -1} by
   */
  count(one, table, by) {
    const { speaks, own, bridges } = this.seating.puzzle;
    for (const [index, bit] of this.bits.entries()) {
      const [speakers, owners] = [this.speakers[index], this.owners[index]];
      if (speakers && (speaks[one] ?? 0) & bit) speakers[table] = (speakers[table] ?? 0) + by;
      if (owners && (own[one] ?? 0) & bit) owners[table] = (owners[table] ?? 0) + by;
    }
    if (bridges[one]) this.bridges[table] = (this.bridges[table] ?? 0) + by;
  }

  /** @param {number} table */
  lacksAt(table) {
    if (this.bridges[table]) return 0;
    return this.bits.filter(
      (_, index) => this.owners[index]?.[table] && (this.speakers[index]?.[table] ?? 0) < 2,
    ).length;
  }

  /**
   * Lets two swap, and says how many tables lack more or less words then.
   * @param {number} one
   * @param {number} other
   */
  swap(one, other) {
    const [here, there] = [this.seating.tableOf(one), this.seating.tableOf(other)];
    const before = this.lacksAt(here) + this.lacksAt(there);
    this.move(one, here, there);
    this.move(other, there, here);
    return this.lacksAt(here) + this.lacksAt(there) - before;
  }

  /**
   * @param {number} one
   * @param {number} from
   * @param {number} to
   */
  move(one, from, to) {
    this.count(one, from, -1);
    this.count(one, to, 1);
  }

  /**
   * Whether their swap can change anything.
   * @param {number} one
   * @param {number} other
   */
  differ(one, other) {
    const { speaks, own, bridges } = this.seating.puzzle;
    return speaks[one] !== speaks[other] || own[one] !== own[other] || bridges[one] !== bridges[other];
  }
}

/**
 * Seats people by simulated annealing over swaps (Kirkpatrick, Gelatt, Vecchi 1983), deterministically: the table of each
 * person, -1 for whom there is no chair.
 * @param {Puzzle} puzzle
 * @returns {Int32Array}
 */
export function solve(puzzle) {
  const roll = dice(puzzle.seed);
  const seating = new Seating(puzzle, roll);
  const languages = new Languages(seating);
  const movable = Array.from(seating.at.keys()).filter((one) => (puzzle.fixed[one] ?? -1) < 0);
  const cooling = (COLD / HOT) ** (1 / Math.max(1, puzzle.steps));
  let heat = HOT;
  for (let step = 0; step < puzzle.steps && movable.length > 1; step += 1, heat *= cooling) {
    const one = movable[Math.floor(roll() * movable.length)] ?? 0;
    const other = movable[Math.floor(roll() * movable.length)] ?? 0;
    const [here, there] = [seating.tableOf(one), seating.tableOf(other)];
    if (here === there || here < 0 || there < 0) continue;
    const plain = seating.swapCost(one, other);
    const isHeard = languages.differ(one, other);
    const cost = plain + (isHeard ? puzzle.lack * languages.swap(one, other) : 0);
    if (cost <= 0 || roll() < Math.exp(-cost / heat)) seating.swap(one, other);
    else if (isHeard) {
      languages.move(one, there, here);
      languages.move(other, here, there);
    }
  }
  return seating.at.slice(0, puzzle.people);
}
