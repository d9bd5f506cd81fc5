import { touchedAround, touchedNotes } from '@case-lab/contract/boards';
import * as Y from 'yjs';
import { type Copy, openShelf, type Parcel, type Shelf, type ShelfKey } from '../wire/shelf.ts';
import { ask, type NotTaken } from '../wire/socket.ts';
import { BoardLink } from './board-link.ts';
import { ClientIds } from './client-ids.ts';
import { CopyKeeper } from './copy-keeper.ts';
import { Outbox } from './outbox.ts';
import { ownUpdateSince, writersOf } from './own-update.ts';
import { Pen } from './pen.ts';

/** The origin of everything that was not written on this page. */
const REMOTE = Symbol('remote');

/** Honest states and nothing else (B3): on the server; on this device with so many edits to go; nowhere but in memory. */
export type Saved = 'saved' | { waiting: number } | 'not saved';

/** What the owner of an open document is told. */
export type SyncEvents = {
  /** Saved state, mode, trouble or what is unsent may be another; the document tells its own changes. */
  changed(): void;
  authors(entries: [number, string][]): void;
  /** The document holds what the server will never take, so it has to be opened anew without it. */
  spoiled(spoiled: Spoiled): void;
};

/** An edit that the server refused for good, and all that cannot stand without it (`fallen`, the edit itself too). */
export type Spoiled = { culprit: Parcel; fallen: Parcel[]; code: NotTaken['code'] };

type Kept = { shelf: Shelf | undefined; copy: Copy | undefined; parcels: Parcel[] };

const open = new Set<BoardSync>();

/** The documents of a person that are open on this page. */
export function openDocuments(owner: string): BoardSync[] {
  return [...open].filter((sync) => sync.key.owner === owner);
}

/** Opens a document from this device's shelf at once, also offline; the server's part follows when it can. */
export async function openDocument(key: ShelfKey, events: SyncEvents): Promise<BoardSync> {
  const shelf = await openShelf();
  try {
    const [copy, parcels] = await Promise.all([shelf?.copy(key), shelf?.waiting(key)]);
    return new BoardSync(key, events, { shelf, copy, parcels: parcels ?? [] });
  } catch {
    // A shelf that cannot be read is as good as none: the server is asked for everything.
    return new BoardSync(key, events, { shelf: undefined, copy: undefined, parcels: [] });
  }
}

/**
 * One open document: a local Y.Doc, its outbox and the link to the server. Remote updates only ever merge into it (B4), own
 * edits are on the shelf before they are sent (B2).
 */
export class BoardSync {
  readonly doc = new Y.Doc();
  readonly key: ShelfKey;
  readonly link: BoardLink;
  readonly #events: SyncEvents;
  readonly #pen: Pen;
  readonly #outbox: Outbox;
  readonly #copies: CopyKeeper;
  readonly #authors = new Map<number, string>();
  readonly #unnamed = new Set<number>();
  readonly #shelf: Shelf | undefined;
  #repair: string | undefined;
  #spoiled: Omit<Spoiled, 'fallen'> | undefined;
  readonly #toldSpoiled = new Set<string>();
  #isUp = false;

