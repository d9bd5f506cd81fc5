import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SignedIn } from '@case-lab/contract';
import {
  addComment,
  addNote,
  commit,
  deleteNote,
  dissolveCluster,
  EMOJI,
  formCluster,
  joinCluster,
  leaveCluster,
  link,
  mergeClusters,
  moveNote,
  NOTE_KINDS,
  nameCluster,
  ownUndo,
  react,
  readClusters,
  readComments,
  readCommitments,
  readLinks,
  readNotes,
  readReactions,
  restoreNote,
  setFacts,
  writeText,
} from '@case-lab/contract/boards';
import type * as Y from 'yjs';
import type { Checker } from './checker.ts';
import { Device } from './device.ts';
import type { Dice } from './dice.ts';

const ACTS = [
  ...['add', 'add', 'type', 'type', 'cut', 'move', 'kind', 'delete', 'restore'],
  ...[
    'form',
    'join',
    'merge',
    'name',
    'scatter',
    'say',
    'answer',
    'react',
    'promise',
    'tie',
    'undo',
    'undo',
    'redo',
  ],
] as const;
type Act = (typeof ACTS)[number];

/** A person at a table whom the dice move: does all that can be done on a board, takes it back, and loses the network. */
export class TableMate {
  readonly device: Device;
  readonly done = new Map<Act, number>();
  /** What an undo of theirs took away of others' work: nothing, if B15 holds. */
  readonly taken: string[] = [];
  private undo: Y.UndoManager | undefined;
  private made = 0;

  constructor(
    readonly name: string,
    private readonly seat: SignedIn,
    private readonly url: string,
    checker: Checker,
    private readonly dice: Dice,
  ) {
    this.device = new Device(seat, name, checker);
  }

  get doc(): Y.Doc {
    return this.device.doc;
  }

  async come(): Promise<void> {
    this.device.come(this.url);
    await this.device.opened();
    this.undo ??= ownUndo(this.doc);
  }

  /** Acts until the moment `until`, with breaks of the connection in between. */
  async play(until: number): Promise<void> {
    while (Date.now() < until) {
      const what = this.dice.below(30);
      if (what === 0) this.device.tear();
      else if (what === 1) await this.goAndComeBack();
      else this.act(this.dice.one(ACTS) ?? 'add');
      await pause(this.dice.below(60));
    }
  }

  /** Works on without a connection, and brings it when it is back. */
  private async goAndComeBack(): Promise<void> {
    this.device.leave();
    for (let n = this.dice.below(6); n >= 0; n -= 1) this.act(this.dice.one(ACTS) ?? 'add');
    await pause(this.dice.below(500));
    await this.come();
  }

  private act(what: Act): void {
    const before = what === 'undo' ? workOfOthers(this.doc) : new Set<string>();
    this.device.edit(undefined, (doc) => this.on(doc)[what]());
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
    if (what !== 'undo') return;
    const after = workOfOthers(this.doc);
    this.taken.push(...[...before].filter((piece) => !after.has(piece)));
  }

  private on(doc: Y.Doc): Record<Act, () => unknown> {
    const { dice } = this;
    const notes = readNotes(doc);
    const clusters = readClusters(doc).map(({ id }) => id);
    const some = () => dice.one(notes)?.id ?? '';
    const one = () => dice.one(clusters) ?? '';
    const { id = '', text = '' } = dice.one(notes) ?? {};
    const at = dice.below(text.length + 1);
    const said = (replyTo?: string) => ({
      id: randomUUID(),
      note: some(),
      at: Date.now(),
      text: this.word(),
      replyTo,
    });
    return {
      add: () => addNote(doc, this.note()),
      type: () =>
        writeText(
          doc,
          id,
          text.length > 300 ? this.word() : text.slice(0, at) + this.word() + text.slice(at),
        ),
      cut: () => writeText(doc, id, text.slice(0, at) + text.slice(at + 4)),
      move: () => moveNote(doc, id, { frame: 'parking-lot', x: dice.below(900), y: dice.below(600) }),
      kind: () => setFacts(doc, id, { kind: dice.one(NOTE_KINDS) ?? 'idea' }),
      delete: () => dice.below(3) === 0 && deleteNote(doc, id, Date.now()),
      restore: () => restoreNote(doc, id),
      form: () => formCluster(doc, randomUUID(), [some(), some(), some()], this.word()),
      join: () => joinCluster(doc, one(), [some(), some()]),
      merge: () => mergeClusters(doc, one(), one()),
      name: () => nameCluster(doc, one(), this.word()),
      scatter: () => (dice.below(2) ? leaveCluster(doc, [id]) : dissolveCluster(doc, one())),
      say: () => addComment(doc, said()),
      answer: () => addComment(doc, said(dice.one(readComments(doc))?.id)),
      react: () =>
        react(
          doc,
          { note: id, emoji: dice.one(EMOJI) ?? '🌱', participant: this.seat.participant.id },
          dice.below(3) > 0,
        ),
      promise: () => commit(doc, `step-${dice.below(4)}`, { cue: 'весной', action: this.word() }),
      tie: () => link(doc, { id: randomUUID(), from: some(), to: some(), label: this.word() }),
      undo: () => this.undo?.undo(),
      redo: () => this.undo?.redo(),
    };
  }

  private note() {
    const facts = { kind: this.dice.one(NOTE_KINDS) ?? 'idea', lang: 'ru', made: Date.now() } as const;
    return { id: randomUUID(), frame: 'parking-lot', text: this.word(), facts };
  }

  private word(): string {
    this.made += 1;
    return `${this.name}.${this.made} `;
  }
}

/** All that a board says, as plain data: what must be equal for all. */
export function viewOf(doc: Y.Doc) {
  return {
    ...{ notes: readNotes(doc), clusters: readClusters(doc), comments: readComments(doc) },
    ...{ reactions: readReactions(doc), steps: readCommitments(doc), links: readLinks(doc) },
  };
}

/** Every standing piece of the board that somebody else than `clients` wrote, unit by unit. */
export function workOfOthers(
  doc: Y.Doc,
  clients: ReadonlySet<number> = new Set([doc.clientID]),
): Set<string> {
  const pieces = new Set<string>();
  doc.store.clients.forEach((structs, client) => {
    if (clients.has(client)) return;
    for (const item of structs) {
      if (item.deleted) continue;
      for (let unit = 0; unit < item.length; unit += 1) pieces.add(`${client}:${item.id.clock + unit}`);
    }
  });
  return pieces;
}
