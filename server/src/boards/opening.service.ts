import { type BoardDoc, type BoardOpened, type fromClient, isAnonymous } from '@case-lab/contract';
import { BOUNDS } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import * as Y from 'yjs';
import type * as z from 'zod/mini';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { whoOf } from '../wiring/sockets.ts';
import { type Attendance, storedName } from './attendance.ts';
import { BoardsService } from './boards.service.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { DocumentsService } from './documents.service.ts';
import { ModesService } from './modes.service.ts';
import type { OpenDocument } from './open-document.ts';

type Asked = z.output<(typeof fromClient)['board:open']>;

/** How many unused ids a device should hold, so that it can begin to write where there is no network. */
const SPARE_IDS = 4;

/** Lets a device in at a document (or refuses it) and tells it what it has missed. */
@Injectable()
export class OpeningService {
  constructor(
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(ModesService) private readonly modes: ModesService,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Throws NOT_FOUND for another lab's board, NOT_ALLOWED for another group's. */
  async admit(socket: Socket, boardId: string, doc: BoardDoc, spare = 0): Promise<[Attendance, number[]]> {
    const who = whoOf(socket);
    const board = await this.boards.get(boardId);
    if (board.labId !== who.labId) throw new Refusal('NOT_FOUND');
    const mode = (await this.modes.now(who.labId))(who, board, doc);
    if (!mode) throw new Refusal('NOT_ALLOWED');
    const document = await this.documents.get(boardId, storedName(doc, who));
    await this.clientIds.learnAll(who);
    await this.clientIds.learn(document.accepted.keys());
    // At least one is new for each connection: under it others see this device's cursor.
    const ids =
      doc === 'frames'
        ? []
        : await this.clientIds.issue(who, Math.max(1, SPARE_IDS - spare), isAnonymous(mode));
    const presenceId = isAnonymous(mode) ? 0 : (ids[0] ?? 0);
    const modeSince = new Map(document.accepted);
    return [{ socket, who, board, doc, document, mode, modeSince, presenceId }, ids];
  }

  /**
   * What the device gets: nothing awaits in here, so that between this answer and the next news nothing is missed.
   * `present` are the presence ids of those who are there.
   */
  answer(attendance: Attendance, clientIds: number[], asked: Asked, present: number[]): BoardOpened {
    const { document, mode, who } = attendance;
    const writers = new Set([...document.accepted.keys(), ...clientIds]);
    const ownAnonymous = [...writers].filter(
      (id) => this.clientIds.isAnonymous(id) && this.clientIds.isOf(id, who),
    );
    return {
      ok: true,
      ...mode,
      seq: document.seq,
      ...missed(document, asked),
      clientIds,
      authors: this.clientIds.authors(new Set([...document.accepted.keys(), ...present])),
      ...(ownAnonymous.length > 0 && { ownAnonymous }),
      limits: { updateBytes: this.config.updateMaxBytes, noteCharacters: BOUNDS.noteCharacters },
    };
  }
}

/** From the log where the copy's number is near; by state vector where it is not; else everything at once. */
function missed(document: OpenDocument, asked: Asked): Pick<BoardOpened, 'state' | 'updates'> {
  const updates = asked.seq === undefined ? undefined : document.since(asked.seq);
  if (updates) return { updates };
  if (asked.vector && asked.vector.byteLength > 1) {
    try {
      return { updates: [Buffer.from(Y.encodeStateAsUpdate(document.doc, asked.vector))] };
    } catch {
      // A vector that cannot be read is answered like none.
    }
  }
  return { state: document.state(), updates: [] };
}
