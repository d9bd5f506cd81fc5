import { inflateRawSync } from 'node:zlib';
import type { BoardDoc, BoardOpened, Pushed, Refused } from '@case-lab/contract';
import { addNote, readFrames, readNotes } from '@case-lab/contract/boards';
import { v4 } from 'uuid';
import * as Y from 'yjs';
import type { Device } from './device.ts';

type Opening = { doc?: BoardDoc; seq?: number; vector?: Uint8Array<ArrayBuffer>; spare?: number };

/** A device at a board: its own copy, written under an issued client id, kept up by the news. */
export class BoardRobot {
  readonly doc = new Y.Doc();
  /** Updates of this copy that were not pushed yet. */
  private unsent: Uint8Array[] = [];

  private constructor(
    readonly device: Device,
    readonly boardId: string,
    readonly name: BoardDoc,
    readonly opened: BoardOpened,
  ) {
    this.doc.clientID = opened.clientIds[0] ?? this.doc.clientID;
    this.read(opened);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') this.unsent.push(update);
    });
    device.socket.on('board:news', ({ boardId: id, doc, updates }) => {
      if (id !== boardId || doc !== name) return;
      for (const update of updates) Y.applyUpdate(this.doc, update, 'wire');
    });
  }

  static async open(device: Device, boardId: string, opening: Opening = {}): Promise<BoardRobot> {
    const opened = await openBoard(device, boardId, opening);
    if (!opened.ok) throw new Error(`the board did not open: ${opened.code}`);
    return new BoardRobot(device, boardId, opening.doc ?? 'board', opened);
  }

  /** Adds a note here and pushes it; gives its id once the server has acknowledged it. */
  async write(text: string): Promise<string> {
    const id = this.note(text);
    const answer = await this.flush();
    if (!answer.ok) throw new Error(`not written: ${answer.code}`);
    return id;
  }

  /** Adds a note here only. */
  note(text: string): string {
    const id = v4();
    const facts = { kind: 'idea', lang: 'ru', made: Date.now() } as const;
    if (!addNote(this.doc, { id, frame: 'technology-T1', text, facts })) throw new Error('no note was added');
    return id;
  }

  /** What was changed here since the last time, as one update. */
  take(): Uint8Array {
    return Y.mergeUpdates(this.unsent.splice(0));
  }

  flush(): Promise<Pushed | Refused> {
    return this.push(this.take());
  }

  push(update: Uint8Array, msgId: string = v4()): Promise<Pushed | Refused> {
    return this.device.ask('board:push', {
      boardId: this.boardId,
      doc: this.name,
      msgId,
      update: Buffer.from(update),
    });
  }

  texts(): string[] {
    return readNotes(this.doc).map((note) => note.text);
  }

  frames() {
    return readFrames(this.doc);
  }

  private read({ state, updates }: BoardOpened): void {
    if (state) Y.applyUpdateV2(this.doc, inflateRawSync(state), 'wire');
    for (const update of updates) Y.applyUpdate(this.doc, update, 'wire');
  }
}

export function openBoard(
  device: Device,
  boardId: string,
  opening: Opening = {},
): Promise<BoardOpened | Refused> {
  return device.ask('board:open', { boardId, ...opening });
}
