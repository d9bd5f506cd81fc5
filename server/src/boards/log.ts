import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../wiring/config.ts';
import { log } from '../wiring/log.ts';
import { Refusal } from '../wiring/refusals.ts';
import { BoardUpdate } from './boards.entities.ts';
import { unsavedBytes } from './metrics.ts';

/** An update that has passed the gate. `from` is the socket that brought it. */
export type Entry = {
  boardId: string;
  doc: string;
  msgId: string;
  participantId: string | null;
  bytes: Buffer;
  from: string;
};
/** `isFresh`: stored just now; else this very message was stored before, here or by another server. */
export type Committed = Entry & { seq: number; isFresh: boolean };

type Waiting = {
  entry: Entry;
  answer: Promise<number>;
  done(seq: number): void;
  failed(error: unknown): void;
};
type Stored = Map<string, { seq: number; isFresh: boolean }>;

const QUEUE_BYTES = 8_000_000;
/** For so many ticks after a commit it counts as busy: what comes then waits for its tick, to go with what else comes. */
const BUSY_TICKS = 3;
/** Of a unique violation (the same message at two servers) and of a deadlock: what a second try mends. */
const PASSING = new Set(['23505', '40P01', '40001']);

/**
 * One statement for a whole batch, any number of boards: messages already stored keep their number, the others are
 * numbered within their document under its row's lock, so that numbers have no holes and commit in order (B14). A message
 * that comes under a used id with other bytes is not answered, nor is what else its sender has in the batch: it may build
 * upon those bytes.
 */
const COMMIT = `
  with incoming as (
    select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::bytea[])
      with ordinality as t(board_id, doc, msg_id, participant_id, bytes, n)
  ), known as (
    select i.msg_id, i.participant_id, u.seq,
      (u.board_id, u.doc, u.bytes) = (i.board_id, i.doc, i.bytes) as same
    from incoming i join board_update u on u.msg_id = i.msg_id
  ), fresh as (
    select * from incoming i where not exists (
      select from known k where k.msg_id = i.msg_id or (not k.same and k.participant_id = i.participant_id))
  ), numbered as (
    update board_document d set seq = d.seq + c.n
    from (select board_id, doc, count(*)::int as n from fresh group by board_id, doc) c
    where d.board_id = c.board_id and d.doc = c.doc
    returning d.board_id, d.doc, d.seq - c.n as base
  ), stored as (
    insert into board_update (board_id, doc, seq, msg_id, participant_id, bytes)
    select f.board_id, f.doc, b.base + row_number() over (partition by f.board_id, f.doc order by f.n),
      f.msg_id, f.participant_id, f.bytes
    from fresh f join numbered b using (board_id, doc)
    returning msg_id, seq
  )
  select msg_id, seq, true as is_fresh from stored
  union all select msg_id, seq, false from known where same`;

/**
 * The one writer of the board log in this process (B8). Updates that arrive together are committed together: at once
 * while it is quiet, once a tick while it is busy. `append` resolves after COMMIT and never before.
 */
@Injectable()
export class BoardLog implements BeforeApplicationShutdown {
  private waiting: Waiting[] = [];
  /** Waiting or being committed, by `msgId`. */
  private readonly underWay = new Map<string, Waiting>();
  private bytes = 0;
  private running: Promise<void> | undefined;
  private lastCommit = 0;
  /** Entries refused since the last COMMIT. */
  private unsaved = 0;
  private isClosing = false;
  private onCommit: (batch: Committed[]) => void = () => {};
  private onLoss: (entries: Entry[]) => void = () => {};

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Who is told of each batch after its COMMIT and before its writers are answered. */
  whenCommitted(tell: (batch: Committed[]) => void): void {
    this.onCommit = tell;
  }

  /** Who is told of entries that were not saved. */
  whenLost(tell: (entries: Entry[]) => void): void {
    this.onLoss = tell;
  }

  /** False: the database is behind by as much as memory may hold, or the house is closing. */
  hasRoomFor(bytes: Uint8Array): boolean {
    return !this.isClosing && this.bytes + bytes.byteLength <= QUEUE_BYTES;
  }

  /** The entry's number in its document; the same for the same `msgId`. Throws NOT_SAVED: it has to come again. */
  append(entry: Entry): Promise<number> {
    this.bytes += entry.bytes.byteLength;
    unsavedBytes.inc(entry.bytes.byteLength);
    let settle: Pick<Waiting, 'done' | 'failed'> = { done: () => {}, failed: () => {} };
    const answer = new Promise<number>((done, failed) => {
      settle = { done, failed };
    });
    const waiting = { entry, answer, ...settle };
    this.waiting.push(waiting);
    this.underWay.set(entry.msgId, waiting);
    this.running ??= this.run();
    return answer;
  }

