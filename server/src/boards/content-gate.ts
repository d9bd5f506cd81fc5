import type { RefusalCode } from '@case-lab/contract';
import * as Y from 'yjs';
import type { Decoded } from './gate.ts';
import { type Home, Homes } from './homes.ts';

/** What the content gate asks about whoever writes. */
export type Writer = {
  /** Whether a client id is this person's. */
  isOwn(client: number): boolean;
  /** Whether an accepted item that is not committed yet is theirs and has passed this gate as well. */
  hasPassed(id: Y.ID): boolean;
  /**
   * Whether they judge and react as this participant: themselves, and for a scribe whoever of the group has no phone;
   * nobody where nobody may be named.
   */
  isName(participant: string): boolean;
  /** Whether they write down what the group agrees on. */
  mayAgree: boolean;
};

/**
 * The gate of a phase in which everybody changes their own notes only (B5): NOT_ALLOWED for an update that changes the
 * content of a note that somebody else made. Content is everything under the note's id in `notes` (text, facts, deleted,
 * hidden, translation, whatever comes) but `order` and `cluster`; the author is who owns the client id of the item that
 * holds the note; a scribe's note is the scribe's. Comments and first steps are their makers' in the same way. A judgement
 * or reaction is changed by the one whom its key names and by who may write in that name, an agreement by the host and the
 * staff. Nobody writes into `meta`. `update` has passed the gate; `doc` holds what is committed. GAP: it builds upon what is
 * still on its way and cannot be judged before it is there.
 */
export function passContentGate(update: Decoded, doc: Y.Doc, writer: Writer): RefusalCode | undefined {
  const judge = new Judge(doc, update, writer);
  for (const struct of update.structs) {
    const code = struct instanceof Y.Item ? judge.ofItem(struct) : undefined;
    if (code) return code;
  }
  for (const [client, ranges] of update.ds.clients) {
    for (const { clock, len } of ranges) {
      const code = judge.ofDeletes(client, clock, clock + len);
      if (code) return code;
    }
  }
  return undefined;
}

class Judge {
  readonly #doc: Y.Doc;
  readonly #homes: Homes;
  readonly #writer: Writer;

  constructor(doc: Y.Doc, update: Decoded, writer: Writer) {
    this.#doc = doc;
    this.#homes = new Homes(doc, update);
    this.#writer = writer;
  }

  ofItem(item: Y.Item): RefusalCode | undefined {
    const parent: unknown = item.parent;
    const around = [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null];
    for (const id of around) {
      const code = id && this.#ofNeighbour(id);
      if (code) return code;
    }
    return this.#mayChange(this.#homes.of(item)) ? undefined : 'NOT_ALLOWED';
  }

  /** What is written beside an item is written where that item stands. Also naming it splits it, and an emoji with it. */
  #ofNeighbour(id: Y.ID): RefusalCode | undefined {
    const there = this.#homes.inDoc(id);
    if (!there) return this.#homes.inUpdate(id) || this.#writer.hasPassed(id) ? undefined : 'GAP';
    // A type is one piece, and what is written into it is judged by its key: a note's map has `order` too.
    if (there instanceof Y.GC || there.content instanceof Y.ContentType) return undefined;
    return this.#mayChange(this.#homes.ofStored(there)) ? undefined : 'NOT_ALLOWED';
  }

  ofDeletes(client: number, from: number, to: number): RefusalCode | undefined {
    const structs = this.#doc.store.clients.get(client) ?? [];
    const state = Y.getState(this.#doc.store, client);
    if (from < state) {
      for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= to) break;
        if (struct.deleted || !(struct instanceof Y.Item)) continue;
        if (!this.#mayChange(this.#homes.ofStored(struct))) return 'NOT_ALLOWED';
      }
    }
    // What comes with this update was judged above; what is still on its way, when it came: so from there on all was.
    const first = Y.createID(client, Math.max(from, state));
    return first.clock >= to || this.#homes.inUpdate(first) || this.#writer.hasPassed(first)
      ? undefined
      : 'GAP';
  }

  #mayChange({ whose, person, isAgreed }: Home): boolean {
    const isTheirs = person === undefined || this.#writer.isName(person);
    const isTheirTask = !isAgreed || this.#writer.mayAgree;
    return isTheirs && isTheirTask && (whose === undefined || this.#writer.isOwn(whose));
  }
}
