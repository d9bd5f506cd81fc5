/** What people do with a board's document: the same Yjs content for everybody who is compared. */
import { randomUUID } from 'node:crypto';
import { addNotes, openBoard } from '@case-lab/contract/boards';
import * as Y from 'yjs';

/** Words that nobody has written before, so that compression finds no more in them than in a real board. */
const SYLLABLES = [
  'во',
  'да',
  'ре',
  'ка',
  'бас',
  'сейн',
  'о',
  'чист',
  'ка',
  'план',
  'бе',
  'рег',
  'лес',
  'тер',
  'го',
  'ни',
];
const WORDS = Array.from({ length: 2000 }, () => some(SYLLABLES, 2 + Math.floor(Math.random() * 3)).join(''));
const WORDS_A_NOTE = 10;
const NOTES_AN_UPDATE = 50;

/** One person's hand: its own document, so that an edit costs the generator little; it leans on nobody else's writing. */
export class Hand {
  doc = new Y.Doc();
  /** @type {string[]} */ notes = [];
  #words = 0;

  /** @param {number} writer the client id under which it writes @param {number} spread at how many notes in turn */
  constructor(writer, spread = 1) {
    this.doc.clientID = writer;
    this.spread = spread;
  }

  /** Does something to the document and gives the update that it makes. @param {() => void} act */
  made(act) {
    /** @type {Uint8Array[]} */
    const updates = [];
    const keep = (/** @type {Uint8Array} */ update) => void updates.push(update);
    this.doc.on('update', keep);
    act();
    this.doc.off('update', keep);
    return updates.length === 1 ? updates[0] : Y.mergeUpdates(updates);
  }

  get clock() {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  /** The next thing typed: a word at the end of one's own note, every fiftieth time a new note. */
  type() {
    return this.made(() => {
      const last = this.notes.at(-1 - (this.#words % this.spread));
      if (!last || this.#words++ % 50 === 0) return void this.add(1, 'Идея: ');
      const text = /** @type {Y.Map<any>} */ (openBoard(this.doc).notes.get(last)).get('text');
      text.insert(text.length, 'слово ');
    });
  }

  /** @param {number} count @param {string} text */
  add(count, text = '') {
    const notes = Array.from({ length: count }, () => ({
      ...{ id: randomUUID(), frame: 'parking-lot', text: text || someWords(WORDS_A_NOTE) },
      facts: { kind: /** @type {const} */ ('idea'), lang: /** @type {const} */ ('ru'), made: Date.now() },
    }));
    if (!addNotes(this.doc, notes)) throw new Error('the board takes no more notes');
    this.notes.push(...notes.map(({ id }) => id));
  }

  /** A board of `count` notes: its whole state, and the updates that lead there. @param {number} count */
  board(count) {
    const parts = [];
    for (let left = count; left > 0; left -= NOTES_AN_UPDATE)
      parts.push(this.made(() => this.add(Math.min(left, NOTES_AN_UPDATE))));
    return { state: Y.encodeStateAsUpdate(this.doc), parts };
  }

  /** Puts a note somewhere: what a drop does, and what every move of a drag does at the peers. @param {string} note */
  move(note, x = 0, y = 0) {
    return this.made(() => void openBoard(this.doc).places.set(note, ['parking-lot', x, y]));
  }
}

/** @param {number} count */
export function someWords(count) {
  return some(WORDS, count).join(' ');
}

/** @param {string[]} list @param {number} count */
function some(list, count) {
  return Array.from({ length: count }, () => list[Math.floor(Math.random() * list.length)]);
}
