import { encodePresenceRoom } from '@case-lab/contract/boards';
import type { Server } from 'socket.io';

/**
 * Collects presence and sends, once a tick, the newest state of each client that changed: one frame for the room, encoded
 * once. It may be lost; nothing of it is stored.
 */
export class PresenceTick {
  private readonly rooms = new Map<string, { boardId: string; newest: Map<number, Uint8Array> }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly io: Server,
    private readonly tickMs: number,
  ) {}

  put(room: string, boardId: string, clientId: number, data: Uint8Array): void {
    const { newest } = this.rooms.get(room) ?? this.open(room, boardId);
    newest.set(clientId, data);
    this.timer ??= setTimeout(() => this.send(), this.tickMs);
  }

  private open(room: string, boardId: string) {
    const opened = { boardId, newest: new Map<number, Uint8Array>() };
    this.rooms.set(room, opened);
    return opened;
  }

  private send(): void {
    this.timer = undefined;
    for (const [room, { boardId, newest }] of this.rooms) {
      const data = encodePresenceRoom([...newest]);
      this.io.to(room).volatile.emit('board:presence', { boardId, data: Buffer.from(data) });
    }
    this.rooms.clear();
  }
}
