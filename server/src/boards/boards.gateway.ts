import { type BoardOpened, fromClient, type Pushed } from '@case-lab/contract';
import { BOUNDS, encodePresence } from '@case-lab/contract/boards';
import { Inject } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type * as z from 'zod/mini';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { type Attendance, Attendances, roomOf } from './attendance.ts';
import { BoardWatch } from './board-watch.ts';
import { Manners } from './manners.ts';
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
    this.watch.begin(io, this.attendances);
    io.on('connection', (socket) => {
      const manners = new Manners(socket);
      socket.on('board:open', (data, ack) => manners.answer(ack, () => this.open(socket, data)));
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

  private async open(socket: Socket, data: unknown): Promise<BoardOpened> {
    const asked = parse('board:open', data);
    const [attendance, ids] = await this.opening.admit(socket, asked.boardId, asked.doc, asked.spare);
    this.attendances.add(attendance);
    await socket.join(roomOf(attendance.document));
    const present = this.attendances.at(attendance.document).map((other) => other.presenceId);
    this.watch.introduce(attendance);
    return this.opening.answer(attendance, ids, asked, present);
  }

  private async push(socket: Socket, data: unknown): Promise<Pushed> {
    const { boardId, doc, msgId, update } = parse('board:push', data);
    const attendance = this.attendances.of(socket.id, boardId, doc);
    // Not opened on this connection: the device must open it first to know what it has missed.
    if (!attendance) throw new Refusal('GAP');
    return { ok: true, seq: await this.pushing.push(attendance, msgId, update) };
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

const GONE = encodePresence({ is: 'gone' });

function sayGone({ doc, document, presenceId }: Attendance, presence: PresenceTick): void {
  if (doc === 'board') presence.put(roomOf(document), document.boardId, presenceId, GONE);
}

function parse<E extends keyof typeof fromClient>(event: E, data: unknown): z.output<(typeof fromClient)[E]> {
  const read = fromClient[event].safeParse(data);
  if (!read.success) throw new Refusal('MALFORMED');
  return read.data as z.output<(typeof fromClient)[E]>;
}
