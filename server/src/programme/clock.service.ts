import { type Clock as ClockView, type Run, stateAt, type Who } from '@case-lab/contract';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { AuditService } from '../people/index.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { log } from '../wiring/log.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Clock, PhaseRun } from './programme.entities.ts';
import { ProgrammeService } from './programme.service.ts';

/** After the time is up, sentences may be finished for this long. */
export const GRACE_MS = 30_000;

/** Somebody who closes a run closes it for all. */
function runView({ id, phaseId, startedAt, endsAt, closedAt, later }: PhaseRun, now: number): Run {
  const own = { endsAt: endsAt.toISOString(), closesAt: (closedAt ?? graceAfter(endsAt)).toISOString() };
  return {
    ...{ id, phaseId, state: stateAt(own, now), startedAt: startedAt.toISOString(), ...own },
    later: closedAt
      ? []
      : later.map((one) => ({ ...one, closesAt: graceAfter(new Date(one.endsAt)).toISOString() })),
  };
}

const graceAfter = (end: Date) => new Date(end.getTime() + GRACE_MS);
/** When the last group has to stop. */
const overAt = ({ closesAt, later }: Run) =>
  Math.max(Date.parse(closesAt), ...later.map((one) => Date.parse(one.closesAt)));
const isOver = (run: Run, now: number) => now >= overAt(run);

/**
 * The running clock of a lab, by the server's time alone (I4). A command names the version it has seen; a command that
 * has already happened changes nothing and is answered as if it just had.
 */
