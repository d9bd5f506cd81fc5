import type { BoardMode, DayRefusalCode } from '@case-lab/contract';
import { type Frame, isNewerBoard, openBoard, ownUndo, readFrames } from '@case-lab/contract/boards';
import type { UndoManager } from 'yjs';
import type { RefusedNote, ShelfKey } from '../wire/shelf.ts';
import { ask } from '../wire/socket.ts';
import { type Around, readAround } from './around.ts';
import { type BoardSync, openDocument, type Saved, type SyncEvents } from './board-sync.ts';
import { NoteStore } from './note-store.ts';
import { PresenceStore } from './presence-store.ts';
import { setAside } from './refused.ts';
import { rowsApart } from './rows-apart.ts';
import { Topics } from './topics.ts';

/** What the panel shows around the notes. */
export type BoardStatus = {
  saved: Saved;
  mode: BoardMode | undefined;
  /** Why the server does not open the board, while that is so. */
  trouble: DayRefusalCode | 'OFFLINE' | undefined;
  isLoaded: boolean;
  isFresh: boolean;
  canWrite: boolean;
  /** The board is written in a later version than this page knows (B16): it may be read only. */
  isNewer: boolean;
  /** Whether this browser keeps anything; where not, what waits lives as long as the page. */
  isKept: boolean;
  noteCharacters: number;
};

/** How many stores of this page have a board open. */
const open = new Map<string, number>();

type Paper = { sync: BoardSync; notes: NoteStore; undo: UndoManager };
export type Which = 'board' | 'draft';

/** What can be written again in a document that was opened anew. */
export type Rescue = { which: Which; refused: RefusedNote[]; isForeign: boolean };

/**
 * An open board for views, without React: its three documents, who wrote what, and the state of saving. Views read it by the
 * hooks of `use-board.ts` and write by `board-acts.ts`.
 */
export class BoardStore {
  readonly owner: string;
  readonly boardId: string;
  readonly presence: PresenceStore;
  readonly #topics = new Topics();
  readonly #authors = new Map<number, string>();
  readonly #onSpoiled: (rescue: Rescue) => void;
  readonly #papers = new Map<Which, Paper>();
  #around: Around | undefined;
  #frameSync: BoardSync | undefined;
  #frames: readonly Frame[] = [];
  #unsent = new Set<string>();
  #status: BoardStatus = { ...NOT_OPEN };
  #isClosed = false;

