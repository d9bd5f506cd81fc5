import {
  type BoardDoc,
  type BoardMode,
  clockOf,
  may,
  type Phase,
  type ReadReason,
  type Relation,
  type Role,
  type Who,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/index.ts';
import { PeopleService } from '../people/index.ts';
import { ClockService, ProgrammeService } from '../programme/index.ts';
import { askedTogether } from '../wiring/asked-together.ts';
import type { KnownBoard } from './boards.service.ts';

/** Whether somebody may read a document, and whether they may write on it; undefined: not even reading. */
export type Judge = (who: Who, board: KnownBoard, doc: BoardDoc) => Allowed | undefined;

/** `names`: in whose names they may judge there: their own, and for a scribe those of the group who have no phone. */
export type Allowed = { mode: BoardMode; names: ReadonlySet<string> };

@Injectable()
export class ModesService {
  constructor(
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(PeopleService) private readonly people: PeopleService,
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
    const [groups, withoutPhone, now] = await Promise.all([
      this.groups.readers(labId),
      this.people.withoutPhone(labId),
      this.phaseNow(labId),
    ]);
    const namesOf = (who: Who, board: KnownBoard, to: Relation) => {
      const isScribe = may(who.role, 'judge for a person without a phone', to);
      const members = isScribe ? groups.get(board.groupId)?.ids : undefined;
      return new Set([who.participantId, ...[...(members ?? [])].filter((id) => withoutPhone.has(id))]);
    };
    return (who, board, doc) => {
      const readers = groups.get(board.groupId);
      const to = { lab: who.labId === board.labId, group: readers?.ids.has(who.participantId) ?? false };
      // The boards of an earlier round, and of a group that was merged, are for reading.
      const isFrozen = FROZEN.has(board.state) || readers?.isRunning === false;
      const { barrier: phase, open } = now(board.groupId);
      const mode = modeOf(who.role, to, { doc, isFrozen, phase, open });
      return mode && { mode, names: namesOf(who, board, to) };
    };
  }

  /** The phase that is open for a group, and what keeps it from writing now. Before the first one boards may be tried out. */
  private async phaseNow(labId: string): Promise<(groupId: string) => PhaseNow> {
    const clock = await this.clocks.read(labId);
    if (!clock.run) return () => ({});
    const at = Date.now();
    const phase = await this.programme.phase(labId, clock.run.phaseId);
    const open: PhaseNow = phase.write ? { open: phase } : { open: phase, barrier: 'phase_reads' };
    return (groupId) =>
      clockOf(clock, groupId, at).run?.state === 'closed' ? { barrier: 'phase_closed' } : open;
  }
}

type PhaseNow = { barrier?: ReadReason; open?: Phase };

const FROZEN = new Set<KnownBoard['state']>(['frozen', 'archived']);

type Moment = { doc: BoardDoc; isFrozen: boolean; phase?: ReadReason; open?: Phase };

function modeOf(role: Role, to: Relation, { doc, isFrozen, phase, open }: Moment): BoardMode | undefined {
  if (!may(role, 'read a board', to)) return undefined;
  if (doc === 'frames') return { mode: 'read', reason: 'template' };
  const barrier = isFrozen ? 'frozen' : doc === 'draft' ? undefined : phase;
  const act = barrier ? 'write on a closed board' : 'write on an open board';
  if (!may(role, act, to)) return { mode: 'read', reason: barrier ?? 'visitor' };
  if (doc === 'draft') return { mode: 'write', edits: 'all' };
  const change =
    open?.edits === 'own' ? "change another's note" : "change another's note where the phase lets";
  const isAnonymous = open?.visibility === 'anonymous';
  return {
    mode: 'write',
    edits: may(role, change, to) ? 'all' : 'own',
    ...(isAnonymous && { anonymous: true }),
  };
}
