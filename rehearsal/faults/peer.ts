import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SignedIn } from '@case-lab/contract';
import {
  addNote,
  deleteNote,
  moveNote,
  type NoteView,
  readNotes,
  restoreNote,
  writeText,
} from '@case-lab/contract/boards';
import type { Checker } from './checker.ts';
import { Device } from './device.ts';
import type { Dice } from './dice.ts';

const BREAKS = ['tear', 'drop', 'reload', 'move'] as const;

/** A person whom the dice move: writes, moves notes, takes them back, loses the network, reloads, goes to the other server. */
export class Peer {
  device: Device;
  /** The words written, each once, as the checker knows them. */
  private words = 0;
  private at: number;

  constructor(
    private readonly seat: SignedIn,
    private readonly name: string,
    private readonly urls: string[],
    private readonly checker: Checker,
    private readonly dice: Dice,
  ) {
    this.device = new Device(seat, name, checker);
    this.at = dice.below(urls.length);
  }

  get url(): string {
    return this.urls[this.at] ?? '';
  }

  /** Comes to the server where it was last, and waits until the board is open. */
  async come(): Promise<void> {
    this.device.come(this.url);
    await this.device.opened();
  }

  /** Plays `steps` throws of the dice. */
  async play(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      if (this.dice.below(12) === 0) await this.break();
      else this.edit();
      await pause(this.dice.below(40));
    }
  }

  private edit(): void {
    const notes = readNotes(this.device.doc);
    const mine = notes.filter(({ text }) => text.startsWith(`${this.name}.`));
    const own = this.dice.one(mine);
    const any = this.dice.one(notes);
    const what = this.dice.below(10);
    if (!own || !any || what < 3) this.add();
    else if (what < 7) this.write(own);
    else if (what < 9) this.device.edit(undefined, (doc) => moveNote(doc, any.id, this.somewhere()));
    else if (own.deleted) this.device.edit(undefined, (doc) => restoreNote(doc, own.id));
    else this.device.edit(undefined, (doc) => deleteNote(doc, own.id, Date.now()));
  }

  private add(): void {
    const id = this.word();
    const facts = { kind: 'idea', lang: 'en', made: Date.now() } as const;
    const note = { id: randomUUID(), frame: 'parking-lot', text: id, facts, at: this.somewhere() };
    this.device.edit(id, (doc) => addNote(doc, note));
  }

  private write(own: NoteView): void {
    if (own.text.length > 500) {
      this.add();
      return;
    }
    const id = this.word();
    this.device.edit(id, (doc) => writeText(doc, own.id, `${own.text} ${id}`));
  }

  private async break(): Promise<void> {
    const what = this.dice.one(BREAKS);
    if (what === 'tear') {
      this.device.tear();
      return;
    }
    if (what === 'reload') {
      const saved = this.device.close();
      this.device = new Device(this.seat, this.name, this.checker, saved);
    } else this.device.leave();
    if (what === 'move') this.at = (this.at + 1) % this.urls.length;
    await pause(this.dice.below(300));
    await this.come();
  }

  private word(): string {
    this.words += 1;
    return `${this.name}.${this.words}`;
  }

  private somewhere() {
    return { frame: 'parking-lot', x: this.dice.below(900), y: this.dice.below(600) };
  }
}
