import type { BoardDoc } from '@case-lab/contract';
import type { Attendance } from './attendance.ts';
import type { Room } from './room.ts';

/** Who is at which document, in this process. Both lists are short, and asked for each cursor that moves. */
export class Rooms {
  private readonly byBoard = new Map<string, Room[]>();
  private readonly bySocket = new Map<string, Attendance[]>();

  constructor(private readonly build: (attendance: Attendance) => Room) {}

  /** Takes the place of the device's earlier attendance at the document, which has left before. */
  enter(attendance: Attendance): Room {
    const { socket, document } = attendance;
    this.bySocket.set(socket.id, [...this.allOf(socket.id), attendance]);
    let room = this.at(document);
    if (!room) {
      room = this.build(attendance);
      this.byBoard.set(document.boardId, [...this.ofBoard(document.boardId), room]);
    }
    room.members.add(attendance);
    return room;
  }

  leave(attendance: Attendance): void {
    const { socket, document } = attendance;
    const room = this.at(document);
    if (!room?.members.delete(attendance)) return;
    put(this.bySocket, socket.id, without(this.allOf(socket.id), attendance));
    if (room.members.size === 0)
      put(this.byBoard, document.boardId, without(this.ofBoard(document.boardId), room));
  }

  /** The device's attendance, for as long as it may be there. */
  of(socketId: string, boardId: string, doc: BoardDoc): Attendance | undefined {
    return this.bySocket.get(socketId)?.find((one) => one.doc === doc && one.board.id === boardId);
  }

  allOf(socketId: string): readonly Attendance[] {
    return this.bySocket.get(socketId) ?? [];
  }

  /** The room of a document, while somebody is there. */
  at({ boardId, name }: { boardId: string; name: string }): Room | undefined {
    return this.byBoard.get(boardId)?.find(({ document }) => document.name === name);
  }

  all(): Room[] {
    return [...this.byBoard.values()].flat();
  }

  private ofBoard(boardId: string): readonly Room[] {
    return this.byBoard.get(boardId) ?? [];
  }
}

const without = <T>(list: readonly T[], one: T) => list.filter((other) => other !== one);

function put<T>(lists: Map<string, T[]>, key: string, list: T[]): void {
  if (list.length > 0) lists.set(key, list);
  else lists.delete(key);
}
