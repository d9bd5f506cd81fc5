import { readNotes } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import * as Y from 'yjs';
import { log } from '../wiring/log.ts';
import { Refusal } from '../wiring/refusals.ts';
import { BoardCheckpoint, BoardDocument } from './boards.entities.ts';
import { type Reading, readStored } from './reading.ts';

/** What can be read of a board: its notes, and how many of its updates cannot be and are set aside by a repair. */
export type Readable = { notes: number; setAside: number };

/** Boards whose stored bytes cannot be read (B11): what nobody would miss is mended at once, the rest upon a word. */
@Injectable()
export class RepairService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /**
   * For a document that did not load because of `cause`: makes its checkpoint anew where the log can be read whole. Throws
   * BOARD_BROKEN where updates would be lost, and `cause` itself where nothing is wrong with what is stored.
   */
  async heal(boardId: string, doc: string, cause: unknown): Promise<void> {
    const { manager } = this.database;
    const read = await readStored(manager, boardId, doc);
    if (!read || read.bad.length > 0) {
      log.error({ err: cause, boardId, doc, bad: read?.bad }, 'a board document cannot be read');
      throw new Refusal('BOARD_BROKEN');
    }
    if (read.from === 'checkpoint') throw cause;
    log.warn(
      { err: cause, boardId, doc, from: read.from },
      'a board checkpoint could not be read: made anew',
    );
    await keepCheckpoint(manager, boardId, doc, read);
  }

  /** What a repair of this board would leave and set aside, over all its documents. */
  readable(boardId: string): Promise<Readable> {
    return this.overAll(this.database.manager, boardId);
  }

  /**
   * Sets aside what cannot be read: the bytes go to `board_aside` as they are, and the log holds an empty update in their
   * place. Throws BOARD_BROKEN where not even a beginning can be read.
   */
  repair(boardId: string): Promise<Readable> {
    return this.database.transaction((tx) =>
      this.overAll(tx, boardId, async (doc, read) => {
        if (read.bad.length > 0) await setAside(tx, boardId, doc, read.bad);
        if (read.bad.length > 0 || read.from !== 'checkpoint') await keepCheckpoint(tx, boardId, doc, read);
      }),
    );
  }

  private async overAll(
    db: EntityManager,
    boardId: string,
    act?: (doc: string, read: Reading) => Promise<void>,
  ): Promise<Readable> {
    const total: Readable = { notes: 0, setAside: 0 };
    // Under the lock that numbers updates: nobody writes to the log meanwhile.
    const lock = act && ({ mode: 'pessimistic_write' } as const);
    const documents = await db.find(BoardDocument, { where: { boardId }, order: { doc: 'ASC' }, lock });
    for (const { doc } of documents) {
      const read = await readStored(db, boardId, doc);
      if (!read) throw new Refusal('BOARD_BROKEN');
      await act?.(doc, read);
      total.setAside += read.bad.length;
      if (doc === 'board') total.notes = readNotes(read.doc).filter((note) => !note.deleted).length;
    }
    return total;
  }
}

async function setAside(tx: EntityManager, boardId: string, doc: string, seqs: number[]): Promise<void> {
  await tx.query(
    `insert into board_aside (board_id, doc, seq, msg_id, bytes)
     select board_id, doc, seq, msg_id, bytes from board_update where board_id = $1 and doc = $2 and seq = any($3)
     on conflict do nothing`,
    [boardId, doc, seqs],
  );
  await tx.query(
    `update board_update set bytes = $4, msg_id = gen_random_uuid() where board_id = $1 and doc = $2 and seq = any($3)`,
    [boardId, doc, seqs, Buffer.from(Y.encodeStateAsUpdate(new Y.Doc()))],
  );
}

async function keepCheckpoint(db: EntityManager, boardId: string, doc: string, read: Reading): Promise<void> {
  const state = Buffer.from(Y.encodeStateAsUpdateV2(read.doc));
  await db.upsert(BoardCheckpoint, { boardId, doc, uptoSeq: read.seq, state, at: new Date() }, [
    'boardId',
    'doc',
  ]);
}
