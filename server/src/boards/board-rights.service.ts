import { type Act, may, type Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/index.ts';
import { demand, Refusal } from '../wiring/refusals.ts';
import { BoardsService, type KnownBoard } from './boards.service.ts';
import { ModesService } from './modes.service.ts';

/** Who may do what to a whole board over HTTP. */
@Injectable()
export class BoardRights {
  constructor(
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(ModesService) private readonly modes: ModesService,
  ) {}

  /** The board; throws NOT_FOUND for another lab's, NOT_ALLOWED where the rights table denies the act. */
  async demand(who: Who, act: Act, labId: string, boardId: string): Promise<KnownBoard> {
    if (!may(who.role, act, { lab: who.labId === labId, group: true })) demand(who, act, labId);
    const board = await this.boards.get(boardId);
    if (board.labId !== labId) throw new Refusal('NOT_FOUND');
    const readers = (await this.groups.readers(labId)).get(board.groupId);
    const group = readers?.ids.has(who.participantId) ?? false;
    demand(who, act, labId, { group });
    return board;
  }

  /** Throws FROZEN where this person could not write on the board by hand now either. */
  async demandWriting(who: Who, board: KnownBoard): Promise<void> {
    const allowed = (await this.modes.now(board.labId))(who, board, 'board');
    if (allowed?.mode.mode !== 'write') throw new Refusal('FROZEN');
  }
}
