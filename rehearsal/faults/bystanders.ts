import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { addNote } from '@case-lab/contract/boards';
import * as Y from 'yjs';
import { Robot } from '../robot.ts';

const EVERY_MS = 100;
const LATE_MS = 5000;

/** Milliseconds from a push to the other's news, and what never arrived; `stall`: the longest that this process stood still. */
export type Seen = { p50: number; p99: number; max: number; lost: number; sent: number; stall: number };

/** Two people at a board of their own who know nothing of the attack: one writes ten times a second, one reads. */
export class Bystanders {
  private readonly under = new Map<string, number>();
  private times: number[] = [];

  private constructor(
    private readonly writer: Robot,
    private readonly reader: Robot,
  ) {
    reader.socket.on('board:news', ({ updates }: { updates: Uint8Array[] }) => {
      for (const update of updates) this.arrive(keyOf(update));
    });
  }

  /** Joins two people who sit at the same board. */
  static async come(url: string, code: string): Promise<Bystanders> {
    const robots: Robot[] = [];
    for (let n = 1; n <= 30; n += 1) {
      const robot = await Robot.join(url, code, `участник ${n} из Тотьмы`);
      const other = robots.find(({ boardId }) => boardId === robot.boardId);
      if (!other) {
        robots.push(robot);
        continue;
      }
      for (const idle of robots) if (idle !== other) idle.leave();
      for (const one of [other, robot]) await one.open();
      return new Bystanders(other, robot);
    }
    throw new Error('no two people came to one board');
  }

  get boardId(): string {
    return this.writer.boardId;
  }

  /** Writes and reads while `act` runs, and until everything has arrived. */
  async during(act: () => Promise<void>): Promise<Seen> {
    this.times = [];
    this.under.clear();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let sent = 0;
    const timer = setInterval(() => {
      sent += 1;
      this.write(`слово ${sent}`);
    }, EVERY_MS);
    try {
      await act();
    } finally {
      clearInterval(timer);
    }
    delay.disable();
    for (const until = Date.now() + LATE_MS; this.under.size > 0 && Date.now() < until; ) await pause(20);
    const sorted = this.times.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return { p50: at(0.5), p99: at(0.99), max: at(1), lost: this.under.size, sent, stall: delay.max / 1e6 };
  }

  leave(): void {
    this.writer.leave();
    this.reader.leave();
  }

  private write(text: string): void {
    const { doc, socket, boardId } = this.writer;
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    doc.on('update', keep);
    const facts = { kind: 'idea', lang: 'ru', made: Date.now() } as const;
    addNote(doc, { id: randomUUID(), frame: 'parking-lot', text, facts });
    doc.off('update', keep);
    const update = Y.mergeUpdates(updates);
    this.under.set(keyOf(update), performance.now());
    socket.emit('board:push', { boardId, msgId: randomUUID(), update });
  }

  private arrive(key: string): void {
    const at = this.under.get(key);
    if (at === undefined) return;
    this.under.delete(key);
    this.times.push(performance.now() - at);
  }
}

const keyOf = (update: Uint8Array) => Buffer.from(update).toString('base64');
