import { isDeepStrictEqual } from 'node:util';
import type { CaseCard, CaseChanges, LText } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { ExpertsService } from '../experts/index.ts';
import { TerritoriesService } from '../people/index.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { Refusal } from '../wiring/refusals.ts';
import { caseCard, emptyCase } from './card-views.ts';
import { LabCase, Technology } from './cases.entities.ts';
import { MediaService } from './media/media.service.ts';
import { nextCode } from './next-code.ts';

export type OfCase = { labId: string; caseId: string };

/** The cards of cases, and who writes on them. */
@Injectable()
export class CardsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ExpertsService) private readonly experts: ExpertsService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(MediaService) private readonly media: MediaService,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  /** All of a lab, or only those of one seat. */
  async list(labId: string, participantId?: string): Promise<CaseCard[]> {
    const own = participantId ? [...(await this.experts.ofSeat(labId, participantId))] : undefined;
    const where = own ? { labId, expertId: In(own) } : { labId };
    const rows = await this.database.manager.find(LabCase, { where, order: { id: 'ASC' } });
    const media = await this.media.ofCases(rows.map(({ id }) => id));
    const technologies = await this.database.manager.findBy(Technology, { labId });
    return rows.map((row) => caseCard(row, technologies, media.get(row.id) ?? []));
  }

  /** Throws NOT_FOUND. */
  async get({ labId, caseId }: OfCase): Promise<CaseCard> {
    const row = await this.row({ labId, caseId }, this.database.manager);
    const technologies = await this.database.manager.findBy(Technology, { id: In(row.technologyIds) });
    return caseCard(row, technologies, (await this.media.ofCases([caseId])).get(caseId) ?? []);
  }

  /** Whether this seat brings the case; false also where there is none. */
  async isOwn({ labId, caseId }: OfCase, participantId: string): Promise<boolean> {
    const row = await this.database.manager.findOneBy(LabCase, { id: caseId, labId });
    if (!row?.expertId) return false;
    return (await this.experts.ofSeat(labId, participantId)).has(row.expertId);
  }

  async isPublished({ labId, caseId }: OfCase): Promise<boolean> {
    return this.database.manager.existsBy(LabCase, { id: caseId, labId, state: 'published' });
  }

  /** Throws NOT_FOUND for an expert of another lab. */
  async create(of: OfCase, title: LText, expertId: string | null): Promise<CaseCard> {
    await this.demandExpert(of.labId, expertId);
    await this.database.transaction(async (tx) => {
      const code = await nextCode(tx, LabCase, of.labId, 'C');
      const row = Object.assign(new LabCase(), emptyCase(), {
        ...{ id: of.caseId, labId: of.labId, code, title, expertId },
      });
      await tx.createQueryBuilder().insert().into(LabCase).values(row).orIgnore('("id")').execute();
    });
    return this.get(of);
  }

  async assign(of: OfCase, expertId: string | null): Promise<CaseCard> {
    await this.demandExpert(of.labId, expertId);
    return this.change(of, true, (row) => {
      row.expertId = expertId;
    });
  }

  /** Throws STALE, CASE_PUBLISHED, and NOT_FOUND for a territory of another lab. */
  async save(of: OfCase, isStaff: boolean, version: number, changes: CaseChanges): Promise<CaseCard> {
    const { pioneerId } = changes;
    const places = pioneerId ? await this.territories.list(of.labId) : [];
    if (pioneerId && !places.some(({ id }) => id === pioneerId)) throw new Refusal('NOT_FOUND');
    return this.change(of, isStaff, (row) => {
      if (isDeepStrictEqual({ ...row, ...changes }, { ...row })) return;
      if (row.version !== version) throw new Refusal('STALE');
      Object.assign(row, changes);
      row.version += 1;
    });
  }

  /** Writes on a card; what an expert writes is to be reviewed anew. Throws CASE_PUBLISHED to an expert. */
  async change(
    of: OfCase,
    isStaff: boolean,
    change: (row: LabCase, tx: EntityManager) => void | Promise<void>,
  ): Promise<CaseCard> {
    const isTold = await this.database.transaction(async (tx) => {
      const row = await this.row(of, tx, true);
      const before = row.state;
      if (!isStaff && before === 'published') throw new Refusal('CASE_PUBLISHED');
      await change(row, tx);
      if (!isStaff) row.state = 'draft';
      await tx.save(row);
      return [before, row.state].includes('published');
    });
    if (isTold) this.announcer.announce({ type: 'cases.changed', ...stamped(of.labId) });
    return this.get(of);
  }

  private async row({ labId, caseId }: OfCase, db: EntityManager, isToChange = false): Promise<LabCase> {
    const row = await db.findOne(LabCase, {
      where: { id: caseId, labId },
      ...(isToChange && { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  private async demandExpert(labId: string, expertId: string | null): Promise<void> {
    const known = expertId ? await this.experts.list(labId) : [];
    if (expertId && !known.some(({ id }) => id === expertId)) throw new Refusal('NOT_FOUND');
  }
}
