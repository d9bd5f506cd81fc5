import type { PlenaryQueue } from '@case-lab/contract';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { HarvestService } from '../harvest/index.ts';
import { LabsService } from '../labs/index.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Plenary, PlenaryItem } from './plenary.entities.ts';

@Injectable()
export class PlenaryService implements OnApplicationBootstrap {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(HarvestService) private readonly harvest: HarvestService,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {
    announcer.on('harvest.changed', async (news) => {
      await this.takeIn(news.labId);
    });
  }

  /** What was lifted in the moment before a crash is taken in now. */
  async onApplicationBootstrap(): Promise<void> {
    for (const lab of await this.labs.all()) await this.takeIn(lab.id);
  }

  /** As of one moment: a version with the items of another would make the chair's next order stale for nothing. */
  queue(labId: string): Promise<PlenaryQueue> {
    return this.database.transaction('REPEATABLE READ', (tx) => this.read(labId, tx));
  }

  private async read(labId: string, db: EntityManager): Promise<PlenaryQueue> {
    const plenary = await db.findOneBy(Plenary, { labId });
    const rows = await db.find(PlenaryItem, { where: { labId }, order: { position: 'ASC', id: 'ASC' } });
    const harvest = new Map((await this.harvest.list(labId, db)).map((item) => [item.id, item]));
    const items = rows.flatMap(({ id, state, harvestItemId }) => {
      const source = harvest.get(harvestItemId);
      if (!source) return [];
      const { text, groupId, territoryId } = source;
      return [{ id, kind: 'group_report' as const, state, harvestItemId, text, groupId, territoryId }];
    });
    return { version: plenary?.version ?? 0, items };
  }

  /** Puts the queue into this order; throws STALE when it has changed since `version`. */
  order(labId: string, version: number, itemIds: string[]): Promise<PlenaryQueue> {
    return this.change(labId, async (tx, now) => {
      const known = now.items.map((item) => item.id);
      if (now.version !== version || [...known].sort().join() !== [...itemIds].sort().join()) {
        throw new Refusal('STALE');
      }
      if (known.join() === itemIds.join()) return false;
      for (const [position, id] of itemIds.entries())
        await tx.update(PlenaryItem, { id, labId }, { position });
      return true;
    });
  }

  /** Shows an item in the hall, or nothing; the one shown before goes to history. Throws NOT_FOUND. */
  show(labId: string, itemId: string | null): Promise<PlenaryQueue> {
    return this.change(labId, async (tx, now) => {
      const current = now.items.find((item) => item.state === 'current');
      if ((current?.id ?? null) === itemId) return false;
      if (itemId && !now.items.some((item) => item.id === itemId)) throw new Refusal('NOT_FOUND');
      await tx.update(PlenaryItem, { labId, state: 'current' }, { state: 'history' });
      if (itemId) await tx.update(PlenaryItem, { labId, id: itemId }, { state: 'current' });
      return true;
    });
  }

  /** Makes the queue agree with what is lifted: new items at its end, those taken back gone. */
  private takeIn(labId: string): Promise<PlenaryQueue> {
    return this.change(labId, async (tx) => {
      const lifted = (await this.harvest.list(labId, tx)).filter((item) => item.state === 'nominated');
      const rows = await tx.find(PlenaryItem, { where: { labId }, order: { position: 'ASC' } });
      const gone = rows.filter((row) => !lifted.some((item) => item.id === row.harvestItemId));
      const missing = lifted.filter((item) => !rows.some((row) => row.harvestItemId === item.id));
      if (gone.length > 0) await tx.delete(PlenaryItem, { id: In(gone.map((row) => row.id)) });
      const end = (rows.at(-1)?.position ?? -1) + 1;
      const fresh = missing.map(({ id: harvestItemId }, index) =>
        Object.assign(new PlenaryItem(), { labId, harvestItemId, position: end + index, state: 'planned' }),
      );
      await tx.insert(PlenaryItem, fresh);
      return gone.length + missing.length > 0;
    });
  }

  /** One change at a time; announces the queue when `act` says that it changed. */
  private async change(
    labId: string,
    act: (tx: EntityManager, now: PlenaryQueue) => Promise<boolean>,
  ): Promise<PlenaryQueue> {
    const { queue, changed } = await this.database.transaction(async (tx) => {
      await tx.createQueryBuilder().insert().into(Plenary).values({ labId, version: 0 }).orIgnore().execute();
      await tx.findOneOrFail(Plenary, { where: { labId }, lock: { mode: 'pessimistic_write' } });
      const changed = await act(tx, await this.read(labId, tx));
      if (changed) await tx.increment(Plenary, { labId }, 'version', 1);
      return { queue: await this.read(labId, tx), changed };
    });
    if (changed) this.announcer.announce({ type: 'plenary.changed', ...stamped(labId), queue });
    return queue;
  }
}
