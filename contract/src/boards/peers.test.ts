import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { addNote, addNotes } from './add-notes.ts';
import {
  deleteNote,
  hideNote,
  moveNote,
  restoreNote,
  setFacts,
  showNote,
  writeText,
} from './change-notes.ts';
import {
  dissolveCluster,
  formCluster,
  leaveCluster,
  mergeClusters,
  nameCluster,
  readClusters,
} from './clusters.ts';
import { addComment, readComments } from './comments.ts';
import { commit, readCommitments } from './commitments.ts';
import { NOTE_KINDS } from './facts.ts';
import { ownUndo } from './own-undo.ts';
import { react, readReactions } from './reactions.ts';
import { readNotes } from './read-notes.ts';
import { slots } from './slots.ts';
import { note, person, textOf } from './test/peers.ts';

const ACTS = [
  'add',
  'paste',
  'type',
  'cut',
  'move',
  'slot',
  'kind',
  'cluster',
  'name',
  'merge',
  'scatter',
  'say',
  'react',
  'hide',
  'promise',
  'delete',
  'restore',
  'undo',
  'redo',
  'drop',
  'return',
] as const;
type Step = { who: number; act: (typeof ACTS)[number]; note: number; number: number };

const steps = fc.array(
  fc.record({ who: fc.nat(2), act: fc.constantFrom(...ACTS), note: fc.nat(4), number: fc.nat(700) }),
  { maxLength: 60 },
);
const frame = { id: 'f1', title: { original: 'ru' as const }, order: 'a0', x: 0, y: 0, w: 880, h: 640 };

test('B4 people who edit, move, delete, undo, drop and return end with the same board', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const people = play(script);
      for (const somebody of people) somebody.return();
      const [first, ...others] = people.map(({ doc }) => viewOf(doc));
      for (const view of others) expect(view).toEqual(first);
      const drawn = people.map(({ doc }) => slots(frame, readNotes(doc)));
      expect(drawn[1]).toEqual(drawn[0]);
      expect(drawn[2]).toEqual(drawn[0]);
    }),
    { numRuns: 300 },
  );
});

test('B15 nobody takes away by undo what another has written, placed or marked', () => {
  fc.assert(
    fc.property(steps, (script) => {
      play(script, ({ doc, undo }) => {
        const before = workOfOthers(doc);
        undo.undo();
        const after = workOfOthers(doc);
        expect([...before].filter((piece) => !after.has(piece))).toEqual([]);
      });
    }),
    { numRuns: 300 },
  );
});

function viewOf(doc: Y.Doc) {
  return {
    ...{ notes: readNotes(doc), clusters: readClusters(doc), comments: readComments(doc) },
    ...{ reactions: readReactions(doc), steps: readCommitments(doc) },
  };
}

class Somebody {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly waiting: { to: Somebody; update: Uint8Array }[] = [];
  isAway = false;

  constructor(clientId: number) {
    this.doc = person(clientId);
    this.undo = ownUndo(this.doc);
  }

  /** Passes every edit to the others; what either cannot hear now waits for the return. */
  tell(others: Somebody[]): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire') return;
      for (const to of others) (to.isAway ? to : this).send(to, update);
    });
  }

  return(): void {
    this.isAway = false;
    for (const { to, update } of this.waiting.splice(0)) (to.isAway ? to : this).send(to, update);
  }

  private send(to: Somebody, update: Uint8Array): void {
    if (this.isAway) this.waiting.push({ to, update });
    else Y.applyUpdate(to.doc, update, 'wire');
  }
}

function play(script: Step[], undo = (somebody: Somebody) => void somebody.undo.undo()): Somebody[] {
  const people = [7, 8, 9].map((clientId) => new Somebody(clientId));
  for (const somebody of people) somebody.tell(people.filter((other) => other !== somebody));
  script.forEach((step, index) => {
    const somebody = people[step.who];
    if (somebody) act(somebody, step, `${step.who} ${index}`, undo);
  });
  return people;
}

function act(somebody: Somebody, step: Step, newId: string, undo: (somebody: Somebody) => void): void {
  const { doc } = somebody;
  const shown = readNotes(doc);
  const { id = '', order } = shown[step.note % (shown.length || 1)] ?? {};
  const text = textOf(doc, id);
  const at = step.number % (text.length + 1);
  const clusters = readClusters(doc).map((cluster) => cluster.id);
  const [one, other] = [clusters[step.note % clusters.length], clusters[step.number % clusters.length]];
  const acts: Record<Step['act'], () => void> = {
    add: () => addNote(doc, note(newId, { text: 'сад 🌱', after: order })),
    paste: () => addNotes(doc, [note(`${newId} a`, { text: 'a' }), note(`${newId} b`, { text: 'b' })]),
    type: () =>
      writeText(doc, id, `${text.slice(0, at)}${'ёж🌳 '.slice(0, step.number % 6)}${text.slice(at)}`),
    cut: () => writeText(doc, id, text.slice(0, at) + text.slice(at + 3)),
    move: () => moveNote(doc, id, { frame: 'f1', x: step.number, y: step.number % 300 }),
    slot: () => moveNote(doc, id, { frame: step.number % 2 ? 'f1' : 'f2' }),
    kind: () => setFacts(doc, id, { kind: NOTE_KINDS[step.number % NOTE_KINDS.length] ?? 'idea' }),
    cluster: () => formCluster(doc, newId, [id, shown[step.number % shown.length]?.id ?? ''], 'вместе'),
    name: () => nameCluster(doc, one ?? '', `сад ${step.number}`),
    merge: () => mergeClusters(doc, one ?? '', other ?? ''),
    scatter: () => (step.number % 2 ? leaveCluster(doc, [id]) : dissolveCluster(doc, one ?? '')),
    say: () => addComment(doc, { id: newId, note: id, at: step.number, text: 'и у нас', replyTo: undefined }),
    react: () => react(doc, { note: id, emoji: '🌱', participant: String(step.who) }, step.number % 3 > 0),
    hide: () => (step.number % 2 ? hideNote(doc, id, step.number) : showNote(doc, id)),
    promise: () => commit(doc, `s${step.number % 3}`, { cue: 'весной', action: `посажу ${step.number}` }),
    delete: () => deleteNote(doc, id, step.number),
    restore: () => restoreNote(doc, id),
    undo: () => undo(somebody),
    redo: () => somebody.undo.redo(),
    drop: () => {
      somebody.isAway = true;
    },
    return: () => somebody.return(),
  };
  acts[step.act]();
}

/** Every standing piece of the document that another client wrote, unit by unit. */
function workOfOthers(doc: Y.Doc): Set<string> {
  const pieces = new Set<string>();
  doc.store.clients.forEach((structs, client) => {
    if (client === doc.clientID) return;
    for (const item of structs) {
      if (item.deleted) continue;
      for (let unit = 0; unit < item.length; unit++) pieces.add(`${client}:${item.id.clock + unit}`);
    }
  });
  return pieces;
}
