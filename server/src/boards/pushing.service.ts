import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import type { Attendance } from './attendance.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { DocumentsService } from './documents.service.ts';
import { passGate } from './gate.ts';
import { BoardLog } from './log.ts';

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
  async push(attendance: Attendance, msgId: string, bytes: Uint8Array): Promise<number> {
    try {
      this.pass(attendance, bytes);
    } catch (error) {
      const seq = await this.boardLog.find(msgId);
      if (seq !== undefined) return seq;
      if (!(error instanceof Refusal) || error.code !== 'GAP') throw error;
      // What is missing here may have been committed by another server: the device has moved to this one.
      await this.documents.refresh(attendance.document);
      this.pass(attendance, bytes);
    }
    const { board, document, who, socket } = attendance;
    return this.boardLog.append({
      ...{ boardId: board.id, doc: document.name, msgId, bytes },
      participantId: who.participantId,
      from: socket.id,
    });
  }

  private pass({ document, who, mode }: Attendance, bytes: Uint8Array): void {
    if (mode.mode === 'read') throw new Refusal('FROZEN');
    if (bytes.byteLength > this.config.updateMaxBytes) throw new Refusal('TOO_LARGE');
    if (document.size + bytes.byteLength > this.config.boardMaxBytes) throw new Refusal('TOO_LARGE');
    const judged = passGate(bytes, document.accepted, (client) => this.clientIds.isOf(client, who));
    if (!judged.ok) throw new Refusal(judged.code);
    for (const [client, clock] of judged.clocks) document.accepted.set(client, clock);
  }
}
