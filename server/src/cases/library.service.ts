import type { LibraryEntry, LText } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { LabsService } from '../labs/index.ts';
import { TerritoriesService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { technologyCard } from './card-views.ts';
import { LabCase, Technology } from './cases.entities.ts';

type Known = { technologies: Technology[]; cases: LabCase[] };

/**
 * The technologies of all labs of this server: those of the own lab, whatever their state, and of others only what stands in a
 * published case of a lab that is open to everybody.
 */
@Injectable()
export class LibraryService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
  ) {}

  async list(labId: string): Promise<LibraryEntry[]> {
    const titles = new Map((await this.labs.all()).map(({ id, title }) => [id, title]));
    const known = await this.seenFrom(labId);
    const places = new Map<string, LText>();
    for (const of of new Set(known.cases.map((one) => one.labId)))
      for (const { id, name } of await this.territories.list(of)) places.set(id, name);
    return known.technologies
      .filter((one) => rootOf(one, known.technologies) === one)
      .map((one) => entryOf(one, labId, known, titles, places));
  }

  /** Throws NOT_FOUND for what is not seen from this lab, STALE where one of the two is merged already. */
  async merge(labId: string, technologyId: string, intoId: string): Promise<LibraryEntry[]> {
    const { technologies } = await this.seenFrom(labId);
    if (!technologies.some(({ id }) => id === intoId)) throw new Refusal('NOT_FOUND');
    await this.database.transaction(async (tx) => {
      // Two organisers who merge two technologies into each other would make a circle.
      await tx.query(`select pg_advisory_xact_lock(hashtext('library'))`);
      const one = await this.own(labId, technologyId, tx);
      if (one.mergedIntoId === intoId) return;
      const into = await tx.findOneByOrFail(Technology, { id: intoId });
      if (one.mergedIntoId || into.mergedIntoId || one.id === into.id) throw new Refusal('STALE');
      await tx.update(Technology, { id: one.id }, { mergedIntoId: intoId });
    });
    return this.list(labId);
  }

  async part(labId: string, technologyId: string): Promise<LibraryEntry[]> {
    await this.database.transaction(async (tx) => {
      const one = await this.own(labId, technologyId, tx);
      await tx.update(Technology, { id: one.id }, { mergedIntoId: null });
    });
    return this.list(labId);
  }

  private async own(labId: string, id: string, tx: EntityManager): Promise<Technology> {
    const one = await tx.findOneBy(Technology, { id, labId });
    if (!one) throw new Refusal('NOT_FOUND');
    return one;
  }

  private async seenFrom(labId: string): Promise<Known> {
    const { manager } = this.database;
    const open = (await this.labs.all()).filter(({ id, state }) => id !== labId && state !== 'draft');
    const others = await manager.findBy(LabCase, { labId: In(open.map(({ id }) => id)), state: 'published' });
    const own = await manager.findBy(LabCase, { labId });
    const told = others.flatMap(({ technologyIds }) => technologyIds);
    const technologies = await manager.find(Technology, {
      where: [{ labId }, { id: In(told) }],
      order: { id: 'ASC' },
    });
    return { technologies, cases: [...own, ...others] };
  }
}

/** What it was merged into in the end, as far as that is seen. */
function rootOf(one: Technology, technologies: Technology[]): Technology {
  const into = technologies.find(({ id }) => id === one.mergedIntoId);
  return into ? rootOf(into, technologies) : one;
}

function entryOf(
  one: Technology,
  labId: string,
  { technologies, cases }: Known,
  titles: Map<string, LText>,
  places: Map<string, LText>,
): LibraryEntry {
  const same = technologies.filter((other) => rootOf(other, technologies) === one);
  const ids = new Set(same.map(({ id }) => id));
  const nameless: LText = { original: 'ru' };
  return {
    technology: technologyCard(one),
    isOwn: one.labId === labId,
    lab: titles.get(one.labId) ?? nameless,
    cases: cases
      .filter(({ technologyIds }) => technologyIds.some((id) => ids.has(id)))
      .map(({ id, title, pioneerId, labId: of }) => ({
        ...{ id, title, lab: titles.get(of) ?? nameless },
        territory: (pioneerId && places.get(pioneerId)) || null,
      })),
    merged: same
      .filter((other) => other !== one)
      .map(({ id, code, name, labId: of }) => ({ id, code, name, isOwn: of === labId })),
  };
}
