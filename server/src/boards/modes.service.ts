import { type BoardDoc, type BoardMode, may, type ReadReason, type Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/index.ts';
import { ClockService, ProgrammeService } from '../programme/index.ts';
import { askedTogether } from '../wiring/asked-together.ts';
import type { KnownBoard } from './boards.service.ts';

/** Whether somebody may read a document, and whether they may write on it; undefined: not even reading. */
export type Judge = (who: Who, board: KnownBoard, doc: BoardDoc) => BoardMode | undefined;

@Injectable()
export class ModesService {
  constructor(
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(ClockService) private readonly clocks: ClockService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
  ) {}

  /**
   * The judge of this moment, for any number of people: by role, group, phase and freeze. The frames are the server's; a
   * draft stays its owner's through every phase (I5).
   */
  readonly now = askedTogether(
    (labIds: string[]): Promise<Judge[]> => Promise.all(labIds.map((labId) => this.judge(labId))),
  );

  private async judge(labId: string): Promise<Judge> {
    const groups = new Map(
      (await this.groups.list(labId)).map((group) => [group.id, new Set(group.memberIds)]),
    );
    const phase = await this.phaseBarrier(labId);
    return (who, board, doc) => {
      const group = groups.get(board.groupId)?.has(who.participantId) ?? false;
      const to = { lab: who.labId === board.labId, group };
      if (!may(who.role, 'read a board', to)) return undefined;
      if (doc === 'frames') return { mode: 'read', reason: 'template' };
      const isFrozen = board.state === 'frozen' || board.state === 'archived';
      const barrier = isFrozen ? 'frozen' : doc === 'draft' ? undefined : phase;
      const act = barrier ? 'write on a closed board' : 'write on an open board';
      return may(who.role, act, to) ? { mode: 'write' } : { mode: 'read', reason: barrier ?? 'visitor' };
    };
  }

  /** What keeps the groups from writing now. Before the first phase boards are open, to be tried out. */
  private async phaseBarrier(labId: string): Promise<ReadReason | undefined> {
    const { run } = await this.clocks.read(labId);
    if (!run) return undefined;
    if (run.state === 'closed') return 'phase_closed';
    return (await this.programme.phase(labId, run.phaseId)).write ? undefined : 'phase_reads';
  }
}
