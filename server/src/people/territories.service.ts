import type {
  DescribedTerritory,
  Position,
  TerritoryProfile,
  Territory as TerritoryView,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Territory, territoryView } from './people.entities.ts';
import { describedView, livingOf, NO_PROFILE } from './territory-view.ts';

type Described = Omit<TerritoryView, 'id' | 'state' | 'mergedInto'> & { lat: number; lon: number };
type Description = Pick<
  DescribedTerritory,
  'name' | 'level' | 'country' | 'region' | 'position' | 'profile' | 'state'
>;

/** Of a place, by somebody from there: `level` and `position` beside its profile. */
type Told = TerritoryProfile & { level: TerritoryView['level'] | null; position: Position };

const same = (name: string | undefined, typed: string) =>
  name?.trim().toLocaleLowerCase('ru') === typed.trim().toLocaleLowerCase('ru');

const SPEAKERS = `
  select territory_id as id, count(*)::int as n from participant
  where lab_id = $1 and territory_id is not null group by territory_id`;

@Injectable()
export class TerritoriesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  /** All names that the lab knows; those merged into another are told as that one. */
  async list(labId: string): Promise<TerritoryView[]> {
    const rows = await this.rows(labId, this.database.manager);
    const living = livingOf(rows);
    return rows.map((row) => territoryView(row, living(row.id) ?? row));
  }

  /** How this name is told now; null for a territory that is gone. */
  async view(territoryId: string): Promise<TerritoryView | null> {
    const row = await this.database.manager.findOneBy(Territory, { id: territoryId });
    if (!row?.mergedInto) return row && territoryView(row, row);
    return (await this.list(row.labId)).find(({ id }) => id === territoryId) ?? null;
  }

  async describe(labId: string, given: Described): Promise<Territory> {
    return this.database.manager.save(Object.assign(new Territory(), given, { labId, state: 'described' }));
  }

  /** Every place of the lab with its profile, how many speak for it and what else it was typed as. */
  async described(labId: string): Promise<DescribedTerritory[]> {
    const rows = await this.rows(labId, this.database.manager);
    const counted: { id: string; n: number }[] = await this.database.query(SPEAKERS, [labId]);
    return describedView(rows, new Map(counted.map(({ id, n }) => [id, n])));
  }

  /** Describes a territory, or adds one under this id. Throws NOT_FOUND for another lab's. */
  async write(labId: string, territoryId: string, given: Description): Promise<DescribedTerritory[]> {
    const { position, ...said } = given;
    await this.database.transaction(async (tx) => {
      await this.lock(labId, tx);
      const known = await tx.findOneBy(Territory, { id: territoryId });
      if (known && known.labId !== labId) throw new Refusal('NOT_FOUND');
      const row = known ?? Object.assign(new Territory(), { id: territoryId, labId, profile: NO_PROFILE });
      await tx.save(Object.assign(row, said, { lat: position?.lat ?? null, lon: position?.lon ?? null }));
    });
    return this.tell(labId, territoryId);
  }

  /** Throws NOT_FOUND for what is not in the lab, STALE where `into` has become another name of `territoryId`. */
  async merge(labId: string, territoryId: string, into: string): Promise<DescribedTerritory[]> {
    await this.database.transaction(async (tx) => {
      await this.lock(labId, tx);
      const rows = await this.rows(labId, tx);
      const target = livingOf(rows)(into);
      if (!target || !rows.some(({ id }) => id === territoryId)) throw new Refusal('NOT_FOUND');
      if (target.id === territoryId) throw new Refusal('STALE');
      await tx.update(Territory, { id: territoryId }, { mergedInto: target.id });
    });
    return this.tell(labId, territoryId);
  }

  /** Makes it a territory of its own again. Throws NOT_FOUND. */
  async separate(labId: string, territoryId: string): Promise<DescribedTerritory[]> {
    const { affected } = await this.database.manager.update(
      Territory,
      { id: territoryId, labId },
      { mergedInto: null },
    );
    if (!affected) throw new Refusal('NOT_FOUND');
    return this.tell(labId, territoryId);
  }

  /**
   * The id of the territory that was chosen (by id) or typed (by name in either language, whatever the case); a name
   * that the lab does not know becomes a stub. Throws NOT_FOUND for an id of another lab.
   */
  async find(labId: string, typed: string, tx: EntityManager): Promise<string> {
    if (validate(typed)) {
      const chosen = await tx.findOneBy(Territory, { id: typed, labId });
      if (!chosen) throw new Refusal('NOT_FOUND');
      return typed;
    }
    const named = async () => {
      const known = await this.rows(labId, tx);
      const found = known.find(({ name }) => same(name.ru, typed) || same(name.en, typed));
      return found && livingOf(known)(found.id)?.id;
    };
    const found = await named();
    if (found) return found;
    // A busload from one village types it at the same moment: one at a time, each looking again, until COMMIT.
    await this.lock(labId, tx);
    const made = await named();
    if (made) return made;
    const original = /[а-яё]/i.test(typed) ? 'ru' : 'en';
    const stub = Object.assign(new Territory(), {
      ...{ labId, level: 'town', country: '', region: '', state: 'stub' },
      name: { [original]: typed.trim(), original },
    });
    return (await tx.save(stub)).id;
  }

  /**
   * What somebody who comes from a place tells of it; nothing is written over. True: it is described by that, and is
   * {@link announce}d after COMMIT.
   */
  async describeOnce(labId: string, territoryId: string, told: Told, tx: EntityManager): Promise<boolean> {
    await this.lock(labId, tx);
    const place = livingOf(await this.rows(labId, tx))(territoryId);
    if (!place || place.profile) return false;
    const { level, position, ...profile } = told;
    Object.assign(place, { profile });
    if (place.lat === null && position) Object.assign(place, position);
    if (place.state === 'stub') Object.assign(place, { state: 'described', level: level ?? place.level });
    await tx.save(place);
    return true;
  }

  private async tell(labId: string, territoryId: string): Promise<DescribedTerritory[]> {
    await this.announce(labId, territoryId);
    return this.described(labId);
  }

  /** After COMMIT: every name of the place is told anew, to all who see it. */
  async announce(labId: string, territoryId: string): Promise<void> {
    const all = await this.list(labId);
    const place = all.find(({ id }) => id === territoryId);
    const told = all.filter(({ id, mergedInto }) => id === territoryId || mergedInto === territoryId);
    const also = all.filter(({ mergedInto }) => place?.mergedInto && mergedInto === place.mergedInto);
    for (const territory of new Set([...told, ...also]))
      this.announcer.announce({ type: 'people.territory', ...stamped(labId), territory });
  }

  private rows(labId: string, db: EntityManager): Promise<Territory[]> {
    return db.find(Territory, { where: { labId }, order: { id: 'ASC' } });
  }

  private async lock(labId: string, tx: EntityManager): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`territory ${labId}`]);
  }
}
