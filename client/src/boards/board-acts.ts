import { isAnonymous, type Language } from '@case-lab/contract';
import {
  addNotes,
  BOUNDS,
  deleteNote,
  type FrameMeaning,
  moveNote,
  type NewNote,
  type NoteKind,
  type NoteView,
  readNote,
  restoreNote,
  revealNote,
  setFacts,
  writeText,
} from '@case-lab/contract/boards';
import { v4 } from 'uuid';
import { serverNow } from '../wire/server-clock.ts';
import type { RefusedNote, SaidAround } from '../wire/shelf.ts';
import type { BoardStore, Rescue, Which } from './board-store.ts';
import { barFor } from './may-write.ts';
import { forgetRefused } from './refused.ts';
import { sayAgain } from './said-around.ts';

/** What a person does on a board. Each act is one gesture and one step of undo; all go through the pen of the document. */
export class BoardActs {
  readonly #store: BoardStore;
  readonly #territory: string | undefined;
  /** The document of the last act: that is the one a step of undo is meant for. */
  #latest: Which = 'board';

  /** `territory`: the one that this person speaks for. */
  constructor(store: BoardStore, territory?: string | null) {
    this.#store = store;
    this.#territory = territory ?? undefined;
  }

  get latest(): Which {
    return this.#latest;
  }

  /** Adds one note or many; resolves with their ids once they stand in the document, or with none where it is full. */
  async add(which: Which, texts: string[], into: NewNoteIn): Promise<string[]> {
    const made = Math.round(serverNow());
    const { frame, at, kind, lang, for: spokenFor } = into;
    const about = this.#about(which, frame, spokenFor);
    const facts = { kind, lang, made, ...about, ...(spokenFor && { for: spokenFor }) };
    const added: NewNote[] = texts.map((text) => ({ id: v4(), frame, text, at, facts }));
    const ids: string[] = [];
    for (const heap of heapsOf(added)) {
      await this.edit(which, (doc) => {
        if (addNotes(doc, heap)) ids.push(...heap.map((note) => note.id));
      });
    }
    return ids;
  }

  write(which: Which, noteId: string, text: string): void {
    void this.edit(which, (doc) => writeText(doc, noteId, text));
  }