  /** What the same message is going to be answered, when it is under way already. Throws MALFORMED: same id, other bytes. */
  awaited(entry: Entry): Promise<number> | undefined {
    const found = this.underWay.get(entry.msgId);
    if (found && !isSame(found.entry, entry)) throw new Refusal('MALFORMED');
    return found?.answer;
  }

  isUnderWay(msgId: string): boolean {
    return this.underWay.has(msgId);
  }

  /** The number under which this very message is stored, if it is. Throws NOT_SAVED where that cannot be told now. */
  async find(entry: Entry): Promise<number | undefined> {
    const { manager } = this.database;
    const stored = await manager.findOneBy(BoardUpdate, { msgId: entry.msgId }).catch((err) => {
      log.warn({ err }, 'a message could not be looked up');
      throw new Refusal('NOT_SAVED');
    });
    return stored && isSame(stored, entry) ? stored.seq : undefined;
  }

  /** Stores what waits. When the database does not answer, nobody can say that it is stored: the exit code tells. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    await this.running;
    await this.database.query('select 1').catch((err) => {
      log.fatal({ err }, 'not a clean end: devices keep what was not acknowledged, and send it again');
      process.exitCode = 1;
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const { tickMs } = this.config;
      const sinceMs = Date.now() - this.lastCommit;
      if (sinceMs < BUSY_TICKS * tickMs && !this.isClosing)
        await new Promise((resolve) => setTimeout(resolve, tickMs - (sinceMs % tickMs)));
      const batch = this.waiting.splice(0);
      this.lastCommit = Date.now();
      try {
        this.settle(batch, await this.store(batch.map(({ entry }) => entry)));
        this.tellReturn();
      } catch (error) {
        // What waits may build upon what was lost: it is refused too, and all of it comes again in order.
        this.lose([...batch, ...this.waiting.splice(0)], error);
      }
    }
    this.running = undefined;
  }

  private settle(batch: Waiting[], stored: Stored): void {
    const committed = batch.flatMap(({ entry }) => {
      const found = stored.get(entry.msgId);
      return found ? [{ ...entry, ...found }] : [];
    });
    this.onCommit(committed);
    for (const entry of committed) this.leave(entry)?.done(entry.seq);
    const others = batch.filter(({ entry }) => !stored.has(entry.msgId));
    if (others.length === 0) return;
    const senders = new Set(others.map(({ entry }) => entry.participantId));
    const theirs = ({ entry }: Waiting) => senders.has(entry.participantId);
    const later = this.waiting.filter(theirs);
    this.waiting = this.waiting.filter((waiting) => !theirs(waiting));
    this.lose([...others, ...later], new Error('a used message id, or a document that is gone'));
  }

  private tellReturn(): void {
    if (this.unsaved > 0) log.warn({ refused: this.unsaved }, 'board updates are saved again');
    this.unsaved = 0;
  }

  private lose(lost: Waiting[], err: unknown): void {
    // Once for each time that the database is away: devices try again every few seconds, for hours if need be.
    if (this.unsaved === 0)
      log.error(
        { err, entries: lost.length, boardId: lost[0]?.entry.boardId },
        'board updates were not saved',
      );
    this.unsaved += lost.length;
    this.onLoss(lost.map(({ entry }) => entry));
    for (const { entry } of lost) this.leave(entry)?.failed(new Refusal('NOT_SAVED'));
  }

  private leave(entry: Entry): Waiting | undefined {
    const waiting = this.underWay.get(entry.msgId);
    if (!waiting) return undefined;
    this.underWay.delete(entry.msgId);
    this.bytes -= entry.bytes.byteLength;
    unsavedBytes.dec(entry.bytes.byteLength);
    return waiting;
  }

  private async store(entries: Entry[], tries = 3): Promise<Stored> {
    const column = <K extends keyof Entry>(key: K) => entries.map((entry) => entry[key]);
    try {
      const rows: { msg_id: string; seq: number; is_fresh: boolean }[] = await this.database.query(COMMIT, [
        ...[column('boardId'), column('doc'), column('msgId'), column('participantId'), column('bytes')],
      ]);
      return new Map(rows.map((row) => [row.msg_id, { seq: row.seq, isFresh: row.is_fresh }]));
    } catch (error) {
      if (tries > 1 && PASSING.has((error as { code?: string }).code ?? ''))
        return this.store(entries, tries - 1);
      throw error;
    }
  }
}

function isSame(a: Pick<Entry, 'boardId' | 'doc' | 'bytes'>, b: Entry): boolean {
  return a.boardId === b.boardId && a.doc === b.doc && Buffer.compare(a.bytes, b.bytes) === 0;
}
