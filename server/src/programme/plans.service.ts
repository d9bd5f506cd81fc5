import { isDeepStrictEqual } from 'node:util';
import { NOTHING_PLANNED, type Plan } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../wiring/refusals.ts';
import { ProgrammePlan } from './plans.entities.ts';

/** A whole plan and how often it has been changed; 0: nothing was ever planned. */
export type VersionedPlan = { version: number; plan: Plan };

/** The programme in work, read and written as a whole. Ids in it are made by whoever writes it, and no other lab may have them. */
@Injectable()
export class PlansService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async read(labId: string): Promise<VersionedPlan> {
    const row = await this.database.manager.findOneBy(ProgrammePlan, { labId });
    return { version: row?.version ?? 0, plan: row?.plan ?? NOTHING_PLANNED };
  }

  /** Replaces the plan that was `version`; what is written already is answered as if it just had been. Throws STALE. */
  async write(labId: string, given: VersionedPlan, tx?: EntityManager): Promise<VersionedPlan> {
    if (!tx) return this.database.transaction((own) => this.write(labId, given, own));
    const { version, plan } = given;
    const now = await this.hold(labId, tx);
    if (isDeepStrictEqual(now.plan, plan)) return now;
    if (now.version !== version) throw new Refusal('STALE');
    await tx.update(ProgrammePlan, { labId }, { version: version + 1, plan });
    return { version: version + 1, plan };
  }

  /** Keeps everybody else from changing the plan until the transaction ends, and reads it. */
  async hold(labId: string, tx: EntityManager): Promise<VersionedPlan> {
    const nothing = { labId, version: 0, plan: NOTHING_PLANNED };
    await tx.createQueryBuilder().insert().into(ProgrammePlan).values(nothing).orIgnore().execute();
    const where = { where: { labId }, lock: { mode: 'pessimistic_write' } } as const;
    const { version, plan } = await tx.findOneOrFail(ProgrammePlan, where);
    return { version, plan };
  }
}
