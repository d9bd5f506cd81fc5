import type { Territory as TerritoryView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { Refusal } from '../wiring/refusals.ts';
import { Territory, territoryView } from './people.entities.ts';

type Described = Omit<TerritoryView, 'id' | 'state'> & { lat: number; lon: number };

const same = (name: string | undefined, typed: string) =>
  name?.trim().toLocaleLowerCase('ru') === typed.trim().toLocaleLowerCase('ru');

@Injectable()
export class TerritoriesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  get(territoryId: string): Promise<Territory | null> {
    return this.database.manager.findOneBy(Territory, { id: territoryId });
  }

  async list(labId: string): Promise<TerritoryView[]> {
    const rows = await this.database.manager.find(Territory, { where: { labId }, order: { id: 'ASC' } });
    return rows.map(territoryView);
  }

  async describe(labId: string, given: Described): Promise<Territory> {
    return this.database.manager.save(Object.assign(new Territory(), given, { labId, state: 'described' }));
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
      const known = await tx.findBy(Territory, { labId });
      return known.find(({ name }) => same(name.ru, typed) || same(name.en, typed))?.id;
    };
    const found = await named();
    if (found) return found;
    // A busload from one village types it at the same moment: one at a time, each looking again, until COMMIT.
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`territory ${labId}`]);
    const made = await named();
    if (made) return made;
    const original = /[а-яё]/i.test(typed) ? 'ru' : 'en';
    const stub = Object.assign(new Territory(), {
      ...{ labId, level: 'town', country: '', region: '', state: 'stub' },
      name: { [original]: typed.trim(), original },
    });
    return (await tx.save(stub)).id;
  }
}
