import {
  type Frame,
  NOTE_SIZE,
  type NoteView,
  readNote,
  readNotes,
  SLOT_GAP,
  slots,
  touchedNotes,
} from '@case-lab/contract/boards';
import type { Doc, Transaction } from 'yjs';
import { Topics } from './topics.ts';

/** A note without its text: stays the same object while somebody only types. */
export type StillNote = Omit<NoteView, 'text'>;
type Point = NonNullable<NoteView['at']>;
type Entry = { text: string; still: StillNote };

const NONE: readonly string[] = [];

/**
 * The notes of a `board` or `draft` document for views, without React: one observer of the document, listeners by note and by
 * frame, and snapshots that stay the same object until what they show changes.
 */
export class NoteStore {
  readonly #doc: Doc;
  readonly #topics = new Topics();
  readonly #eachListeners = new Set<(id: string) => void>();
  readonly #entries = new Map<string, Entry>();
  readonly #frames = new Map<string, Set<string>>();
  readonly #sorted = new Map<string, readonly string[]>();
  readonly #places = new Map<string, Map<string, Point>>();
  /** Frames whose places have to be laid out anew. */
  readonly #moved = new Set<string>();
  #all: readonly string[] | undefined;

  constructor(doc: Doc) {
    this.#doc = doc;
    for (const note of readNotes(doc)) this.#keep(note.id, note);
    doc.on('afterTransaction', this.#observe);
  }

  /** A note without its text, deleted ones too. */
  note(id: string): StillNote | undefined {
    return this.#entries.get(id)?.still;
  }

  text(id: string): string {
    return this.#entries.get(id)?.text ?? '';
  }

  /** The notes of a frame that are not deleted, in their order. */
  idsIn(frame: string): readonly string[] {
    let ids = this.#sorted.get(frame);
    if (!ids) {
      ids = this.#shownIn(frame).map((note) => note.id);
      this.#sorted.set(frame, ids);
    }
    return ids.length === 0 ? NONE : ids;
  }

  /** All notes that are not deleted, frame by frame. */
  all(): readonly string[] {
    this.#all ??= [...this.#frames.keys()].flatMap((frame) => this.idsIn(frame));
    return this.#all;
  }

  /** Where a note lies, in pixels from the corner of its frame. */
  placeIn(frame: Frame, id: string): Point | undefined {
    const known = this.#places.get(frame.id);
    if (known && !this.#moved.delete(frame.id)) return known.get(id);
    const still = this.#shownIn(frame.id);
    const places = slots(
      frame,
      still.map((note) => ({ ...note, text: '' })),
    );
    for (const [noteId, at] of places) {
      const before = known?.get(noteId);
      if (before?.x === at.x && before.y === at.y) places.set(noteId, before);
    }
    this.#places.set(frame.id, places);
    return places.get(id);
  }

  /** How far down the notes of a frame reach, in pixels from its corner. */
  lowestIn(frame: Frame): number {
    const lowest = Math.max(0, ...this.idsIn(frame.id).map((id) => this.placeIn(frame, id)?.y ?? 0));
    return lowest + NOTE_SIZE.h + SLOT_GAP;
  }

  /** Hears of every change of the note but of its text. */
  listenNote(id: string, listener: () => void): () => void {
    return this.#topics.listen(`note ${id}`, listener);
  }

  listenText(id: string, listener: () => void): () => void {
    return this.#topics.listen(`text ${id}`, listener);
  }

  /** Hears when notes come, go, change their order or lie elsewhere in a frame. */
  listenFrame(frame: string, listener: () => void): () => void {
    return this.#topics.listen(`frame ${frame}`, listener);
  }

  /** Hears when notes come, go or move anywhere. */
  listenAll(listener: () => void): () => void {
    return this.#topics.listen('all', listener);
  }

  /** Hears of every change of any note, of its text too, and which one it was. */
  listenEach(listener: (id: string) => void): () => void {
    this.#eachListeners.add(listener);
    return () => this.#eachListeners.delete(listener);
  }

  close(): void {
    this.#doc.off('afterTransaction', this.#observe);
  }

  #shownIn(frame: string): StillNote[] {
    return [...(this.#frames.get(frame) ?? [])]
      .flatMap((id) => this.note(id) ?? [])
      .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
  }

  readonly #observe = (transaction: Transaction): void => {
    const touched = touchedNotes(transaction);
    const frames = new Set<string>();
    for (const id of touched) this.#refresh(id, frames);
    for (const frame of frames) {
      this.#sorted.delete(frame);
      this.#moved.add(frame);
    }
    if (frames.size > 0) this.#all = undefined;
    for (const frame of frames) this.#topics.tell(`frame ${frame}`);
    if (frames.size > 0) this.#topics.tell('all');
    for (const listener of this.#eachListeners) for (const id of touched) listener(id);
  };

  /** Reads one note anew; `frames` gathers those whose notes or places are others now. */
  #refresh(id: string, frames: Set<string>): void {
    const before = this.#entries.get(id);
    const found = readNote(this.#doc, id);
    const isSame = found && before && isSameStill(found, before.still);
    if (found && isSame) this.#entries.set(id, { text: found.text, still: before.still });
    else if (found) this.#keep(id, found);
    else this.#forget(id);
    if (before?.text !== found?.text) this.#topics.tell(`text ${id}`);
    if (isSame) return;
    if (before) frames.add(before.still.frame ?? '');
    if (found) frames.add(found.frame ?? '');
    this.#topics.tell(`note ${id}`);
  }

  #keep(id: string, { text, ...still }: NoteView): void {
    this.#forget(id);
    this.#entries.set(id, { text, still });
    if (still.deleted !== undefined) return;
    const frame = still.frame ?? '';
    this.#frames.set(frame, (this.#frames.get(frame) ?? new Set()).add(id));
  }

  #forget(id: string): void {
    const before = this.#entries.get(id);
    if (before) this.#frames.get(before.still.frame ?? '')?.delete(id);
    this.#entries.delete(id);
  }
}

// By code unit, as every device sorts; a locale would differ.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isSameStill({ text: _text, ...now }: NoteView, before: StillNote): boolean {
  return JSON.stringify(now) === JSON.stringify(before);
}
