import type { RefusalCode } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import type { Attendance } from './attendance.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { DocumentsService } from './documents.service.ts';
import { goesOn, passGate } from './gate.ts';
import { passLoad } from './gate-load.ts';
import { BoardLog, type Entry } from './log.ts';
import { ackSeconds } from './metrics.ts';
import { passRights } from './rights-gate.ts';

/** Takes an update from a device: through the gate, into the log. */
@Injectable()
export class PushingService {
  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
    @Inject(BoardLog) private readonly boardLog: BoardLog,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The update's number, after COMMIT; a message sent again gets the same one, whatever has changed since. */
  async push(attendance: Attendance, msgId: string, bytes: Buffer): Promise<number> {
    const stop = ackSeconds.startTimer();
    const { board, document, who, socket } = attendance;
    const entry: Entry = {
      ...{ boardId: board.id, doc: document.name, msgId, bytes },
      participantId: who.participantId,
      from: socket.id,
    };
    if (!this.boardLog.hasRoomFor(bytes)) throw new Refusal('NOT_SAVED');
    const { seq: seen } = document;
    let answer: Promise<number>;
    try {
      answer = this.enter(attendance, entry);
    } catch (error) {
      const seq = await this.boardLog.find(entry);
      if (seq !== undefined) return seq;
      if (!(error instanceof Refusal) || !(await this.hasLearnt(error.code, attendance, seen, bytes)))
        throw error;
      answer = this.enter(attendance, entry);
    }
    const seq = await answer;
    stop();
    return seq;
  }

  /** What was missing at `seq` may be known to another server: the device has moved from there. */
  private async hasLearnt(code: RefusalCode, { document, who }: Attendance, seq: number, bytes: Uint8Array) {
    if (code === 'GAP') {
      await this.documents.refresh(document);
      return document.seq > seq;
    }
    if (code !== 'FOREIGN_CLIENT') return false;
    const writers = [...Y.parseUpdateMeta(bytes).to.keys()];
    await this.clientIds.learn(writers);
    return writers.every((client) => this.clientIds.isOf(client, who));
  }

  /** Nothing awaits between the gate and the log, so that what the gate has accepted is on its way. */
  private enter(attendance: Attendance, entry: Entry): Promise<number> {
    const awaited = this.boardLog.awaited(entry);
    if (awaited) return awaited;
    this.pass(attendance, entry.bytes);
    return this.boardLog.append(entry);
  }

  private pass(attendance: Attendance, bytes: Uint8Array): void {
    const { document, who, mode } = attendance;
    if (mode.mode === 'read') throw new Refusal('FROZEN');
    if (bytes.byteLength > this.config.updateMaxBytes) throw new Refusal('TOO_LARGE');
    if (document.size + bytes.byteLength > this.config.boardMaxBytes) throw new Refusal('TOO_LARGE');
    const judged = passGate(bytes, document.accepted, (client) => this.clientIds.isOf(client, who));
    if (!judged.ok) throw new Refusal(judged.code);
    const written = { update: judged.decoded, moved: judged.clocks };
    // Typing on is no load, and most of what comes: the document need not be brought up to date for it.
    const load = goesOn(judged.decoded) ? undefined : passLoad(judged.decoded, document.doc);
    const code = load ?? passRights(written, attendance, this.clientIds);
    if (code) throw new Refusal(code);
    for (const [client, clock] of judged.clocks) document.accepted.set(client, clock);
  }
}
