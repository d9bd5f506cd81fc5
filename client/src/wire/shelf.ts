import { type BoardDoc, type BoardMode } from '@case-lab/contract';
import type { Agreement, Comment, Commitment, Judgement, NoteView } from '@case-lab/contract/boards';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { mergeUpdates } from 'yjs';
import { impatient, inTime } from './in-time.ts';

/** Whose copy of which document: two people who share a phone never send each other's words. */
export type ShelfKey = { owner: string; boardId: string; doc: BoardDoc };

/** An edit on its way: a Yjs v1 update, never changed once it has its `msgId`; `notes` are the ids it touches, and places as `touchedAround` names them. */
export type Parcel = { msgId: string; update: Uint8Array; at: number; notes: string[] };

/** What a document looked like when it was last seen: `state` is a Yjs v1 update, `seq` as far as nothing is missing. */
export type Copy = {
  seq: number;
  state: Uint8Array;
  authors: [number, string][];
  mode: BoardMode | undefined;
};

/** What a person said around the notes. */
export type SaidAround =
  | { what: 'judgements'; said: Judgement }
  | { what: 'agreements'; said: Agreement }
  | { what: 'commitments'; said: Commitment }
  | { what: 'comments'; said: Comment };

/** A note, or what was said around it, as it stood here when the server refused a change of it for good. */
export type RefusedNote = {
  id: string;
  boardId: string;
  doc: BoardDoc;
  code: string;
  at: number;
  note: NoteView | undefined;
  around?: SaidAround | undefined;
};

interface Boxes extends DBSchema {
  outbox: {
    key: number;
    value: Parcel & { key: string; owner: string; order?: number };
    indexes: { key: string; msgId: string };
  };
  copies: { key: string; value: Copy & Mark };
  spares: { key: [string, number]; value: { key: string; clientId: number } };
  refused: { key: string; value: RefusedNote & { owner: string }; indexes: { owner: string } };
}

/** `stamp` is another at each writing, `line` at each beginning from nothing. */
type Mark = { line: string; stamp: string };

const OPEN_WITHIN_MS = 4_000;
const DURABLE = { durability: 'strict' } as const;

let opening: Promise<Shelf | undefined> | undefined;

/** The one shelf of this browser, or `undefined` where it keeps nothing: storage refused, full, or silent for 4 s. */
export function openShelf(): Promise<Shelf | undefined> {
  opening ??= tryToOpen();
  return opening;
}

async function tryToOpen(): Promise<Shelf | undefined> {
  try {
    return impatient(new Shelf(await inTime(openBoxes('case-lab-shelf'), OPEN_WITHIN_MS)));
  } catch {
    // Private windows and full phones refuse. The board then says "not saved" until the server has it.
    return undefined;
  }
}

/** Opens the boxes under a name; a test takes a name of its own. */
export function openBoxes(name: string): Promise<IDBPDatabase<Boxes>> {
  return openDB<Boxes>(name, 2, {
    upgrade(db, from) {
      if (from === 1) {
        // Rows of the first form have no notes that could be written again; only trials ever made any.
        db.deleteObjectStore('refused');
      } else {
        const outbox = db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
        outbox.createIndex('key', 'key');
        outbox.createIndex('msgId', 'msgId');
        db.createObjectStore('copies');
        db.createObjectStore('spares', { keyPath: ['key', 'clientId'] });
      }
      db.createObjectStore('refused', { keyPath: 'id' }).createIndex('owner', 'owner');
    },
    // A newer page wants to change the boxes: let it, this page goes on in memory and says so.
    blocking: (_old, _new, event) => (event.target as IDBDatabase | null)?.close(),
  });
}

/** What this device keeps of boards: edits before they are sent (B2), copies to start from offline, unused client ids. */
export class Shelf {
  readonly #db: IDBPDatabase<Boxes>;
  /** Tells this page's own copy from one that another tab wrote or forgot meanwhile. */
  readonly #marks = new Map<string, Mark>();

  constructor(db: IDBPDatabase<Boxes>) {
    this.#db = db;
  }

  /** Keeps a parcel; when the promise resolves it outlives the page. */
  async put(key: ShelfKey, parcel: Parcel): Promise<void> {
    const change = this.#db.transaction('outbox', 'readwrite', DURABLE);
    await Promise.all([change.store.add({ ...parcel, key: join(key), owner: key.owner }), change.done]);
  }

  /** Everything that waits for the server, in the order in which it was written. */
  async waiting(key: ShelfKey): Promise<Parcel[]> {
    return this.#db.getAllFromIndex('outbox', 'key', join(key));
  }

