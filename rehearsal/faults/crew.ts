import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addNote, readNote, readNotes, writeText } from '@case-lab/contract/boards';
import { takeSeat } from '../robot.ts';
import { Checker, type Row } from './checker.ts';
import { Device } from './device.ts';

const EDITS_A_NOTE = 20;
/** Nobody types further ahead of the server than this. */
const AHEAD = 24;

/** For a house whose faults are wanted, and fill the screen. */
export const QUIET = { LOG_LEVEL: process.env.LOG_LEVEL || 'silent' };

/** Edits are words in notes, `<device>.<number>`: whoever reads a board knows which edits it holds. */
export const wordsOf = (device: Device) => readNotes(device.doc).flatMap(({ text }) => text.split(' '));

/** Devices at the boards of one lab, all under one checker. */
export class Crew {
  readonly checker = new Checker();
  readonly devices: Device[] = [];
  private readonly written = new Map<Device, number>();
  private readonly notes = new Map<Device, string>();
  private readonly before = Date.now();

  /** Seats `size` people; the door spreads them over the lab's groups. */
  static async seat(url: string, code: string, size: number): Promise<Crew> {
    const crew = new Crew();
    for (let n = 1; n <= size; n += 1) {
      const seat = await takeSeat(url, code, `участник ${n} из Тотьмы`);
      crew.devices.push(new Device(seat, `${n}`, crew.checker));
    }
    return crew;
  }

  /** Everybody comes; resolves when all boards are open. */
  async come(url: string): Promise<void> {
    for (const device of this.devices) device.come(url);
    await Promise.all(this.devices.map((device) => device.opened()));
  }

  leave(): void {
    for (const device of this.devices) device.leave();
  }

  /** Everybody types, a word each `everyMs` (0: as fast as the server takes it), until `isEnough`. */
  async typeUntil(isEnough: () => boolean, everyMs = 0): Promise<void> {
    const type = async (device: Device) => {
      while (!isEnough()) {
        if (device.unsaved < AHEAD || everyMs > 0) this.word(device);
        if (everyMs > 0) await pause(everyMs);
        else if (device.unsaved >= AHEAD) await device.progress(250);
      }
    };
    await Promise.all(this.devices.map(type));
  }

  /** Notes what everybody has on their screens now: what others wrote and they have seen. */
  look(): void {
    for (const device of this.devices) for (const id of wordsOf(device)) this.checker.seen(id, device.name);
  }

  get unsaved(): number {
    return this.devices.reduce((sum, device) => sum + device.unsaved, 0);
  }

  /** How often anything was answered with this code, or with nothing (`OFFLINE`). */
  refusals(code: string): number {
    return this.devices.reduce((sum, device) => sum + (device.refusals.get(code) ?? 0), 0);
  }

  /** Waits until the server has everything; the seconds that took, or an error after `withinMs`. */
  async saved(withinMs: number): Promise<number> {
    const since = performance.now();
    while (this.unsaved > 0) {
      if (performance.now() - since > withinMs)
        throw new Error(`${this.unsaved} edits are still unsaved after ${withinMs} ms`);
      await pause(20);
    }
    return (performance.now() - since) / 1000;
  }

  /** Every broken promise so far, by devices that know nothing yet (one a board), and by the table where it is given. */
  async judge(url: string, rows?: Row[]): Promise<string[]> {
    this.look();
    const readers = new Map(this.devices.map(({ seat, boardId }) => [boardId, seat]));
    const copy: string[] = [];
    for (const seat of readers.values()) {
      const reader = new Device(seat, 'reader', this.checker);
      reader.come(url);
      await reader.opened();
      copy.push(...wordsOf(reader));
      reader.leave();
    }
    return this.checker.judge({ copy, rows });
  }

  /** The figures of the run, in one line. */
  tell(what: string, faults: string[]): void {
    const { sent, acknowledged, promised } = this.checker.counted;
    const lost = faults.filter((fault) => fault.startsWith('lost') || fault.startsWith('not in')).length;
    const twice = faults.filter((fault) => fault.startsWith('twice')).length;
    const seconds = ((Date.now() - this.before) / 1000).toFixed(0);
    console.log(
      `${what}: ${sent} edits sent, ${acknowledged} acknowledged, ${promised} acknowledged or seen, ` +
        `${lost} lost, ${twice} twice, ${faults.length} faults, ${seconds} s`,
    );
  }

  private word(device: Device): void {
    const n = (this.written.get(device) ?? 0) + 1;
    this.written.set(device, n);
    const id = `${device.name}.${n}`;
    const note = this.notes.get(device);
    if (note && n % EDITS_A_NOTE !== 1) {
      const text = readNote(device.doc, note)?.text ?? '';
      device.edit(id, (doc) => writeText(doc, note, `${text} ${id}`));
      return;
    }
    const fresh = { id: randomUUID(), frame: 'parking-lot', text: id };
    this.notes.set(device, fresh.id);
    const facts = { kind: 'idea', lang: 'ru', made: Date.now() } as const;
    device.edit(id, (doc) => addNote(doc, { ...fresh, facts }));
  }
}