  private constructor(owner: string, boardId: string, onSpoiled: (rescue: Rescue) => void) {
    this.owner = owner;
    this.boardId = boardId;
    this.#onSpoiled = onSpoiled;
    this.presence = new PresenceStore(boardId, (clientId) => this.#authors.get(clientId), owner);
  }

  /** Opens a board for a person from this device's copies at once, also offline; `withDraft`: and their own draft. */
  static async open(
    { owner, boardId, withDraft }: { owner: string; boardId: string; withDraft: boolean },
    onSpoiled: (rescue: Rescue) => void,
  ): Promise<BoardStore> {
    const store = new BoardStore(owner, boardId, onSpoiled);
    open.set(boardId, (open.get(boardId) ?? 0) + 1);
    await Promise.all([
      store.#openPaper('board'),
      withDraft && store.#openPaper('draft'),
      store.#openFrames(),
    ]);
    store.notes('board')?.listenAll(() => store.#layFrames());
    store.#layFrames();
    store.#refresh();
    return store;
  }

  /** The frames in their order. */
  get frames(): readonly Frame[] {
    return this.#frames;
  }

  get status(): BoardStatus {
    return this.#status;
  }

  /** The notes of the shared board, or of one's own draft where it is open. */
  notes(which: Which): NoteStore | undefined {
    return this.#papers.get(which)?.notes;
  }

  /** What stands around the notes of the shared board; `open` has read it. */
  get around(): Around {
    return this.#around as Around;
  }

  /** One of the three documents, where it is open. */
  sync(doc: ShelfKey['doc']): BoardSync | undefined {
    return doc === 'frames' ? this.#frameSync : this.#papers.get(doc)?.sync;
  }

  paper(which: Which): Paper | undefined {
    return this.#papers.get(which);
  }

  /** The participant who writes under a client id, as the server told; `undefined` for the server itself. */
  author(clientId: number): string | undefined {
    return this.#authors.get(clientId);
  }

  /** Whether a client id is ours, of an anonymous phase: nobody else is told whose it is. */
  isUnnamed(clientId: number): boolean {
    return this.sync('board')?.isUnnamed(clientId) ?? false;
  }

  /** Whether a note holds something that is not on the server yet. */
  isUnsent(noteId: string): boolean {
    return this.#unsent.has(noteId);
  }

  /** In how many notes something waits. */
  get unsentCount(): number {
    return this.#unsent.size;
  }

  listen(topic: 'status' | 'frames' | 'authors' | 'unsent', listener: () => void): () => void {
    return this.#topics.listen(topic, listener);
  }

  /** Takes a client id in hand before the first keystroke needs it. */
  prepare(): void {
    for (const { sync } of this.#papers.values()) void sync.prepare();
  }

  /** Asks the server at once again for what it has refused to open. */
  reopen(): void {
    for (const sync of [this.#frameSync, ...[...this.#papers.values()].map((paper) => paper.sync)]) {
      if (sync?.link.trouble) sync.link.again();
    }
  }

  flush(): void {
    for (const { sync } of this.#papers.values()) sync.flush();
  }

  /** Sends also what another tab of this device has left on the shelf. */
  takeUp(): void {
    for (const { sync } of this.#papers.values()) void sync.takeUp();
  }

  close(): void {
    this.#isClosed = true;
    this.presence.close();
    for (const { sync, notes, undo } of this.#papers.values()) {
      notes.close();
      undo.destroy();
      sync.close();
    }
    for (const lists of Object.values(this.#around ?? {})) lists.close();
    this.#frameSync?.close();
    const others = (open.get(this.boardId) ?? 1) - 1;
    open.set(this.boardId, others);
    // One connection has each board open once: while another view looks at it, it stays so.
    if (others === 0) void ask('board:close', { boardId: this.boardId });
  }

  async #openPaper(which: Which): Promise<void> {
    const sync: BoardSync = await openDocument(this.#key(which), {
      ...this.#hearing(),
      spoiled: async (spoiled) => {
        const refused = await setAside(sync, spoiled);
        if (this.#isClosed) return;
        this.#onSpoiled({ which, refused, isForeign: spoiled.code === 'FOREIGN_CLIENT' });
      },
    });
    if (which === 'board') {
      openBoard(sync.doc).meta.observe(() => this.#refresh());
      this.#around = readAround(sync.doc);
    }
    this.#papers.set(which, { sync, notes: new NoteStore(sync.doc), undo: ownUndo(sync.doc) });
  }

  async #openFrames(): Promise<void> {
    const sync = await openDocument(this.#key('frames'), { ...this.#hearing(), spoiled: () => undefined });
    this.#frameSync = sync;
    sync.doc.on('update', () => this.#layFrames());
  }

  /** Frames keep their places until one overflows; then the rows below it make room, on every device alike. */
  #layFrames(): void {
    const notes = this.notes('board');
    if (!notes || !this.#frameSync) return;
    const next = rowsApart(readFrames(this.#frameSync.doc), (frame) => notes.lowestIn(frame));
    if (JSON.stringify(next) === JSON.stringify(this.#frames)) return;
    this.#frames = next;
    this.#topics.tell('frames');
  }

  #key(doc: ShelfKey['doc']): ShelfKey {
    return { owner: this.owner, boardId: this.boardId, doc };
  }

  #hearing(): Pick<SyncEvents, 'authors' | 'changed'> {
    return {
      changed: () => this.#refresh(),
      authors: (entries) => {
        for (const [clientId, participantId] of entries) this.#authors.set(clientId, participantId);
        this.#topics.tell('authors');
      },
    };
  }

  #refresh(): void {
    const board = this.#papers.get('board')?.sync;
    if (!board || !this.#frameSync) return;
    const syncs = [...this.#papers.values()].map((paper) => paper.sync);
    const next: BoardStatus = {
      saved: together(
        syncs.map((sync) => sync.saved),
        this.#status.saved,
      ),
      mode: sameMode(board.link.mode, this.#status.mode),
      trouble: board.link.trouble ?? this.#frameSync.link.trouble,
      isLoaded: board.isLoaded && this.#frameSync.isLoaded,
      isFresh: board.link.isFresh,
      canWrite: syncs.every((sync) => sync.canWrite),
      isNewer: isNewerBoard(board.doc),
      isKept: syncs.every((sync) => sync.isKept),
      noteCharacters: board.link.noteCharacters,
    };
    const isOther = Object.entries(next).some(
      ([key, value]) => this.#status[key as keyof BoardStatus] !== value,
    );
    this.#unsent = new Set(syncs.flatMap((sync) => [...sync.unsent]));
    this.#topics.tell('unsent');
    if (!isOther) return;
    this.#status = next;
    this.#topics.tell('status');
  }
}

const NOT_OPEN: BoardStatus = {
  saved: 'saved',
  mode: undefined,
  trouble: undefined,
  isLoaded: false,
  isFresh: false,
  canWrite: true,
  isNewer: false,
  isKept: true,
  noteCharacters: 600,
};

/** The worst of all documents; the same object as `before` where it says the same. */
function together(all: Saved[], before: Saved): Saved {
  if (all.includes('not saved')) return 'not saved';
  const waiting = all.reduce((sum, saved) => sum + (typeof saved === 'object' ? saved.waiting : 0), 0);
  if (waiting === 0) return 'saved';
  return typeof before === 'object' && before.waiting === waiting ? before : { waiting };
}

function sameMode(now: BoardMode | undefined, before: BoardMode | undefined): BoardMode | undefined {
  return JSON.stringify(now) === JSON.stringify(before) ? before : now;
}
