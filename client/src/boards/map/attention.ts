import type { Which } from '../board-store.ts';
import { Topics } from '../topics.ts';

/** What goes on at this moment: nothing, notes are moved by keys, an arrow is led to a note, or an order is tried out. */
export type Doing = 'rest' | 'moving' | 'linking' | 'tidying';

/** An arrow under way: from a note to a point of the board. */
export type Led = { from: string; to: { x: number; y: number } };

/**
 * What the person attends to on the map: the focused, edited, selected and opened notes. It lives outside of React, so that a
 * step of the focus renders two notes and nothing else.
 */
export class Attention {
  readonly #topics = new Topics();
  #current: string | undefined;
  #editing: string | undefined;
  #selected: ReadonlySet<string> = NOBODY;
  #onto: string | undefined;
  #joining: string | undefined;
  #opened: { which: Which; id: string } | undefined;
  #doing: Doing = 'rest';
  /** From where an arrow is being led. */
  #linkFrom: string | undefined;
  #named: string | undefined;
  #pulledOut: string | undefined;
  #found: string | undefined;
  #led: Led | undefined;

  /** The one note that the Tab key reaches. */
  get current(): string | undefined {
    return this.#current;
  }

  get editing(): string | undefined {
    return this.#editing;
  }

  get selected(): ReadonlySet<string> {
    return this.#selected;
  }

  get opened(): { which: Which; id: string } | undefined {
    return this.#opened;
  }

  get doing(): Doing {
    return this.#doing;
  }

  get linkFrom(): string | undefined {
    return this.#linkFrom;
  }

  /** The cluster or the arrow that is being given a word. */
  get named(): string | undefined {
    return this.#named;
  }

  name(id: string | undefined): void {
    if (id === this.#named) return;
    this.#named = id;
    this.#tell();
  }

  focus(id: string | undefined): void {
    if (id === this.#current) return;
    const before = this.#current;
    this.#current = id;
    this.#tell(before, id);
  }

  edit(id: string | undefined): void {
    if (id === this.#editing) return;
    const before = [this.#editing, this.#current];
    this.#editing = id;
    if (id) this.#current = id;
    this.#tell(...before, id);
  }

  /** Selects these and no others. */
  select(ids: Iterable<string>): void {
    const before = this.#selected;
    const next = new Set(ids);
    if (next.size === 0 && before.size === 0) return;
    this.#selected = next.size === 0 ? NOBODY : next;
    const turned = [...before, ...next].filter((id) => before.has(id) !== next.has(id));
    this.#tell(...turned);
  }

  /** Takes one more, or lets it go. */
  toggle(id: string): void {
    const next = new Set(this.#selected);
    if (!next.delete(id)) next.add(id);
    this.select(next);
  }

  /** The note onto which the dragged one, `joining`, would be put now. */
  hold(onto: string | undefined, joining?: string): void {
    if (onto === this.#onto) return;
    const before = [this.#onto, this.#joining];
    this.#onto = onto;
    this.#joining = onto && joining;
    this.#tell(...before, onto, joining);
  }

  /** The dragged note that would leave its cluster now. */
  pullOut(id: string | undefined): void {
    if (id === this.#pulledOut) return;
    const before = this.#pulledOut;
    this.#pulledOut = id;
    this.#tell(before, id);
  }

  /** Marks the note that a search has come to. */
  find(id: string | undefined): void {
    if (id === this.#found) return;
    const before = this.#found;
    this.#found = id;
    this.#tell(before, id);
  }

  /** The arrow that is being drawn by mouse, as far as it has come. */
  get led(): Led | undefined {
    return this.#led;
  }

  lead(led: Led | undefined): void {
    if (led === this.#led) return;
    this.#led = led;
    this.#topics.tell('all');
  }

  open(note: { which: Which; id: string } | undefined): void {
    this.#opened = note;
    this.#tell();
  }

  begin(doing: Doing, linkFrom?: string): void {
    const before = this.#linkFrom;
    this.#doing = doing;
    this.#linkFrom = linkFrom;
    this.#tell(before, linkFrom);
  }

  /** What a note is at this moment, as words for `data-is`. */
  wordsOf(id: string): string {
    const words: string[] = [];
    if (id === this.#current) words.push('current');
    if (id === this.#editing) words.push('editing');
    if (this.#selected.has(id)) words.push('selected');
    if (id === this.#onto) words.push('onto');
    if (id === this.#joining) words.push('joining');
    if (id === this.#found) words.push('found');
    if (id === this.#pulledOut) words.push('out');
    if (id === this.#linkFrom) words.push('from');
    return words.join(' ');
  }

  /** The notes that stay mounted wherever the board is looked at; of a large selection only those in view are. */
  kept(): Set<string> {
    const kept = new Set(this.#selected.size <= MOST_KEPT ? this.#selected : NOBODY);
    for (const id of [this.#current, this.#editing, this.#onto, this.#linkFrom, this.#found])
      if (id) kept.add(id);
    return kept;
  }

  readonly listen = (listener: () => void): (() => void) => this.#topics.listen('all', listener);

  listenNote(id: string, listener: () => void): () => void {
    return this.#topics.listen(id, listener);
  }

  #tell(...ids: (string | undefined)[]): void {
    for (const id of ids) if (id) this.#topics.tell(id);
    this.#topics.tell('all');
  }
}

const NOBODY: ReadonlySet<string> = new Set();
const MOST_KEPT = 60;
