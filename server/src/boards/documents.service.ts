import { Inject, Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { DataSource, MoreThan } from 'typeorm';
import * as Y from 'yjs';
import { giveMemoryBack } from '../wiring/give-back.ts';
import { log } from '../wiring/log.ts';
import { tellOtherServers } from '../wiring/other-servers.ts';
import { isDatabaseAway } from '../wiring/refusals.ts';
import { BoardCheckpoint, BoardDocument, BoardUpdate } from './boards.entities.ts';
import { BoardLog, type Committed as Entry } from './log.ts';
import { openDocuments } from './metrics.ts';
import { OpenDocument } from './open-document.ts';
import { RepairService } from './repair.service.ts';
import type { Committed } from './room.ts';
import { UpgradesService } from './upgrades.service.ts';

const CHECKPOINT_AFTER = 500;
const IDLE_MS = 60_000;
const LATE_BYTES = 200_000;
/** So many more boards at rest are worth a collection of garbage, once nobody has written anywhere for so long. */
const MANY = 50;
const QUIET_MS = 3000;

const keyOf = (of: { boardId: string; doc: string }) => `${of.boardId}/${of.doc}`;

type Notice = { key: string; seq: number };

/**
 * The documents that somebody looks at now. Each holds exactly what the log holds: our own batches as they are committed,
 * other servers' as they tell of them (B14).
 */
@Injectable()
export class DocumentsService {
  private readonly open = new Map<string, Promise<OpenDocument>>();
  private readonly idleSince = new Map<string, number>();
  private onNews: (document: OpenDocument, news: Committed) => void = () => {};
  private onBroken: (document: { boardId: string; name: string }) => void = () => {};
  private io: Server | undefined;
  /** How many documents were at rest when garbage was last collected. */
  private resting = 0;
  private writtenAt = 0;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(BoardLog) private readonly boardLog: BoardLog,
    @Inject(RepairService) private readonly repairs: RepairService,
    @Inject(UpgradesService) private readonly upgrades: UpgradesService,
  ) {
    this.boardLog.whenCommitted((batch) => this.settle(batch));
    this.boardLog.whenLost((entries) => {
      for (const entry of entries) this.withOpen(keyOf(entry), (document) => document.forget(entry.bytes));
    });
  }

  attach(
    io: Server,
    onNews: (document: OpenDocument, news: Committed) => void,
    onBroken: (document: { boardId: string; name: string }) => void,
  ): void {
    this.io = io;
    this.onNews = onNews;
    this.onBroken = onBroken;
    io.on('board:committed', (notices: Notice[]) => {
      for (const { key, seq } of notices) this.catchUp(key, seq);
    });
  }

  /** The document, loaded from its checkpoint and the log since; shared by all who ask meanwhile. */
  get(boardId: string, name: string): Promise<OpenDocument> {
    const key = `${boardId}/${name}`;
    this.idleSince.delete(key);
    let document = this.open.get(key);
    if (!document) {
      document = this.load(boardId, name);
      this.open.set(key, document);
      openDocuments.inc();
      document.catch(() => this.close(key));
    }
    return document;
  }

  /** The documents in memory; one that is being loaded is as new as the table anyway. */
  async opened(): Promise<OpenDocument[]> {
    const opening = await Promise.allSettled(this.open.values());
    return opening.flatMap((opened) => (opened.status === 'fulfilled' ? [opened.value] : []));
  }

  /** Reads what other servers have committed to it. */
  async refresh(document: OpenDocument): Promise<void> {
    const rows = await this.rowsAfter(document.boardId, document.name, document.seq);
    this.tell(document, rows, new Set());
  }

  /** Lets documents go that `isWatched` says nobody looks at; a checkpoint makes their next opening quick. */
  async sweep(isWatched: (document: OpenDocument) => boolean, now = Date.now()): Promise<void> {
    let resting = 0;
    for (const [key, opening] of this.open) {
      const document = await opening.catch(() => undefined);
      if (!document) continue;
      if (isWatched(document)) this.idleSince.delete(key);
      else if (!this.idleSince.has(key)) this.idleSince.set(key, now);
      else if (now - (this.idleSince.get(key) ?? now) >= IDLE_MS) {
        await this.checkpoint(document);
        // Somebody may have come while the checkpoint was written.
        if (this.idleSince.delete(key)) this.close(key);
      }
      // Packing takes milliseconds: between two boards the others have their turn.
      if (document.settle()) await new Promise(setImmediate);
      if (document.isResting) resting += 1;
    }
    if (resting - this.resting < MANY) this.resting = Math.min(this.resting, resting);
    else if (Date.now() - this.writtenAt > QUIET_MS) {
      this.resting = resting;
      giveMemoryBack();
    }
  }

  async checkpoint(document: OpenDocument): Promise<void> {
    if (document.uncheckedpointed === 0) return;
    const { boardId, name, seq } = document;
    const state = Buffer.from(Y.encodeStateAsUpdateV2(document.doc));
    document.uncheckedpointed = 0;
    await this.database.query(
      // A draft may have been erased meanwhile with its owner.
      `insert into board_checkpoint (board_id, doc, upto_seq, state)
       select board_id, doc, $3::int, $4::bytea from board_document where board_id = $1 and doc = $2
       on conflict (board_id, doc) do update set upto_seq = excluded.upto_seq, state = excluded.state, at = now()
       where board_checkpoint.upto_seq < excluded.upto_seq`,
      [boardId, name, seq, state],
    );
  }

  private close(key: string): void {
    if (this.open.delete(key)) openDocuments.dec();
  }

  private async load(boardId: string, name: string): Promise<OpenDocument> {
    const { manager } = this.database;
    const key = { boardId, doc: name };
    // A copy: TypeORM writes the row's defaults into what it is given.
    await manager
      .createQueryBuilder()
      .insert()
      .into(BoardDocument)
      .values({ ...key })
      .orIgnore()
      .execute();
    const document = await this.read(boardId, name).catch(async (error) => {
      await this.repairs.heal(boardId, name, error);
      return this.read(boardId, name);
    });
    if (await this.upgrades.bring(document)) await this.takeRows(document);
    return document;
  }

  private async read(boardId: string, doc: string): Promise<OpenDocument> {
    const checkpoint = await this.database.manager.findOneBy(BoardCheckpoint, { boardId, doc });
    const document = new OpenDocument(boardId, doc, checkpoint);
    await this.takeRows(document);
    // What cannot be read shows now, and not when somebody is in the middle of it.
    void document.doc;
    return document;
  }

  private async takeRows(document: OpenDocument): Promise<void> {
    const { boardId, name, seq } = document;
    for (const row of await this.rowsAfter(boardId, name, seq)) document.take(row);
  }

  private rowsAfter(boardId: string, doc: string, seq: number): Promise<BoardUpdate[]> {
    return this.database.manager.find(BoardUpdate, {
      where: { boardId, doc, seq: MoreThan(seq) },
      order: { seq: 'ASC' },
    });
  }

  private settle(batch: Entry[]): void {
    this.writtenAt = Date.now();
    const byDocument = new Map<string, Entry[]>();
    for (const entry of batch) {
      const rows = byDocument.get(keyOf(entry));
      if (rows) rows.push(entry);
      else byDocument.set(keyOf(entry), [entry]);
    }
    const notices = [...byDocument].map(([key, rows]) => {
      rows.sort((a, b) => a.seq - b.seq);
      this.withOpen(key, (document) => this.bring(document, rows));
      return { key, seq: rows.at(-1)?.seq ?? 0 };
    });
    tellOtherServers(this.io, 'board:committed', notices);
  }

  private async bring(document: OpenDocument, rows: Entry[]): Promise<void> {
    const fresh = rows.filter((row) => row.isFresh);
    this.tell(document, fresh, new Set(fresh.map((row) => row.from)));
    if (document.seq < (rows.at(-1)?.seq ?? 0)) await this.refresh(document);
    // Much at once, as when somebody pastes: now is better than when the next one asks.
    if (document.lateBytes > LATE_BYTES) void document.doc;
    if (document.uncheckedpointed >= CHECKPOINT_AFTER) await this.checkpoint(document);
  }

  private catchUp(key: string, seq: number): void {
    this.withOpen(key, async (document) => {
      if (document.seq < seq) await this.refresh(document);
    });
  }

  /** One document's trouble stays its own (B11). */
  private withOpen(key: string, act: (document: OpenDocument) => void | Promise<void>): void {
    const opening = this.open.get(key);
    opening?.then(act).catch((err) => {
      log.error({ err, key }, 'a board document failed');
      // The next news finds the database again. Bytes that cannot be read stay so: this copy is of no use any more.
      if (isDatabaseAway(err) || this.open.get(key) !== opening) return;
      this.close(key);
      const [boardId = '', name = ''] = key.split('/');
      this.onBroken({ boardId, name });
    });
  }

  private tell(
    document: OpenDocument,
    rows: { seq: number; bytes: Uint8Array }[],
    writers: Set<string>,
  ): void {
    const updates: Uint8Array[] = [];
    const clients = new Set<number>();
    for (const row of rows) {
      const wrote = document.take(row);
      if (!wrote) continue;
      updates.push(row.bytes);
      for (const client of wrote) clients.add(client);
    }
    if (updates.length > 0) this.onNews(document, { updates, clients, writers });
  }
}
