import type { RefusalCode } from '@case-lab/contract';
import * as Y from 'yjs';
import type { Decoded } from './gate.ts';
import { DEEPEST, Homes } from './homes.ts';

/** A board has three root maps, later nine. Yjs looks through all of them for each item that it encodes. */
const MOST_ROOTS = 64;
/** About 50 ms. */
const MOST_STEPS = 500_000;

/**
 * Whether a document can bear an update that has passed the gate (B5): TOO_LARGE where Yjs would stand still over it or
 * run out of stack: types in types in types, thousands of root maps, or of insertions at one spot, through which it goes
 * again for each. MALFORMED: neighbours out of different types; when one of the two is swept, whoever joins then would not
 * have the item that those who are there have.
 */
export function passLoad(update: Decoded, doc: Y.Doc): RefusalCode | undefined {
  const homes = new Homes(doc, update);
  const roots = new Set<string>();
  const load = new Load(doc, homes);
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { parent, content }: { parent: unknown; content: unknown } = struct;
    if (content instanceof Y.ContentType && homes.of(struct).depth > DEEPEST) return 'TOO_LARGE';
    const { origin, rightOrigin } = struct;
    if (origin && rightOrigin && !homes.areTogether(origin, rightOrigin)) return 'MALFORMED';
    if (typeof parent === 'string' && !doc.share.has(parent)) roots.add(parent);
    load.add(struct);
    if (load.steps > MOST_STEPS) return 'TOO_LARGE';
  }
  return roots.size > 0 && doc.share.size + roots.size > MOST_ROOTS ? 'TOO_LARGE' : undefined;
}

/** Counts through how many items Yjs will go to find the places of new ones among those inserted at the same spot. */
class Load {
  steps = 0;
  readonly #doc: Y.Doc;
  readonly #homes: Homes;
  readonly #atSpot = new Map<string, number>();

  constructor(doc: Y.Doc, homes: Homes) {
    this.#doc = doc;
    this.#homes = homes;
  }

  add(item: Y.Item): void {
    const spot = spotOf(item);
    const there = this.#atSpot.get(spot) ?? 0;
    this.#atSpot.set(spot, there + 1);
    this.steps += there;
    const [first, last] = this.#span(item);
    if (first && first !== last) this.#scan(item, first, last);
  }

  /** The items of the document between which it goes. */
  #span(item: Y.Item): [Y.Item | null | undefined, Y.Item | undefined] {
    const left = item.origin && this.#homes.inDoc(item.origin);
    const right = item.rightOrigin ? this.#homes.inDoc(item.rightOrigin) : undefined;
    const end = right instanceof Y.Item ? right : undefined;
    if (item.origin) return [left instanceof Y.Item ? left.right : undefined, end];
    if (end) return [this.#firstIn(end.parent as Y.AbstractType<unknown>, end.parentSub), end];
    return [this.#firstIn(this.#typeOf(item.parent), item.parentSub), end];
  }

  #typeOf(parent: unknown): Y.AbstractType<unknown> | undefined {
    if (typeof parent === 'string') return this.#doc.share.get(parent) as Y.AbstractType<unknown> | undefined;
    const holder = parent instanceof Y.ID ? this.#homes.inDoc(parent) : undefined;
    return holder instanceof Y.Item && holder.content instanceof Y.ContentType
      ? holder.content.type
      : undefined;
  }

  #firstIn(type: Y.AbstractType<unknown> | undefined, key: string | null): Y.Item | null | undefined {
    if (key === null) return type?._start;
    let first = type?._map.get(key);
    for (; first?.left && this.steps <= MOST_STEPS; first = first.left) this.steps += 1;
    return first;
  }

  #scan(item: Y.Item, first: Y.Item, last: Y.Item | undefined): void {
    const before = new Set<unknown>();
    for (let at: Y.Item | null = first; at && at !== last && this.steps <= MOST_STEPS; at = at.right) {
      this.steps += 1;
      const isBeside = Y.compareIDs(at.origin, item.origin);
      if (!isBeside && !(at.origin && before.has(this.#homes.inDoc(at.origin)))) return;
      before.add(at);
    }
  }
}

/** Where an item is inserted, as far as the update tells; those at the head of a list are counted together. */
function spotOf({ origin, parent, parentSub }: Y.Item): string {
  if (origin) return `${origin.client} ${origin.clock}`;
  const given: unknown = parent;
  const list = given instanceof Y.ID ? `${given.client} ${given.clock}` : String(given ?? '');
  return `${list}/${parentSub ?? ''}`;
}
