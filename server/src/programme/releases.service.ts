import {
  type DeskPlan,
  type Lab,
  type LText,
  NOTHING_PLANNED,
  type Plan,
  type Release,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { Refusal } from '../wiring/refusals.ts';
import { ClockService } from './clock.service.ts';
import { type Bounds, conflictsOf } from './conflicts.ts';
import { differences } from './differences.ts';
import { ProgrammeRelease } from './plans.entities.ts';
import { PlansService, type VersionedPlan } from './plans.service.ts';
import { ProgrammeService } from './programme.service.ts';

/** `actorId`: the seat of whoever releases it; none: it comes with a new lab. */
export type NewRelease = { version: number; number: number; note: LText; actorId?: string };

/** The numbered states of a programme: the last one is what everybody sees, and what the clock runs. */
@Injectable()
export class ReleasesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(ClockService) private readonly clocks: ClockService,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {
    announcer.on('labs.changed', ({ lab }) => this.setHours(lab));
  }

  async list(labId: string): Promise<Release[]> {
    const newest = { where: { labId }, order: { number: 'DESC' } } as const;
    return (await this.database.manager.find(ProgrammeRelease, newest)).map(releaseView);
  }

  /** The plan as it was released under this number; throws NOT_FOUND. */
  async plan(labId: string, number: number): Promise<Plan> {
    const row = await this.database.manager.findOneBy(ProgrammeRelease, { labId, number });
    if (!row) throw new Refusal('NOT_FOUND');
    return row.plan;
  }

  /** A plan beside what does not go together in it, and what it changes of the last release. */
  async seen(labId: string, { version, plan }: VersionedPlan, bounds: Bounds): Promise<DeskPlan> {
    const last = await this.last(labId);
    const changes = differences(last?.plan ?? NOTHING_PLANNED, plan);
    return { version, plan, conflicts: conflictsOf(plan, bounds), changes };
  }

  /** Makes the plan what the last release is; throws NOT_FOUND before the first one, and STALE. */
  async takeBack(labId: string, version: number): Promise<VersionedPlan> {
    const last = await this.last(labId);
    if (!last) throw new Refusal('NOT_FOUND');
    return this.plans.write(labId, { version, plan: last.plan });
  }

  /**
   * Makes the plan, as it is in `version`, the programme that everybody sees. Throws STALE, NOTHING_CHANGED, and PHASE_OPEN
   * where it would change the phase that is open.
   */
  async release(lab: Pick<Lab, 'id' | 'timezone'>, given: NewRelease): Promise<Release> {
    const { row, isNew } = await this.database.transaction((tx) => this.keep(lab, given, tx));
    const release = releaseView(row);
    if (isNew) this.announcer.announce({ type: 'programme.released', ...stamped(lab.id), release });
    return release;
  }

  /** Plans a lab that has no programme yet, and releases it as its first one; nobody is there to be told. */
  async begin(lab: Pick<Lab, 'id' | 'timezone'>, plan: Plan, note: LText, tx: EntityManager): Promise<void> {
    if (plan.sessions.length === 0) return;
    const { version } = await this.plans.write(lab.id, { version: 0, plan }, tx);
    await this.keep(lab, { version, number: 1, note }, tx);
  }

  private async keep(
    { id: labId, timezone }: Pick<Lab, 'id' | 'timezone'>,
    given: NewRelease,
    tx: EntityManager,
  ) {
    const { version, number, note, actorId } = given;
    const now = await this.plans.hold(labId, tx);
    const last = await this.last(labId, tx);
    if (last?.number === number && last.planVersion === version) return { row: last, isNew: false };
    if (now.version !== version || number !== (last?.number ?? 0) + 1) throw new Refusal('STALE');
    const before = last?.plan ?? NOTHING_PLANNED;
    const changes = differences(before, now.plan);
    if (changes.length === 0) throw new Refusal('NOTHING_CHANGED');
    const openId = await this.clocks.hold(labId, tx);
    if (openId && isDisturbed(openId, before, now.plan)) throw new Refusal('PHASE_OPEN');
    await this.programme.take(labId, now.plan, { timezone, number, actorId }, tx);
    const row = Object.assign(new ProgrammeRelease(), {
      ...{ labId, number, note, changes },
      ...{ plan: now.plan, planVersion: version },
    });
    return { row: await tx.save(row), isNew: true };
  }

  /** The lab goes by another zone's clock: what is released keeps its hours, by that clock. */
  private async setHours({ id: labId, timezone }: Pick<Lab, 'id' | 'timezone'>): Promise<void> {
    const moved = await this.database.transaction(async (tx) => {
      await this.plans.hold(labId, tx);
      const last = await this.last(labId, tx);
      return last && (await this.programme.setHours(labId, last.plan, timezone, tx)) ? last : undefined;
    });
    if (moved)
      this.announcer.announce({ type: 'programme.released', ...stamped(labId), release: releaseView(moved) });
  }

  private last(labId: string, db: EntityManager = this.database.manager): Promise<ProgrammeRelease | null> {
    return db.findOne(ProgrammeRelease, { where: { labId }, order: { number: 'DESC' } });
  }
}

function releaseView({ number, note, changes, createdAt }: ProgrammeRelease): Release {
  return { number, note, changes, at: createdAt.toISOString() };
}

/** Whether people would notice in the middle of a phase: it is gone, another one, or other things are allowed in it. */
function isDisturbed(phaseId: string, before: Plan, after: Plan): boolean {
  const [was, is] = [before, after].map(({ sessions }) => {
    const session = sessions.find(({ phases }) => phases.some(({ id }) => id === phaseId));
    const phase = session?.phases.find(({ id }) => id === phaseId);
    return (
      phase && [session?.id, session?.kind, phase.kind, phase.visibility, phase.write, phase.edits].join(' ')
    );
  });
  return was !== is;
}