  constructor(key: ShelfKey, events: SyncEvents, { shelf, copy, parcels }: Kept) {
    this.key = key;
    this.#events = events;
    this.#shelf = shelf;
    const ids = new ClientIds(shelf, key);
    this.#pen = new Pen(this.doc, ids, () => this.#events.changed());
    this.#copies = new CopyKeeper(shelf, key, () => this.#copy());
    this.#outbox = this.#makeOutbox(shelf);
    this.link = this.#makeLink(ids);
    this.receive([...(copy ? [copy.state] : []), ...parcels.map((parcel) => parcel.update)]);
    this.#learn(copy?.authors ?? []);
    this.#learnOwn(parcels.flatMap((parcel) => writersOf(parcel.update)));
    this.#outbox.takeUp(parcels);
    this.doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      const touched = () => new Set([...touchedNotes(transaction), ...touchedAround(transaction)]);
      if (origin !== REMOTE) this.#outbox.add(update, touched());
      this.#copies.changed();
    });
    this.link.start(copy?.seq, copy?.mode);
    open.add(this);
  }

  get saved(): Saved {
    const { waiting, isKept } = this.#outbox.state;
    if (waiting + this.#pen.held === 0) return 'saved';
    return isKept && this.#pen.held === 0 ? { waiting } : 'not saved';
  }

  /** Whether a client id is ours and told to nobody else. */
  isUnnamed(clientId: number): boolean {
    return this.#unnamed.has(clientId);
  }

  /** The notes that are not wholly on the server yet. */
  get unsent(): Set<string> {
    return this.#outbox.notes;
  }

  /** Whether this browser keeps anything at all. */
  get isKept(): boolean {
    return this.#shelf !== undefined;
  }

  /** False where no client id is to be had: the very first start, without a connection. */
  get canWrite(): boolean {
    return !this.#pen.isDry;
  }

  /** Takes a client id in hand before the first keystroke needs it. */
  prepare(): Promise<void> {
    return this.#pen.prepare();
  }

  /** Whether there is anything to show: a local copy, or the server has answered. */
  get isLoaded(): boolean {
    return this.link.seenUpTo !== undefined;
  }

  /** The only way to change the document: `act` runs at once, or as soon as a client id is at hand (B6). */
  edit(act: () => void): Promise<void> {
    const done = this.#pen.write(() => {
      this.#learnOwn([this.doc.clientID]);
      act();
    });
    if (this.#pen.held > 0) this.#events.changed();
    return done;
  }

  /** Puts everything on the shelf that is still in memory; for a page that is about to go. */
  flush(): void {
    this.#outbox.flush();
    void this.#copies.keep();
  }

  /** Takes up what waits on the shelf for another tab, which may be closed by now: the server takes it once, whoever sends. */
  async takeUp(): Promise<void> {
    const parcels = (await this.#shelf?.waiting(this.key).catch(() => [])) ?? [];
    if (this.#spoiled || this.doc.isDestroyed) return;
    const found = this.#outbox.takeUp(parcels);
    this.#learnOwn(found.flatMap((parcel) => writersOf(parcel.update)));
    this.receive(found.map((parcel) => parcel.update));
  }

  /** Leaves the document: what waits stays on the shelf and is sent by whoever opens it next. */
  close(): void {
    this.flush();
    // What was written while the refusal was being dealt with leans on what was refused.
    if (this.#spoiled) this.#tellSpoiled(this.#spoiled);
    open.delete(this);
    this.link.stop();
    this.#outbox.close();
    this.doc.destroy();
  }

  #makeOutbox(shelf: Shelf | undefined): Outbox {
    const { boardId, doc } = this.key;
    return new Outbox(shelf, this.key, {
      send: ({ msgId, update }) => ask('board:push', { boardId, doc, msgId, update }),
      acked: (seq) => {
        this.link.acked(seq);
        this.#copies.changed();
      },
      refused: (parcel, code) => void this.#refused(parcel, code),
      changed: () => this.#events.changed(),
    });
  }

  #makeLink(ids: ClientIds): BoardLink {
    return new BoardLink(this.key, {
      vector: () => Y.encodeStateVector(this.doc),
      spare: () => ids.count(),
      apply: (updates, state) => this.receive(updates, state),
      authors: (entries) => this.#learn(entries),
      issued: (clientIds) => void this.#pen.refill(clientIds),
      switched: () => {
        ids.drop();
        this.#pen.layDown();
      },
      unnamed: (clientIds) => {
        for (const id of clientIds) this.#unnamed.add(id);
        this.#learn(clientIds.map((id) => [id, this.key.owner]));
      },
      up: () => void this.#begin(),
      down: () => {
        this.#isUp = false;
        this.#outbox.close();
      },
      changed: () => this.#events.changed(),
    });
  }

  /**
   * Merges what was not written on this page: Yjs v1 updates, in any order, also ones that are here already. `state` is in
   * v2, as the server packs it: turned into v1 first, a board of a thousand notes took a quarter longer to open.
   */
  receive(updates: Uint8Array[], state?: Uint8Array): void {
    if (updates.length === 0 && !state) return;
    const applyAll = () => {
      if (state) Y.applyUpdateV2(this.doc, state, REMOTE);
      for (const update of updates) Y.applyUpdate(this.doc, update, REMOTE);
    };
    Y.transact(this.doc, applyAll, REMOTE, false);
  }

  #learn(entries: [number, string][]): void {
    if (entries.length === 0) return;
    for (const [clientId, participantId] of entries) this.#authors.set(clientId, participantId);
    this.#events.authors(entries);
  }

  // The server names authors only once they have written; until then we know our own ids ourselves.
  #learnOwn(clientIds: number[]): void {
    this.#learn(clientIds.filter((id) => !this.#authors.has(id)).map((id) => [id, this.key.owner]));
  }

  #copy(): Copy | undefined {
    const seq = this.link.seenUpTo;
    if (seq === undefined) return undefined;
    return { seq, state: Y.encodeStateAsUpdate(this.doc), authors: [...this.#authors], mode: this.link.mode };
  }

  async #begin(): Promise<void> {
    this.#isUp = true;
    await this.takeUp();
    if (this.#isUp && !this.#spoiled) await this.#outbox.open();
  }

  async #refused(culprit: Parcel, code: NotTaken['code']): Promise<void> {
    if (code === 'GAP' && this.#repair !== culprit.msgId && (await this.#sendWhatIsMissing())) return;
    this.#spoiled = { culprit, code };
    this.#outbox.flush();
    await this.#copies.drop();
    this.#tellSpoiled(this.#spoiled);
  }

  /** Takes what waits for refused, without asking the server again. */
  giveUp(code: NotTaken['code']): void {
    const [first] = this.#outbox.parcels;
    if (first && !this.#spoiled) void this.#refused(first, code);
  }

  /** What was written after the refused edit, by the same hand or on the same note, cannot stand without it. */
  #tellSpoiled({ culprit, code }: Omit<Spoiled, 'fallen'>): void {
    const writers = new Set(writersOf(culprit.update));
    const notes = new Set(culprit.notes);
    const fallen = this.#outbox.parcels.filter(
      ({ msgId, ...other }) =>
        !this.#toldSpoiled.has(msgId) &&
        (writersOf(other.update).some((id) => writers.has(id)) ||
          other.notes.some((note) => notes.has(note))),
    );
    for (const { msgId } of fallen) this.#toldSpoiled.add(msgId);
    if (fallen.length > 0) this.#events.spoiled({ culprit, fallen, code });
  }

  /** The server lacks something that was written here before: finds out what, and sends it with all that waits. */
  async #sendWhatIsMissing(): Promise<boolean> {
    const server = await this.link.wholeState();
    if (!server) return false;
    const { parcels } = this.#outbox;
    const ownIds = new Set([this.doc.clientID, ...parcels.flatMap((parcel) => writersOf(parcel.update))]);
    const update = ownUpdateSince(this.doc, server, ownIds);
    this.receive(server);
    const notes = new Set(parcels.flatMap((parcel) => parcel.notes));
    const msgIds = parcels.map((parcel) => parcel.msgId);
    this.#repair = await this.#outbox.replace(msgIds, update, notes);
    await this.#outbox.open();
    return true;
  }
}
