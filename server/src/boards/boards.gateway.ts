import { type BoardOpened, fromClient, type Pushed } from '@case-lab/contract';
import { BOUNDS, encodePresence } from '@case-lab/contract/boards';
import { Inject } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type * as z from 'zod/mini';
import { Config } from '../wiring/config.ts';
import { mannersOf } from '../wiring/manners.ts';
import { Refusal } from '../wiring/refusals.ts';
import { whoOf } from '../wiring/sockets.ts';
import { type Attendance, Attendances, roomOf } from './attendance.ts';
import { BoardWatch } from './board-watch.ts';
import { OpeningService } from './opening.service.ts';
import { PresenceTick } from './presence-tick.ts';
import { PushingService } from './pushing.service.ts';

/**
 * The socket events of boards. They are answered on the socket itself: Nest's pipeline for each message costs a quarter to
 * a half of the server's time where edits and cursors come by the hundred (docs/decisions/0006).
 */
@WebSocketGateway()
export class BoardsGateway implements OnGatewayInit<Server> {
  private readonly attendances = new Attendances();

  constructor(
    @Inject(OpeningService) private readonly opening: OpeningService,
    @Inject(PushingService) private readonly pushing: PushingService,
    @Inject(BoardWatch) private readonly watch: BoardWatch,
    @Inject(Config) private readonly config: Config,
  ) {}

  afterInit(io: Server): void {
    const presence = new PresenceTick(io, this.config.tickMs);
    this.watch.begin(io, this.attendances, (attendance) => sayGone(attendance, presence));
    io.on('connection', (socket) => {
      const manners = mannersOf(socket);
      socket.on('board:open', (data, ack) => manners.answer(ack, () => this.open(socket, data, presence)));
      socket.on('board:push', (data, ack) =>
        manners.answer(ack, () => this.push(socket, data), manners.pushes),
      );
      socket.on('board:close', (data, ack) => manners.answer(ack, () => this.close(socket, data, presence)));
      socket.on('board:presence', (data) => manners.hear(() => this.present(socket, data, presence)));
      socket.on('disconnect', () => {
        for (const attendance of this.attendances.removeAll(socket.id)) sayGone(attendance, presence);
      });
    });
  }

  private async open(socket: Socket, data: unknown, presence: PresenceTick): Promise<BoardOpened> {
    const asked = parse('board:open', data);
    const { labId } = whoOf(socket);
    const turn = this.watch.turnOf(labId);
    const [attendance, ids] = await this.opening.admit(socket, asked.boardId, asked.doc, asked.spare);
    // Gone while it was being let in: nobody would ever take it out again.
    if (!socket.connected) throw new Refusal('NOT_SIGNED_IN');
    const before = this.attendances.of(socket.id, asked.boardId, asked.doc);
    if (before) sayGone(before, presence);
    this.attendances.add(attendance);
    await socket.join(roomOf(attendance.document));
    // Moved, or the phase closed, while it was being let in.
    if (this.watch.turnOf(labId) !== turn) await this.watch.judgeAgain(labId);
    if (this.attendances.of(socket.id, asked.boardId, asked.doc) !== attendance)
      throw new Refusal('NOT_ALLOWED');
    const present = this.attendances.at(attendance.document).map((other) => other.presenceId);
    this.watch.introduce(attendance);
    return this.opening.answer(attendance, ids, asked, present);
  }

  private async push(socket: Socket, data: unknown): Promise<Pushed> {
    const { boardId, doc, msgId, update } = parse('board:push', data);
    const attendance = this.attendances.of(socket.id, boardId, doc);
    // Not opened on this connection: the device must open it first to know what it has missed.
    if (!attendance) throw new Refusal('GAP');
    return { ok: true, seq: await this.pushing.push(attendance, msgId, asBuffer(update)) };
  }

  private async close(socket: Socket, data: unknown, presence: PresenceTick): Promise<{ ok: true }> {
    const { boardId } = parse('board:close', data);
    for (const doc of ['board', 'frames', 'draft'] as const) {
      const attendance = this.attendances.of(socket.id, boardId, doc);
      if (!attendance) continue;
      this.attendances.remove(attendance);
      sayGone(attendance, presence);
      await socket.leave(roomOf(attendance.document));
    }
    return { ok: true };
  }

  private present(socket: Socket, data: unknown, presence: PresenceTick): void {
    const { boardId, data: state } = parse('board:presence', data);
    const attendance = this.attendances.of(socket.id, boardId, 'board');
    if (!attendance || attendance.mode.mode === 'read' || state.byteLength > BOUNDS.presenceBytes) return;
    presence.put(roomOf(attendance.document), boardId, attendance.presenceId, state);
  }
}

/** The parser sends a Buffer on as bytes, and any other view as the whole ArrayBuffer under it. */
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const GONE = encodePresence({ is: 'gone' });

function sayGone({ doc, document, presenceId }: Attendance, presence: PresenceTick): void {
  if (doc === 'board') presence.put(roomOf(document), document.boardId, presenceId, GONE);
}

function parse<E extends keyof typeof fromClient>(event: E, data: unknown): z.output<(typeof fromClient)[E]> {
  const read = fromClient[event].safeParse(data);
  if (!read.success) throw new Refusal('MALFORMED');
  return read.data as z.output<(typeof fromClient)[E]>;
}
