import {
  type BoardDoc,
  type BoardMode,
  may,
  type Phase,
  type ReadReason,
  type Who,
} from '@case-lab/contract';
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
    const { barrier: phase, open } = await this.phaseNow(labId);
    return (who, board, doc) => {
      const group = groups.get(board.groupId)?.has(who.participantId) ?? false;
      const to = { lab: who.labId === board.labId, group };
      if (!may(who.role, 'read a board', to)) return undefined;
      if (doc === 'frames') return { mode: 'read', reason: 'template' };
      const isFrozen = board.state === 'frozen' || board.state === 'archived';
      const barrier = isFrozen ? 'frozen' : doc === 'draft' ? undefined : phase;
      const act = barrier ? 'write on a closed board' : 'write on an open board';
      if (!may(who.role, act, to)) return { mode: 'read', reason: barrier ?? 'visitor' };
      if (doc === 'draft') return { mode: 'write', edits: 'all' };
      const change =
        open?.edits === 'own' ? "change another's note" : "change another's note where the phase lets";
      const isAnonymous = open?.visibility === 'anonymous';
      return {
        mode: 'write',
        edits: may(who.role, change, to) ? 'all' : 'own',
        ...(isAnonymous && { anonymous: true }),
      };
    };
  }

  /** The phase that is open, and what keeps the groups from writing now. Before the first one boards may be tried out. */
  private async phaseNow(labId: string): Promise<{ barrier?: ReadReason; open?: Phase }> {
    const { run } = await this.clocks.read(labId);
    if (!run) return {};
    if (run.state === 'closed') return { barrier: 'phase_closed' };
    const open = await this.programme.phase(labId, run.phaseId);
    return open.write ? { open } : { open, barrier: 'phase_reads' };
  }
}
