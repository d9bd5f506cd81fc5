import { type BoardDoc, type BoardOpened, type fromClient, isAnonymous } from '@case-lab/contract';
import { BOUNDS } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import type * as z from 'zod/mini';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { whoOf } from '../wiring/sockets.ts';
import { type Attendance, storedName } from './attendance.ts';
import { BoardsService } from './boards.service.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { DocumentsService } from './documents.service.ts';
import { ModesService } from './modes.service.ts';

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
    const [board, judge] = await Promise.all([this.boards.get(boardId), this.modes.now(who.labId)]);
    if (board.labId !== who.labId) throw new Refusal('NOT_FOUND');
    const allowed = judge(who, board, doc);
    if (!allowed) throw new Refusal('NOT_ALLOWED');
    const { mode, names } = allowed;
    // At least one id is new for each connection: under it others see this device's cursor.
    const wanted = doc === 'frames' ? 0 : Math.max(1, SPARE_IDS - spare);
    const [document, ids] = await Promise.all([
      this.documents.get(boardId, storedName(doc, who)),
      wanted > 0 ? this.clientIds.issue(who, wanted, isAnonymous(mode)) : [],
    ]);
    await this.clientIds.learn(document.accepted.keys());
    const presenceId = isAnonymous(mode) ? 0 : (ids[0] ?? 0);
    const modeSince = new Map(document.accepted);
    return [{ socket, who, board, doc, document, mode, modeSince, names, presenceId }, ids];
  }

  /** What the device gets: nothing awaits in here, so that between this answer and the next news nothing is missed. */
  answer(
    { document, mode, who }: Attendance,
    { clientIds, authors }: Pick<BoardOpened, 'clientIds' | 'authors'>,
    { seq, vector }: Asked,
  ): BoardOpened {
    const ownAnonymous = [...document.accepted.keys(), ...clientIds].filter(
      (id) => this.clientIds.isAnonymous(id) && this.clientIds.isOf(id, who),
    );
    return {
      ok: true,
      ...mode,
      seq: document.seq,
      ...document.missed({ seq, vector }),
      ...{ clientIds, authors },
      ...(ownAnonymous.length > 0 && { ownAnonymous }),
      limits: { updateBytes: this.config.updateMaxBytes, noteCharacters: BOUNDS.noteCharacters },
    };
  }
}