@Injectable()
export class ClockService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly bells = new Map<string, NodeJS.Timeout>();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(Announcer) private readonly announcer: Announcer,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {
    announcer.on('programme.clock', (news) => this.setBell(news.labId, news.clock));
  }

  async onApplicationBootstrap(): Promise<void> {
    const running = await this.database.manager.findBy(PhaseRun, { closedAt: IsNull() });
    for (const labId of new Set(running.map((run) => run.labId))) this.setBell(labId, await this.read(labId));
  }

  onApplicationShutdown(): void {
    for (const bell of this.bells.values()) clearTimeout(bell);
  }

  async read(labId: string, db: EntityManager = this.database.manager): Promise<ClockView> {
    const clock = await db.findOneBy(Clock, { labId });
    const run = clock?.runId ? await db.findOneBy(PhaseRun, { id: clock.runId }) : null;
    return { version: clock?.version ?? 0, run: run && runView(run, Date.now()) };
  }

  /** The run that closed last for every group, if one has, and when it was over. */
  async lastClosed(labId: string): Promise<{ id: string; phaseId: string; closedAt: Date } | undefined> {
    const now = Date.now();
    const newest = { where: { labId }, order: { startedAt: 'DESC' }, take: 2 } as const;
    const runs = await this.database.manager.find(PhaseRun, newest);
    const over = runs.map((run) => runView(run, now)).find((run) => isOver(run, now));
    return over && { id: over.id, phaseId: over.phaseId, closedAt: new Date(overAt(over)) };
  }

  async open(who: Who, labId: string, phaseId: string, version: number): Promise<ClockView> {
    const phase = await this.programme.plannedPhase(labId, phaseId);
    return this.change(labId, version, {
      isDone: (now) => now.run?.phaseId === phaseId && now.run.state !== 'closed',
      act: async (tx) => {
        const startedAt = new Date();
        await tx.update(PhaseRun, { labId, closedAt: IsNull() }, { closedAt: startedAt });
        const endsAt = new Date(startedAt.getTime() + phase.minutes * 60_000);
        const run = Object.assign(new PhaseRun(), {
          ...{ labId, phaseId, startedAt, endsAt, closedAt: null, later: [] },
        });
        await tx.insert(PhaseRun, run);
        await this.note('phase_opened', who, { labId, phaseId }, tx);
        return run.id;
      },
    });
  }

  async close(who: Who, labId: string, runId: string, version: number): Promise<ClockView> {
    return this.change(labId, version, {
      isDone: ({ run }) => run?.id === runId && isOver(run, Date.now()),
      act: async (tx, now) => {
        if (now.run?.id !== runId) throw new Refusal('STALE');
        await tx.update(PhaseRun, { id: runId, labId }, { closedAt: new Date() });
        await this.note('phase_closed', who, { labId, phaseId: now.run.phaseId }, tx);
        return runId;
      },
    });
  }

  /** For one group, or for all; a group that has more than the others keeps what it has more. Throws STALE for a run that is over. */
  async extend(
    who: Who,
    labId: string,
    {
      runId,
      minutes,
      groupId,
      version,
    }: { runId: string; minutes: number; groupId?: string; version: number },
  ): Promise<ClockView> {
    return this.change(labId, version, {
      isDone: () => false,
      act: async (tx, { run }) => {
        const now = Date.now();
        const later = (end: string) => new Date(Math.max(Date.parse(end), now) + minutes * 60_000);
        if (run?.id !== runId) throw new Refusal('STALE');
        const given = run.later.find((one) => one.groupId === groupId);
        if (stateAt(given ?? run, now) === 'closed') throw new Refusal('STALE');
        const others = run.later
          .filter((one) => one !== given)
          .map(({ groupId, endsAt }) => ({ groupId, endsAt }));
        const next = groupId
          ? { later: [...others, { groupId, endsAt: later((given ?? run).endsAt).toISOString() }] }
          : {
              endsAt: later(run.endsAt),
              later: others.map((one) => ({ ...one, endsAt: later(one.endsAt).toISOString() })),
            };
        await tx.update(PhaseRun, { id: runId, labId }, next);
        await this.note('phase_extended', who, { labId, phaseId: run.phaseId }, tx);
        return runId;
      },
    });
  }

  private async note(
    deed: 'phase_opened' | 'phase_closed' | 'phase_extended',
    { participantId }: Who,
    { labId, phaseId }: { labId: string; phaseId: string },
    tx: EntityManager,
  ): Promise<void> {
    await this.audit.note({ labId, deed, actorId: participantId, thingId: phaseId }, tx);
  }

  private async change(
    labId: string,
    version: number,
    command: { isDone(now: ClockView): boolean; act(tx: EntityManager, now: ClockView): Promise<string> },
  ): Promise<ClockView> {
    const { clock, changed } = await this.database.transaction(async (tx) => {
      await this.stop(labId, tx);
      const now = await this.read(labId, tx);
      if (command.isDone(now)) return { clock: now, changed: false };
      if (now.version !== version) throw new Refusal('STALE');
      const runId = await command.act(tx, now);
      await tx.update(Clock, { labId }, { runId, version: version + 1 });
      return { clock: await this.read(labId, tx), changed: true };
    });
    if (changed) this.announcer.announce({ type: 'programme.clock', ...stamped(labId), clock });
    return clock;
  }

  /** Lets nobody open or close a phase until the transaction ends; the phase that is open, if one is. */
  async hold(labId: string, tx: EntityManager): Promise<string | undefined> {
    await this.stop(labId, tx);
    const { run } = await this.read(labId, tx);
    return run && !isOver(run, Date.now()) ? run.phaseId : undefined;
  }

  private async stop(labId: string, tx: EntityManager): Promise<void> {
    const first = { labId, version: 0, runId: null };
    await tx.createQueryBuilder().insert().into(Clock).values(first).orIgnore().execute();
    await tx.findOneOrFail(Clock, { where: { labId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Announces the clock again whenever somebody's time is up or writing ends, so that rooms which listen act in time. */
  private setBell(labId: string, { run }: ClockView): void {
    clearTimeout(this.bells.get(labId));
    this.bells.delete(labId);
    const moments = run ? [run, ...run.later].flatMap(({ endsAt, closesAt }) => [endsAt, closesAt]) : [];
    const next = Math.min(...moments.map((at) => Date.parse(at)).filter((at) => at > Date.now()));
    if (!Number.isFinite(next)) return;
    const ring = async () => {
      this.announcer.announce({ type: 'programme.clock', ...stamped(labId), clock: await this.read(labId) });
    };
    // A timer may fire a little early; the clock must have passed the moment when it rings.
    const waitMs = next - Date.now() + 5;
    const bell = setTimeout(() => ring().catch((err) => log.error({ err, labId }, 'clock')), waitMs);
    this.bells.set(labId, bell.unref());
  }
}
