import type { BoardDoc } from '@case-lab/contract';
import type { Attendance } from './attendance.ts';
import type { Room } from './room.ts';

const keyOf = (of: { boardId: string; name: string }) => `${of.boardId}/${of.name}`;

/** Who is at which document, in this process. */
export class Rooms {
  private readonly rooms = new Map<string, Room>();
  private readonly bySocket = new Map<string, Map<string, Attendance>>();

  constructor(private readonly build: (attendance: Attendance) => Room) {}

  enter(attendance: Attendance): Room {
    const { socket, board, doc, document } = attendance;
    const own = this.bySocket.get(socket.id) ?? new Map<string, Attendance>();
    own.set(`${board.id}/${doc}`, attendance);
    this.bySocket.set(socket.id, own);
    const room = this.rooms.get(keyOf(document)) ?? this.build(attendance);
    this.rooms.set(keyOf(document), room);
    room.members.add(attendance);
    return room;
  }

  leave({ socket, board, doc, document }: Attendance): void {
    const own = this.bySocket.get(socket.id);
    const attendance = own?.get(`${board.id}/${doc}`);
    const room = this.rooms.get(keyOf(document));
    if (!own || !attendance || !room) return;
    own.delete(`${board.id}/${doc}`);
    if (own.size === 0) this.bySocket.delete(socket.id);
    room.members.delete(attendance);
    if (room.members.size === 0) this.rooms.delete(keyOf(document));
  }

  /** The device's attendance, for as long as it may be there. */
  of(socketId: string, boardId: string, doc: BoardDoc): Attendance | undefined {
    return this.bySocket.get(socketId)?.get(`${boardId}/${doc}`);
  }

  allOf(socketId: string): Attendance[] {
    return [...(this.bySocket.get(socketId)?.values() ?? [])];
  }

  /** The room of a document, while somebody is there. */
  at(document: { boardId: string; name: string }): Room | undefined {
    return this.rooms.get(keyOf(document));
  }

  all(): Room[] {
    return [...this.rooms.values()];
  }
}
