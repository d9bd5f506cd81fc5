import { judgedIn, reactedIn } from '@case-lab/contract/boards';
import * as Y from 'yjs';
import { SERVER_CLIENT } from './client-ids.service.ts';
import { byClient, type Decoded, type Struct } from './gate.ts';

/** How many types may stand in one another; a board has two (a note's map, its text). */
export const DEEPEST = 8;

/** Roots whose entries are their maker's, as a note is. */
const MADE = new Set(['notes', 'comments', 'commitments']);

/** Roots whose keys name the person whose entry it is; '', nobody, in a key that names none. */
const PERSONAL = new Map<string, (key: string) => string>([
  ['judgements', (key) => judgedIn(key)?.participant ?? ''],
  ['reactions', (key) => reactedIn(key)?.participant ?? ''],
]);

/** The keys of a note's map that arrange it among others and say nothing: whoever may write may set them. */
const ARRANGING = new Set<string | null>(['order', 'cluster']);

/**
 * Where an item stands. `whose`: the client id that made the note, comment or first step whose content it is, `undefined`
 * for what is nobody's (places, order, clusters, links, translations); `meta` is the server's. `person`: whose judgement or
 * reaction it is part of, as its key says. `isAgreed`: it is part of what the host writes down for the group. `isNote`: it
 * is the one that holds a note's map. `list`: the type that it is in, `undefined` where nobody knows, as of what is
 * accepted and not committed yet.
 */
export type Home = {
  whose: number | undefined;
  person?: string | undefined;
  isAgreed?: boolean | undefined;
  isNote: boolean;
  depth: number;
  list: unknown;
};

/** How deep is unknown too, so that each update may build one storey upon it. */
const NOWHERE: Home = { whose: undefined, isNote: false, depth: DEEPEST - 1, list: undefined };

/** Finds where the items of an update stand in a document that does not have them yet. Linear in the update's size. */
export class Homes {
  readonly #doc: Y.Doc;
  readonly #known = new Map<Y.Item, Home>();
  readonly #update: Decoded;
  #lines: Map<number, Struct[]> | undefined;

  constructor(doc: Y.Doc, update: Decoded) {
    this.#doc = doc;
    this.#update = update;
  }

