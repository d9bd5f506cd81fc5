import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { BoardOpened, Pushed, Refused, SignedIn } from '@case-lab/contract';
import { addNote, readNotes } from '@case-lab/contract/boards';
import { io, type Socket } from 'socket.io-client';
import parser from 'socket.io-msgpack-parser';
import * as Y from 'yjs';

/** Joins a lab by its code, as the door does. */
export async function takeSeat(url: string, code: string, name: string): Promise<SignedIn> {
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name, language: 'ru', territory: 'Тотьма' }),
  });
  if (!answer.ok) throw new Error(`join: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A participant without a browser: joins, opens the group's board, writes, and keeps count of what was acknowledged. */
export class Robot {
  readonly doc = new Y.Doc();
  readonly acknowledged: string[] = [];

  private constructor(
    readonly seat: SignedIn,
    readonly socket: Socket,
  ) {
    socket.on('board:news', ({ doc, updates }: { doc: string; updates: Uint8Array[] }) => {
      if (doc === 'board')
        for (const update of updates) Y.applyUpdate(this.doc, new Uint8Array(update), 'wire');
    });
  }

  static async join(url: string, code: string, name: string): Promise<Robot> {
    const seat = await takeSeat(url, code, name);
    const socket = io(url, {
      parser,
      transports: ['websocket'],
      auth: { token: seat.token },
      forceNew: true,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return new Robot(seat, socket);
  }

  get boardId(): string {
    return this.seat.participant.boardId ?? '';
  }

  /** Opens a board (its own group's unless told otherwise) from nothing. */
  async open(boardId = this.boardId): Promise<BoardOpened | Refused> {
    const opened: BoardOpened | Refused = await this.socket.emitWithAck('board:open', { boardId });
    if (!opened.ok) return opened;
    if (opened.state) Y.applyUpdateV2(this.doc, inflateRawSync(opened.state), 'wire');
    for (const update of opened.updates) Y.applyUpdate(this.doc, new Uint8Array(update), 'wire');
    this.doc.clientID = opened.clientIds[0] ?? 0;
    return opened;
  }

  /** Writes a note and sends it; resolves with the server's answer, `undefined` where none came. */
  async write(text: string, waitMs = 5000): Promise<Pushed | Refused | undefined> {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', keep);
    const id = randomUUID();
    addNote(this.doc, {
      id,
      frame: 'parking-lot',
      text,
      facts: { kind: 'idea', lang: 'ru', made: Date.now() },
    });
    this.doc.off('update', keep);
    const push = { boardId: this.boardId, msgId: randomUUID(), update: Y.mergeUpdates(updates) };
    try {
      const answer: Pushed | Refused = await this.socket.timeout(waitMs).emitWithAck('board:push', push);
      if (answer.ok) this.acknowledged.push(text);
      return answer;
    } catch {
      return undefined;
    }
  }

  texts(): string[] {
    return readNotes(this.doc).map((note) => note.text);
  }

  leave(): void {
    this.socket.disconnect();
  }
}
