import { encodePresence } from '@case-lab/contract/boards';
import type { Room } from './room.ts';

export const GONE = encodePresence({ is: 'gone' });

/** Who has moved in a document since the last tick, for the other processes of the house; the state in base64. */
export type MovedThere = { boardId: string; name: string; moved: [clientId: number, state: string][] };

/** Lets the rooms in which somebody moves send their presence, where no news takes it along. Nothing of it is stored. */
export class PresenceTick {
  private readonly rooms = new Set<Room>();
  private readonly here = new Map<Room, Map<number, Uint8Array>>();
  private timer: NodeJS.Timeout | undefined;

  /** `tellOthers`: none where there are no other processes. */
  constructor(
    private readonly tickMs: number,
    private readonly tellOthers?: (moved: MovedThere[]) => void,
  ) {}

  /** A device of this process has moved. */
  put(room: Room, clientId: number, state: Uint8Array): void {
    if (this.tellOthers) this.here.set(room, (this.here.get(room) ?? new Map()).set(clientId, state));
    this.hear(room, clientId, state);
  }

  /** A device has moved, wherever it is connected. */
  hear(room: Room, clientId: number, state: Uint8Array): void {
    room.move(clientId, state);
    this.rooms.add(room);
    this.timer ??= setTimeout(() => this.tick(), this.tickMs);
  }

  private tick(): void {
    const now = Date.now();
    for (const room of this.rooms) if (room.sendPresence(now)) this.rooms.delete(room);
    if (this.here.size > 0) this.tellOthers?.([...this.here].map(asNotice));
    this.here.clear();
    this.timer = this.rooms.size > 0 ? setTimeout(() => this.tick(), this.tickMs) : undefined;
  }
}

function asNotice([{ document }, moved]: [Room, Map<number, Uint8Array>]): MovedThere {
  const { boardId, name } = document;
  return {
    ...{ boardId, name },
    moved: [...moved].map(([clientId, state]) => [clientId, Buffer.from(state).toString('base64')]),
  };
}