  /** Moves a note; where the frame is another one, it becomes what that frame means, if this person may change it. */
  move(which: Which, noteId: string, to: { frame: string; x?: number; y?: number }): void {
    void this.edit(which, (doc) => moveNote(doc, noteId, to, this.#meaning(which, noteId, to.frame)));
  }

  remove(which: Which, noteId: string): void {
    void this.edit(which, (doc) => deleteNote(doc, noteId, Math.round(serverNow())));
  }

  restore(which: Which, noteId: string): void {
    void this.edit(which, (doc) => restoreNote(doc, noteId));
  }

  /** Shows one's own unrevealed notes to the group; what was said cannot be unsaid. */
  async reveal(noteIds: readonly string[]): Promise<void> {
    const board = this.#store.sync('board');
    if (!board || this.#store.status.isNewer) return;
    // Both documents need an id in hand; each pen waits for its own.
    await board.edit(() => undefined);
    await this.edit('draft', (draft) => {
      void board.edit(() => {
        for (const noteId of noteIds) revealNote(draft, board.doc, noteId);
      });
    });
    this.#latest = 'board';
  }

  /** Takes one's own last step back (B15). */
  undo(which: Which = this.#latest): void {
    void this.edit(which, () => this.#store.paper(which)?.undo.undo());
  }

  redo(which: Which = this.#latest): void {
    void this.edit(which, () => this.#store.paper(which)?.undo.redo());
  }

  /** Undo does not reach back over the change of a phase. */
  cutUndo(): void {
    for (const which of ['board', 'draft'] as const) this.#store.paper(which)?.undo.clear();
  }

  /** Writes again, under a fresh client id, what was refused only for coming after something else. */
  async rescue({ which, refused }: Rescue): Promise<void> {
    const done: string[] = [];
    await this.edit(which, (doc) => {
      for (const { id, note, around } of refused) {
        if (around ? sayAgain(doc, around) : note && this.#writeAgain(which, doc, note)) done.push(id);
      }
    });
    await forgetRefused(this.#store.owner, done);
  }

  /** Writes refused words as their author wishes: into their own note where it still stands, else as a new one. */
  async tryAgain({ id, doc, boardId, note, around }: RefusedNote, lang: Language): Promise<boolean> {
    if (around) return this.#sayAgain(id, boardId, around);
    if (!note) return false;
    const which = doc === 'draft' && this.#store.notes('draft') ? 'draft' : 'board';
    const there = boardId === this.#store.boardId && this.#store.notes(which)?.note(note.id);
    const most = this.#store.status.noteCharacters;
    if (there && there.deleted === undefined && this.#isOwn(which, there) && note.text.length <= most) {
      this.write(which, note.id, note.text);
    } else {
      const { frames } = this.#store;
      const frame = frames.find((one) => one.id === note.frame) ?? frames[0];
      if (!frame) return false;
      const into = { frame: frame.id, kind: note.facts.kind, lang: note.facts.lang ?? lang };
      if ((await this.add(which, partsOf(note.text, most), into)).length === 0) return false;
    }
    await forgetRefused(this.#store.owner, [id]);
    return true;
  }

  /** A verdict or first step belongs to its board: another group may have another case. */
  async #sayAgain(id: string, boardId: string, around: SaidAround): Promise<boolean> {
    let isSaid = false;
    if (boardId === this.#store.boardId)
      await this.edit('board', (board) => {
        isSaid = sayAgain(board, around);
      });
    if (isSaid) await forgetRefused(this.#store.owner, [id]);
    return isSaid;
  }

  /**
   * What a new note is about: the frame's technology, and the writer's territory where they speak for themselves and it
   * does not give them away.
   */
  #about(
    which: Which,
    frameId: string,
    spokenFor?: string,
  ): Pick<NewNote['facts'], 'technology' | 'territory'> {
    const technology = this.#store.frames.find(({ id }) => id === frameId)?.technology;
    // A draft may be revealed when nobody is named; without a territory of its own it has its author's all the same.
    const mayTell = which === 'board' && !spokenFor && !isAnonymous(this.#store.status.mode);
    const territory = mayTell ? this.#territory : undefined;
    return { ...(technology && { technology }), ...(territory && { territory }) };
  }

  #meaning(which: Which, noteId: string, frameId: string): FrameMeaning {
    const note = this.#store.notes(which)?.note(noteId);
    const frame = this.#store.frames.find(({ id }) => id === frameId);
    if (!note || !frame || note.frame === frameId) return {};
    if (barFor(this.#store, { id: this.#store.owner }, which, note.author)) return {};
    const { kind, technology } = frame;
    return { ...(kind && { kind }), ...(technology && { technology }) };
  }

  #writeAgain(which: Which, doc: Doc, note: NoteView): boolean {
    const { id, text, frame, at, deleted } = note;
    const facts = isAnonymous(this.#store.status.mode) ? nameless(note.facts) : note.facts;
    const there = readNote(doc, id);
    if (!there) {
      if (deleted !== undefined || frame === undefined) return true;
      return addNotes(doc, [{ id, text: text.slice(0, BOUNDS.noteCharacters), facts, frame, at }]);
    }
    if (frame !== undefined) moveNote(doc, id, { frame, ...at });
    if (!this.#isOwn(which, there)) return there.text === text;
    setFacts(doc, id, facts);
    if (deleted !== undefined) deleteNote(doc, id, deleted);
    return writeText(doc, id, text);
  }

  #isOwn(which: Which, { author }: Pick<NoteView, 'author'>): boolean {
    return which === 'draft' || this.#store.author(author) === this.#store.owner;
  }

  /** One gesture upon a document, by the operations of `contract/boards`; resolves once it stands there. */
  async edit(which: Which, act: (doc: Doc) => void): Promise<void> {
    // A later version's layout is not known here: what is written in ours could harm it (B16).
    if (this.#store.status.isNewer) return;
    this.#latest = which;
    const sync = this.#store.sync(which);
    await sync?.edit(() => act(sync.doc));
  }
}

/** What is known of a note but for what would tell whose it is. */
const nameless = ({ territory: _, for: __, ...facts }: NoteView['facts']): NoteView['facts'] => facts;

type Doc = Parameters<typeof addNotes>[0];
type NewNoteIn = {
  frame: string;
  at?: { x: number; y: number };
  kind: NoteKind;
  lang: Language;
  for?: string;
};

/** A pasted page as transactions that each fit into one message of 64 KB, Cyrillic being two bytes a letter. */
function heapsOf(notes: NewNote[]): NewNote[][] {
  const heaps: NewNote[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const note of notes) {
    letters += note.text.length + 200;
    if (letters > 12_000) {
      heaps.push([]);
      letters = note.text.length + 200;
    }
    heaps.at(-1)?.push(note);
  }
  return heaps;
}

/** Words in pieces that each fit on a note, cut between words where there are any. */
function partsOf(text: string, most: number): string[] {
  const parts: string[] = [];
  for (let rest = text.trim(); rest; ) {
    const cut = rest.length > most ? Math.max(rest.lastIndexOf(' ', most), 0) || most : most;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return parts;
}
