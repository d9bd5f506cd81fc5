import * as Y from 'yjs';
import { BORN } from './add-notes.ts';
import { BOARD_MAPS, BY_HAND, findNote, openBoard } from './document.ts';
import { makerOf } from './maker.ts';

const TYPING_PAUSE_MS = 500;

/**
 * Undo and redo of one's own edits on a board or draft, nobody else's (B15). Each gesture (one transaction) is a step;
 * typing in one note without a pause of half a second is one. Undoing the addition of notes marks them as deleted, save
 * those in which somebody else has written. A transaction that adds notes must do nothing else.
 */
export function ownUndo(doc: Y.Doc): Y.UndoManager {
  return new OwnUndo(doc);
}

type Step = NonNullable<ReturnType<Y.UndoManager['undo']>>;

class OwnUndo extends Y.UndoManager {
  #typingIn: unknown;
  #born: string[] | undefined;
  #held: Step[] = [];

  constructor(doc: Y.Doc) {
    const maps = openBoard(doc);
    super(
      BOARD_MAPS.map((name) => maps[name]),
      {
        trackedOrigins: new Set([BY_HAND]),
        captureTimeout: TYPING_PAUSE_MS,
      },
    );
    this.captureTransaction = (transaction) => this.#beginStep(transaction);
    this.on('stack-item-added', ({ stackItem, origin }) => {
      if (origin === BY_HAND && this.#born) stackItem.meta.set(BORN, this.#born);
    });
    // A step that comes back by redo is a new one to Yjs; it must stay known as the addition of these notes.
    this.on('stack-item-popped', ({ stackItem, type }) => {
      const born = stackItem.meta.get(BORN);
      if (born) (type === 'undo' ? this.redoStack : this.undoStack).at(-1)?.meta.set(BORN, born);
    });
  }

  override canUndo(): boolean {
    return super.canUndo() || this.#held.length > 0;
  }

  // Yjs would take an added note out of the document, and with it what others are typing into it at this moment. It also
  // goes on to older steps when one has nothing left to take back, so it gets only those younger than the last addition.
  override undo(): Step | null {
    this.#held = this.undoStack.splice(0, this.undoStack.findLastIndex(isAddition) + 1);
    const undone = super.undo();
    this.undoStack.unshift(...this.#held);
    this.#held = [];
    return undone ?? this.#undoAddition();
  }

  #undoAddition(): Step | null {
    const step = this.undoStack.pop();
    if (step === undefined) return null;
    const born: string[] = step.meta.get(BORN) ?? [];
    const own = born.filter((noteId) => isOnlyItsAuthors(this.doc, noteId));
    if (own.length === 0) return this.undo();
    this.#hide(own, step);
    return step;
  }

  #beginStep(transaction: Y.Transaction): boolean {
    if (transaction.origin !== BY_HAND) return true;
    const [type, ...others] = transaction.changed.keys();
    const typingIn = others.length === 0 && (type as unknown) instanceof Y.Text ? type : undefined;
    if (typingIn === undefined || typingIn !== this.#typingIn) this.stopCapturing();
    this.#typingIn = typingIn;
    this.#born = transaction.meta.get(BORN);
    return true;
  }

  #hide(noteIds: string[], step: Step): void {
    this.undoing = true; // so that Yjs puts these marks on the redo stack
    const changedParentTypes = this.doc.transact((transaction) => {
      for (const noteId of noteIds) findNote(this.doc, noteId)?.note.set('deleted', Date.now());
      return transaction.changedParentTypes;
    }, this);
    this.undoing = false;
    this.emit('stack-item-popped', [
      { stackItem: step, origin: this, type: 'undo', changedParentTypes },
      this,
    ]);
  }
}

function isAddition(step: Step): boolean {
  return step.meta.has(BORN);
}

/** Whether a note still stands and nobody but its author has words in it. */
function isOnlyItsAuthors(doc: Y.Doc, noteId: string): boolean {
  const found = findNote(doc, noteId);
  if (found === undefined || found.note.has('deleted')) return false;
  const author = makerOf(openBoard(doc).notes, noteId);
  // Only the items tell who typed which word; Yjs shows them by no public method.
  for (let item = found.text._start; item !== null; item = item.right) {
    if (!item.deleted && item.id.client !== author) return false;
  }
  return true;
}