  /** The struct in the document that holds an id; `undefined` where it is not there yet. */
  inDoc({ client, clock }: Y.ID): Y.Item | Y.GC | undefined {
    const structs = this.#doc.store.clients.get(client);
    return structs && clock < Y.getState(this.#doc.store, client)
      ? structs[Y.findIndexSS(structs, clock)]
      : undefined;
  }

  inUpdate({ client, clock }: Y.ID): Struct | undefined {
    // A keystroke leans on what is in the document alone and never comes here.
    this.#lines ??= byClient(this.#update.structs);
    const line = this.#lines.get(client);
    const [first, last] = [line?.[0], line?.at(-1)];
    if (!line || !first || !last || clock < first.id.clock || clock >= last.id.clock + last.length)
      return undefined;
    return line[Y.findIndexSS(line as Y.Item[], clock)];
  }

  /** Whether two neighbours can be ones: items of the same type, as far as they are known. */
  areTogether(left: Y.ID, right: Y.ID): boolean {
    const [a, b] = [left, right].map((id) => {
      const there = this.inDoc(id);
      const coming = there ? undefined : this.inUpdate(id);
      if (coming instanceof Y.Item) return this.of(coming).list;
      return there instanceof Y.Item ? there.parent : undefined;
    });
    return a === undefined || b === undefined || a === b;
  }

  /** Where an item of the update will stand: known by its parent, or by a neighbour that has the same one. */
  of(item: Y.Item): Home {
    const chain: Y.Item[] = [];
    let home: Home | undefined;
    for (let at: Y.Item | undefined = item; at && !home; ) {
      home = this.#known.get(at);
      if (home) break;
      chain.push(at);
      // One that comes again, partly, may lean on itself.
      this.#known.set(at, NOWHERE);
      const id = leanedOn(at);
      const there: Y.Item | Y.GC | undefined = id && this.inDoc(id);
      if (there instanceof Y.Item) home = this.ofStored(there);
      const coming: Struct | undefined = id && !there ? this.inUpdate(id) : undefined;
      at = coming instanceof Y.Item ? coming : undefined;
    }
    for (let one = chain.pop(); one; one = chain.pop()) {
      home = this.#upon(one, home ?? NOWHERE);
      this.#known.set(one, home);
    }
    return home ?? NOWHERE;
  }

  /** Where an item of the document stands. */
  ofStored(item: Y.Item): Home {
    let [top, below]: [Y.Item, Y.Item] = [item, item];
    for (let depth = 0; depth <= DEEPEST; depth += 1) {
      const type = top.parent as Y.AbstractType<unknown>;
      if (type._item === null) return this.#underRoot(type, { item, top, below, depth });
      [top, below] = [type._item, top];
    }
    return { whose: SERVER_CLIENT, isNote: false, depth: DEEPEST, list: item.parent };
  }

  #underRoot(
    root: Y.AbstractType<unknown>,
    { item, top, below, depth }: { item: Y.Item; top: Y.Item; below: Y.Item; depth: number },
  ): Home {
    const name = this.#nameOf(root);
    const home = this.#under(name, top.parentSub, { depth, list: item.parent });
    if (!MADE.has(name) || top.parentSub === null) return home;
    const isNote = name === 'notes';
    if (item === top) return { ...home, whose: this.#makerAt(name, top.parentSub) ?? top.id.client, isNote };
    return isNote && ARRANGING.has(below.parentSub) ? home : { ...home, whose: top.id.client };
  }

  #nameOf(root: Y.AbstractType<unknown>): string {
    for (const [name, type] of this.#doc.share) if (type === root) return name;
    return '';
  }

  /** What holds for everything under one key of a root, whoever made it. */
  #under(root: string, key: string | null, at: Pick<Home, 'depth' | 'list'>): Home {
    const nobodys = { whose: undefined, isNote: false, ...at };
    if (root === 'meta') return { ...nobodys, whose: SERVER_CLIENT };
    if (root === 'agreements') return { ...nobodys, isAgreed: true };
    const personIn = PERSONAL.get(root);
    return personIn ? { ...nobodys, person: personIn(key ?? '') } : nobodys;
  }

  /** Who made what stands under this key now. */
  #makerAt(root: string, key: string): number | undefined {
    return this.#doc.share.get(root)?._map.get(key)?.id.client;
  }

  #upon(item: Y.Item, base: Home): Home {
    const parent: unknown = item.parent;
    if (typeof parent === 'string') return this.#inRoot(item, parent);
    if (!(parent instanceof Y.ID)) return base;
    const holder = this.inDoc(parent);
    const content = holder instanceof Y.Item ? holder.content : undefined;
    const list = content instanceof Y.ContentType ? content.type : `${parent.client} ${parent.clock}`;
    const isArranging = base.isNote && ARRANGING.has(item.parentSub);
    const whose = isArranging ? undefined : base.whose;
    return { ...base, whose, isNote: false, depth: base.depth + 1, list };
  }

  #inRoot(item: Y.Item, root: string): Home {
    const home = this.#under(root, item.parentSub, { depth: 0, list: this.#doc.share.get(root) ?? root });
    if (!MADE.has(root) || item.parentSub === null) return home;
    const whose = this.#makerAt(root, item.parentSub) ?? item.id.client;
    return { ...home, whose, isNote: root === 'notes' };
  }
}

/** The id that tells where an item belongs: of the thing that it is in, or of a neighbour. */
function leanedOn(item: Y.Item): Y.ID | undefined {
  const parent: unknown = item.parent;
  if (typeof parent === 'string') return undefined;
  return parent instanceof Y.ID ? parent : (item.origin ?? item.rightOrigin ?? undefined);
}
