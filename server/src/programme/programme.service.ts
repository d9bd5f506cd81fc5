import { isDeepStrictEqual } from 'node:util';
import type { Phase as PhaseView, Plan, PlannedSession, Session as SessionView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Phase, Session } from './programme.entities.ts';
import { inTime, startIn } from './wall-clock.ts';

function phaseView(row: Phase): PhaseView {
  const { id, kind, position, minutes, instruction, visibility, write, edits } = row;
  return { id, kind, position, minutes, instruction, visibility, write, edits };
}

/** A session that has been released, whether or not it still takes place. */
export type Released = Omit<SessionView, 'phases' | 'position'> & {
  cancelled: boolean;
  /** The number of the release that changed it last. */
  sequence: number;
  changedAt: Date;
};

@Injectable()
export class ProgrammeService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  async sessions(labId: string): Promise<SessionView[]> {
    const { manager } = this.database;
    const now = { where: { labId, cancelled: false }, order: { position: 'ASC' } } as const;
    const sessions = await manager.find(Session, now);
    const phases = await manager.find(Phase, now);
    return sessions.map((session) => ({
      ...sessionView(session),
      position: session.position,
      phases: phases.filter((phase) => phase.sessionId === session.id).map(phaseView),
    }));
  }

  /** Everything that was ever released, also what was cancelled later: what calendars are told. */
  async everReleased(labId: string): Promise<Released[]> {
    const sessions = await this.database.manager.find(Session, {
      where: { labId },
      order: { plannedStart: 'ASC' },
    });
    return sessions.map((session) => {
      const { cancelled, sequence, updatedAt } = session;
      return { ...sessionView(session), cancelled, sequence, changedAt: updatedAt };
    });
  }

  /** Throws NOT_FOUND for a phase of another lab. */
  async phase(labId: string, phaseId: string): Promise<PhaseView> {
    const row = await this.database.manager.findOneBy(Phase, { id: phaseId, labId });
    if (!row) throw new Refusal('NOT_FOUND');
    return phaseView(row);
  }

  /** The same for one that may be opened; NOT_FOUND also for what a release has cancelled. */
  async plannedPhase(labId: string, phaseId: string): Promise<PhaseView> {
    const row = await this.database.manager.findOneBy(Phase, { id: phaseId, labId, cancelled: false });
    if (!row) throw new Refusal('NOT_FOUND');
    return phaseView(row);
  }

  /**
   * Makes the sessions and phases what a released plan has, and notes who released it, where somebody did. What it has no more is cancelled, and keeps its row and its past.
   * Throws NOT_FOUND where another lab has something under the same id.
   */
  async take(
    labId: string,
    plan: Plan,
    given: { timezone: string; number: number; actorId?: string },
    tx: EntityManager,
  ): Promise<void> {
    const known = await this.own(Session, labId, plan.sessions, tx);
    const sessions = inTime(plan.sessions).map((planned, position) => {
      const next = { ...released(planned, plan, given.timezone), position, cancelled: false };
      return renewed(known.get(planned.id), { id: planned.id, labId, ...next }, given.number);
    });
    const kept = new Set(plan.sessions.map(({ id }) => id));
    const gone = [...known.values()].filter(({ id, cancelled }) => !kept.has(id) && !cancelled);
    const cancelled = gone.map((row) => Object.assign(row, { cancelled: true, sequence: given.number }));
    await tx.save([...sessions, ...cancelled]);
    await this.takePhases(labId, plan, tx);
    const { actorId, number } = given;
    const done = { labId, deed: 'release_published', actorId, detail: { count: String(number) } } as const;
    if (actorId) await this.audit.note(done, tx);
  }

  /** Puts what a plan has at its hours by the clock of this zone; whether any session has moved. */
  async setHours(labId: string, plan: Plan, timezone: string, tx: EntityManager): Promise<boolean> {
    const rows = await this.own(Session, labId, plan.sessions, tx);
    const moved = plan.sessions.flatMap((planned) => {
      const [row, plannedStart] = [rows.get(planned.id), startIn(timezone, planned)];
      if (!row || row.plannedStart.getTime() === plannedStart.getTime()) return [];
      return [Object.assign(row, { plannedStart, sequence: row.sequence + 1 })];
    });
    await tx.save(moved);
    return moved.length > 0;
  }

  private async takePhases(labId: string, plan: Plan, tx: EntityManager): Promise<void> {
    const planned = plan.sessions.flatMap(({ id: sessionId, phases }) =>
      phases.map((phase, position) => ({ ...phase, sessionId, position, labId, cancelled: false })),
    );
    const known = await this.own(Phase, labId, planned, tx);
    const phases = planned.map((phase) => Object.assign(known.get(phase.id) ?? new Phase(), phase));
    const kept = new Set(planned.map(({ id }) => id));
    const gone = [...known.values()].filter(({ id }) => !kept.has(id));
    await tx.save([...phases, ...gone.map((row) => Object.assign(row, { cancelled: true }))]);
  }

  /** The rows that the lab has, by id. */
  private async own<R extends Session | Phase>(
    kind: new () => R,
    labId: string,
    wanted: { id: string }[],
    tx: EntityManager,
  ): Promise<Map<string, R>> {
    const rows = await tx.find<Session | Phase>(kind, {
      where: [{ labId }, { id: In(wanted.map(({ id }) => id)) }],
    });
    if (rows.some((row) => row.labId !== labId)) throw new Refusal('NOT_FOUND');
    return new Map((rows as R[]).map((row) => [row.id, row]));
  }
}

function sessionView(row: Session): Omit<SessionView, 'phases' | 'position'> {
  const { id, kind, title, plannedStart, plannedMinutes, room, expertIds, caseId } = row;
  return {
    id,
    kind,
    title,
    plannedStart: plannedStart.toISOString(),
    plannedMinutes,
    room,
    expertIds,
    caseId,
  };
}

/** What everybody learns of a planned session. */
function released(planned: PlannedSession, { rooms }: Plan, timezone: string) {
  const { kind, title, minutes, roomId, expertIds, caseId } = planned;
  const room = rooms.find(({ id }) => id === roomId)?.name ?? null;
  return {
    kind,
    title,
    plannedStart: startIn(timezone, planned),
    plannedMinutes: minutes,
    room,
    expertIds,
    caseId,
  };
}

/** The row with its new fields, under the number of this release where one of them differs. */
function renewed(known: Session | undefined, next: Partial<Session>, number: number): Session {
  if (!known) return Object.assign(new Session(), next, { sequence: number });
  const { position: _, ...told } = next;
  const isOtherwise = Object.entries(told).some(
    ([name, value]) => !isDeepStrictEqual(known[name as keyof Session], value),
  );
  return Object.assign(known, next, isOtherwise && { sequence: number });
}
