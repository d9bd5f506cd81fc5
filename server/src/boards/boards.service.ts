import type { BoardCount } from '@case-lab/contract';
import { arrangeFrames, seedFrames, stampBoard } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v4 } from 'uuid';
import { GroupsService } from '../groups/index.ts';
import { askedTogether } from '../wiring/asked-together.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Board, BoardDocument, BoardUpdate } from './boards.entities.ts';
import { written } from './own-writing.ts';
import { TemplatesService } from './templates.service.ts';

export type KnownBoard = { id: string; labId: string; groupId: string; state: Board['state'] };

@Injectable()
export class BoardsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(TemplatesService) private readonly templates: TemplatesService,
  ) {}

  /** The board, made ready when nobody has opened it before; throws NOT_FOUND. */
  async get(boardId: string): Promise<KnownBoard> {
    const known = await this.known(boardId);
    if (known) return known;
    const group = await this.groups.ofBoard(boardId);
    if (!group) throw new Refusal('NOT_FOUND');
    await this.prepare(boardId, group);
    return { id: boardId, labId: group.labId, groupId: group.id, state: 'live' };
  }

  private readonly known = askedTogether(async (boardIds: string[]): Promise<(KnownBoard | undefined)[]> => {
    const rows: KnownBoard[] = await this.database.query(
      `select b.id, b.lab_id as "labId", g.id as "groupId", b.state
       from board b join small_group g on g.board_id = b.id where b.id = any($1)`,
      [boardIds],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return boardIds.map((boardId) => known.get(boardId));
  });

  async counts(labId: string): Promise<BoardCount[]> {
    const rows = await this.database.manager.findBy(Board, { labId });
    const groups = await this.groups.list(labId);
    return groups.map(({ id: groupId, boardId }) => {
      const row = rows.find((board) => board.id === boardId);
      return { boardId, groupId, notes: row?.notes ?? 0, lastWrite: row?.lastWriteAt?.toISOString() ?? null };
    });
  }

  /** The board with its frames, at most once whoever comes first: frames are the server's alone to write. */
  private async prepare(boardId: string, group: { labId: string; caseId: string }): Promise<void> {
    const parts = await this.templates.partsFor(group);
    const stamp = written((doc) => stampBoard(doc, 'case'));
    const frames = written((doc) => seedFrames(doc, arrangeFrames(parts)));
    await this.database.transaction(async (tx) => {
      const row = Object.assign(new Board(), { id: boardId, labId: group.labId, state: 'live' as const });
      await tx.createQueryBuilder().insert().into(Board).values(row).orIgnore().execute();
      await tx.findOneOrFail(Board, { where: { id: boardId }, lock: { mode: 'pessimistic_write' } });
      if (await tx.existsBy(BoardDocument, { boardId })) return;
      for (const [doc, bytes] of [
        ['board', stamp],
        ['frames', frames],
      ] as const) {
        await tx.insert(BoardDocument, { boardId, doc, seq: 1 });
        await tx.insert(BoardUpdate, { boardId, doc, seq: 1, msgId: v4(), participantId: null, bytes });
      }
    });
  }
}
