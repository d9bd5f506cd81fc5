import { type BoardOpened, fromClient, isAnonymous, type Pushed } from '@case-lab/contract';
import { BOUNDS } from '@case-lab/contract/boards';
import { Inject } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type * as z from 'zod/mini';
import { mannersOf } from '../wiring/manners.ts';
import { hearDirectly } from '../wiring/packets.ts';
import { codeOf, Refusal } from '../wiring/refusals.ts';
import { whoOf } from '../wiring/sockets.ts';
import type { Attendance } from './attendance.ts';
import { BoardRights } from './board-rights.service.ts';
import { BoardWatch } from './board-watch.ts';
import { OpeningService } from './opening.service.ts';
import { PushingService } from './pushing.service.ts';

/** So many bytes of a refused update count as one push more. */
const REFUSED_BYTES = 1000;

/**
 * The socket events of boards. They are answered on the socket itself: Nest's pipeline for each message costs a quarter to
 * a half of the server's time where edits and cursors come by the hundred (docs/decisions/0006).
 */
@WebSocketGateway()
export class BoardsGateway implements OnGatewayInit<Server> {
  constructor(
    @Inject(OpeningService) private readonly opening: OpeningService,
    @Inject(PushingService) private readonly pushing: PushingService,
    @Inject(BoardWatch) private readonly watch: BoardWatch,
    @Inject(BoardRights) private readonly rights: BoardRights,
  ) {}

  afterInit(io: Server): void {
    this.watch.begin(io);
    io.on('connection', (socket) => {
      const manners = mannersOf(socket);
      socket.on('board:open', (data, ack) =>
        manners.answer(ack, () => this.open(socket, data), manners.opens),
      );
      hearDirectly(socket, 'board:push', (data, ack) =>
        manners.answer(ack, () => this.push(socket, data), manners.pushes),
      );
      socket.on('board:look', (data, ack) =>
        manners.answer(ack, () => this.look(socket, data), manners.looks),
      );
      socket.on('board:close', (data, ack) => manners.answer(ack, () => this.close(socket, data)));
      hearDirectly(socket, 'board:presence', (data) => manners.hear(() => this.present(socket, data)));
      socket.on('disconnect', () => {
        for (const attendance of this.watch.rooms.allOf(socket.id)) this.watch.leave(attendance);
      });
    });
  }

  private async open(socket: Socket, data: unknown): Promise<BoardOpened> {
    const asked = parse('board:open', data);
    const { labId } = whoOf(socket);
    const { rooms } = this.watch;
    const turn = this.watch.turnOf(labId);
    const [attendance, clientIds] = await this.opening.admit(socket, asked.boardId, asked.doc, asked.spare);
    // Gone while it was being let in: nobody would ever take it out again.
    if (!socket.connected) throw new Refusal('NOT_SIGNED_IN');
    const before = rooms.of(socket.id, asked.boardId, asked.doc);
    if (before) this.watch.leave(before);
    const room = rooms.enter(attendance);
    // Moved, or the phase closed, while it was being let in.
    if (this.watch.turnOf(labId) !== turn) await this.watch.judgeAgain(labId);
    if (rooms.of(socket.id, asked.boardId, asked.doc) !== attendance) throw new Refusal('NOT_ALLOWED');
    return this.opening.answer(attendance, { clientIds, authors: room.authorsFor(attendance) }, asked);
  }

  private async push(socket: Socket, data: unknown): Promise<Pushed> {
    const { boardId, doc, msgId, update } = parse('board:push', data);
    const attendance = this.watch.rooms.of(socket.id, boardId, doc);
    // Not opened on this connection: the device must open it first to know what it has missed.
    if (!attendance) throw new Refusal('GAP');
    try {
      return { ok: true, seq: await this.pushing.push(attendance, msgId, asBuffer(update)) };
    } catch (error) {
      // Reading a large update to refuse it costs milliseconds: who sends such is slowed the sooner.
      if (codeOf(error) !== 'NOT_SAVED') mannersOf(socket).pushes.charge(update.byteLength / REFUSED_BYTES);
      throw error;
    }
  }

  private async look(socket: Socket, data: unknown): Promise<{ ok: true }> {
    const { boardId, at } = parse('board:look', data);
    const who = whoOf(socket);
    await this.rights.demand(who, 'look here', who.labId, boardId);
    this.watch.look({ boardId, by: who.participantId, at }, socket.id);
    return { ok: true };
  }

  private async close(socket: Socket, data: unknown): Promise<{ ok: true }> {
    const { boardId } = parse('board:close', data);
    for (const attendance of this.watch.rooms.allOf(socket.id))
      if (attendance.board.id === boardId) this.watch.leave(attendance);
    return { ok: true };
  }

  private present(socket: Socket, data: unknown): void {
    const { boardId, data: state } = parse('board:presence', data);
    const attendance = this.watch.rooms.of(socket.id, boardId, 'board');
    if (!attendance || !mayBeSeen(attendance) || state.byteLength > BOUNDS.presenceBytes) return;
    const room = this.watch.rooms.at(attendance.document);
    if (room) this.watch.presence.put(room, attendance.presenceId, state);
  }
}

/** The parser sends a Buffer on as bytes, and any other view as the whole ArrayBuffer under it. */
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where somebody points and writes tells who wrote what, so that in an anonymous phase presence rests. */
const mayBeSeen = ({ mode, presenceId }: Attendance) =>
  mode.mode === 'write' && !isAnonymous(mode) && presenceId !== 0;

function parse<E extends keyof typeof fromClient>(event: E, data: unknown): z.output<(typeof fromClient)[E]> {
  const read = fromClient[event].safeParse(data);
  if (!read.success) throw new Refusal('MALFORMED');
  return read.data as z.output<(typeof fromClient)[E]>;
}