  /** The documents of a person in which something waits, also of boards that are not open now. */
  async unsent(owner: string): Promise<ShelfKey[]> {
    const keys = new Set<string>();
    for (const parcel of await this.#db.getAll('outbox')) if (parcel.owner === owner) keys.add(parcel.key);
    return [...keys].map(split);
  }

  async takeOff(msgIds: string[]): Promise<void> {
    await this.replace(undefined, msgIds, undefined);
  }

  /** In one transaction: takes parcels off and puts one in their stead, so that a page that dies loses nothing. */
  async replace(key: ShelfKey | undefined, msgIds: string[], parcel: Parcel | undefined): Promise<void> {
    const change = this.#db.transaction('outbox', 'readwrite', DURABLE);
    const orders = await Promise.all(msgIds.map((msgId) => change.store.index('msgId').getKey(msgId)));
    const work: Promise<unknown>[] = orders
      .map((order) => (order === undefined ? undefined : change.store.delete(order)))
      .filter((one) => one !== undefined);
    if (key && parcel) work.push(change.store.add({ ...parcel, key: join(key), owner: key.owner }));
    await Promise.all([...work, change.done]);
  }

  /** In one transaction: takes parcels off, never to be sent again, and keeps what they said, to be shown. */
  async refuse(key: ShelfKey, msgIds: string[], notes: RefusedNote[]): Promise<void> {
    const change = this.#db.transaction(['outbox', 'refused'], 'readwrite', DURABLE);
    const outbox = change.objectStore('outbox');
    for (const msgId of msgIds) {
      const order = await outbox.index('msgId').getKey(msgId);
      if (order !== undefined) await outbox.delete(order);
    }
    for (const note of notes) await change.objectStore('refused').put({ ...note, owner: key.owner });
    await change.done;
  }

  async refused(owner: string): Promise<RefusedNote[]> {
    return this.#db.getAllFromIndex('refused', 'owner', owner);
  }

  /** Only when the person has seen the words and says so. */
  async forgetRefused(ids: string[]): Promise<void> {
    const change = this.#db.transaction('refused', 'readwrite');
    await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
  }

  async copy(key: ShelfKey): Promise<Copy | undefined> {
    const found = await this.#db.get('copies', join(key));
    if (found) this.#marks.set(join(key), { line: found.line, stamp: found.stamp });
    return found;
  }

  /**
   * Keeps a copy; what another tab has kept meanwhile is merged into it, never written over (B4). Where another tab has
   * forgotten the copy that this page began from, nothing is kept: this page may hold what the server refused.
   */
  async keepCopy(key: ShelfKey, copy: Copy): Promise<void> {
    const name = join(key);
    const mark = this.#marks.get(name);
    const change = this.#db.transaction('copies', 'readwrite');
    const there = await change.store.get(name);
    if (mark && there?.line !== mark.line) return change.done;
    const stamp = `${Date.now()}/${Math.random()}`;
    const line = there?.line ?? stamp;
    const isMine = there === undefined || there.stamp === mark?.stamp;
    // Two copies together lack nothing that one of them has.
    const kept = isMine
      ? copy
      : { ...copy, state: mergeUpdates([there.state, copy.state]), seq: Math.max(there.seq, copy.seq) };
    await Promise.all([change.store.put({ ...kept, line, stamp }, name), change.done]);
    this.#marks.set(name, { line, stamp });
  }

  /** Forgets a copy that holds what the server refused; the next opening takes the server's state. */
  async dropCopy(key: ShelfKey): Promise<void> {
    this.#marks.delete(join(key));
    await this.#db.delete('copies', join(key));
  }

  async addSpares(key: ShelfKey, clientIds: number[]): Promise<void> {
    const change = this.#db.transaction('spares', 'readwrite', DURABLE);
    const puts = clientIds.map((clientId) => change.store.put({ key: join(key), clientId }));
    await Promise.all([...puts, change.done]);
  }

  /** Takes a client id that no other tab and no later load will get (B6): found and deleted in one transaction. */
  async takeSpare(key: ShelfKey): Promise<number | undefined> {
    const change = this.#db.transaction('spares', 'readwrite', DURABLE);
    const cursor = await change.store.openCursor(sparesOf(key));
    const clientId = cursor?.value.clientId;
    if (cursor) await cursor.delete();
    await change.done;
    return clientId;
  }

  /** Forgets ids that this device may not use any more, as after it was signed out. */
  async dropSpares(key: ShelfKey): Promise<void> {
    await this.#db.delete('spares', sparesOf(key));
  }

  async countSpares(key: ShelfKey): Promise<number> {
    return this.#db.count('spares', sparesOf(key));
  }
}

function join(key: ShelfKey): string {
  return `${key.owner}/${key.boardId}/${key.doc}`;
}

function split(joined: string): ShelfKey {
  const [owner = '', boardId = '', doc = 'board'] = joined.split('/');
  return { owner, boardId, doc: doc as BoardDoc };
}

function sparesOf(key: ShelfKey): IDBKeyRange {
  return IDBKeyRange.bound([join(key), 0], [join(key), Number.MAX_SAFE_INTEGER]);
}
