import { isDeepStrictEqual } from 'node:util';
import type { CaseCard, TechnologyChanges } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Raw } from 'typeorm';
import { Refusal } from '../wiring/refusals.ts';
import { emptyTechnology } from './card-views.ts';
import { CardsService, type OfCase } from './cards.service.ts';
import { LabCase, Technology } from './cases.entities.ts';
import { nextCode } from './next-code.ts';

type Of = OfCase & { technologyId: string };

/** What a case hands on: written on its card, and by the rules of the card. */
@Injectable()
export class TechnologiesService {
  constructor(@Inject(CardsService) private readonly cards: CardsService) {}

  /** Throws NOT_FOUND for an id that another lab has; what stands in another's case is shared by the staff alone, for whoever has it may rewrite it. */
  add({ technologyId, ...of }: Of, isStaff: boolean): Promise<CaseCard> {
    return this.cards.change(of, isStaff, async (row, tx) => {
      if (row.technologyIds.includes(technologyId)) return;
      const known = await tx.findOneBy(Technology, { id: technologyId });
      if (known && known.labId !== of.labId) throw new Refusal('NOT_FOUND');
      if (!isStaff && (await this.isElsewhere(tx, technologyId, of.caseId))) throw new Refusal('NOT_ALLOWED');
      if (!known) {
        const code = await nextCode(tx, Technology, of.labId, 'T');
        const made = { id: technologyId, labId: of.labId, code };
        await tx.save(Object.assign(new Technology(), emptyTechnology(), made));
      }
      row.technologyIds = [...row.technologyIds, technologyId];
    });
  }

  /** Throws STALE where somebody has saved since `version` and not all is as wished already. */
  save({ technologyId, ...of }: Of, isStaff: boolean, version: number, changes: TechnologyChanges) {
    return this.cards.change(of, isStaff, async (row, tx) => {
      if (!row.technologyIds.includes(technologyId)) throw new Refusal('NOT_FOUND');
      const lock = { mode: 'pessimistic_write' } as const;
      const technology = await tx.findOneOrFail(Technology, { where: { id: technologyId }, lock });
      if (isDeepStrictEqual({ ...technology, ...changes }, { ...technology })) return;
      if (technology.version !== version) throw new Refusal('STALE');
      await tx.save(Object.assign(technology, changes, { version: version + 1 }));
    });
  }

  remove({ technologyId, ...of }: Of, isStaff: boolean): Promise<CaseCard> {
    return this.cards.change(of, isStaff, async (row, tx) => {
      row.technologyIds = row.technologyIds.filter((id) => id !== technologyId);
      if (await this.isElsewhere(tx, technologyId, of.caseId)) return;
      await tx.delete(Technology, { id: technologyId, labId: of.labId, state: 'proposed' });
    });
  }

  private isElsewhere(tx: EntityManager, technologyId: string, caseId: string): Promise<boolean> {
    return tx.existsBy(LabCase, {
      id: Raw((id) => `${id} <> :caseId`, { caseId }),
      technologyIds: Raw((ids) => `${ids} ? :technologyId`, { technologyId }),
    });
  }
}
