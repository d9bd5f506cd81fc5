import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../wiring/config.ts';
import { log } from '../wiring/log.ts';
import { Refusal } from '../wiring/refusals.ts';
import { BoardUpdate } from './boards.entities.ts';

/** An update that has passed the gate. `from` is the socket that brought it. */
export type Entry = {
  boardId: string;
  doc: string;
  msgId: string;
  participantId: string | null;
  bytes: Uint8Array;
  from: string;
};
export type Committed = Entry & { seq: number };

type Waiting = { entry: Entry; done(seq: number): void; failed(error: unknown): void };

const QUEUE_BYTES = 8_000_000;
/** Of a unique violation (the same message at two servers) and of a deadlock: what a second try mends. */
const PASSING = new Set(['23505', '40P01', '40001']);

/**
 * One statement for a whole batch, any number of boards: messages already stored keep their number, the others are
 * numbered within their document under its row's lock, so that numbers have no holes and commit in order (B14).
 */
const COMMIT = `
  with incoming as (
    select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::bytea[])
      with ordinality as t(board_id, doc, msg_id, participant_id, bytes, n)
  ), fresh as (
    select * from incoming i where not exists (select from board_update u where u.msg_id = i.msg_id)
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
  select msg_id, seq from stored
  union all select u.msg_id, u.seq from board_update u join incoming i using (msg_id)`;

/**
 * The one writer of the board log in this process (B8). Updates that arrive together are committed together: at once
 * while it is quiet, once a tick while it is busy. `append` resolves after COMMIT and never before.
 */
@Injectable()
export class BoardLog implements BeforeApplicationShutdown {
  private waiting: Waiting[] = [];
  private bytes = 0;
  private running: Promise<void> | undefined;
  private lastCommit = 0;
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

  /** The entry's number in its document; the same for the same `msgId`. Throws NOT_SAVED: then nothing was stored. */
  append(entry: Entry): Promise<number> {
    if (this.isClosing || this.bytes + entry.bytes.byteLength > QUEUE_BYTES) throw new Refusal('NOT_SAVED');
    this.bytes += entry.bytes.byteLength;
    const answer = new Promise<number>((done, failed) => this.waiting.push({ entry, done, failed }));
    this.running ??= this.run();
    return answer;
  }

  /** The number under which a message is stored, if it is. */
  async find(msgId: string): Promise<number | undefined> {
    const stored = await this.database.manager.findOneBy(BoardUpdate, { msgId });
    return stored?.seq;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const restMs = this.lastCommit + this.config.tickMs - Date.now();
      if (restMs > 0 && !this.isClosing) await new Promise((resolve) => setTimeout(resolve, restMs));
      const batch = this.waiting.splice(0);
      this.lastCommit = Date.now();
      await this.commit(batch);
      for (const { entry } of batch) this.bytes -= entry.bytes.byteLength;
    }
    this.running = undefined;
  }

  private async commit(batch: Waiting[]): Promise<void> {
    try {
      const numbers = await this.store([...new Map(batch.map(({ entry }) => [entry.msgId, entry])).values()]);
      const seqOf = ({ msgId }: Entry) => numbers.get(msgId) ?? 0;
      this.onCommit(batch.map(({ entry }) => ({ ...entry, seq: seqOf(entry) })));
      for (const { entry, done } of batch) done(seqOf(entry));
    } catch (error) {
      // What waits may build upon what was lost: it is refused too, and all of it comes again in order.
      const lost = [...batch, ...this.waiting.splice(0)];
      log.error({ err: error, entries: lost.length }, 'a batch of board updates was not saved');
      this.bytes = batch.reduce((sum, { entry }) => sum + entry.bytes.byteLength, 0);
      this.onLoss(lost.map(({ entry }) => entry));
      for (const { failed } of lost) failed(new Refusal('NOT_SAVED'));
    }
  }

  private async store(entries: Entry[], tries = 3): Promise<Map<string, number>> {
    const column = <K extends keyof Entry>(key: K) => entries.map((entry) => entry[key]);
    const bytes = column('bytes').map((update) => Buffer.from(update));
    try {
      const rows: { msg_id: string; seq: number }[] = await this.database.query(COMMIT, [
        ...[column('boardId'), column('doc'), column('msgId'), column('participantId'), bytes],
      ]);
      return new Map(rows.map((row) => [row.msg_id, row.seq]));
    } catch (error) {
      if (tries > 1 && PASSING.has((error as { code?: string }).code ?? ''))
        return this.store(entries, tries - 1);
      throw error;
    }
  }
}
