import type { CaseCard, CaseState, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { CardsService, type OfCase } from './cards.service.ts';
import { Technology } from './cases.entities.ts';

/** Where a case may go from where it is. */
const WAYS: Record<CaseState, CaseState[]> = {
  draft: ['draft', 'reviewed'],
  reviewed: ['draft', 'published'],
  published: ['withdrawn'],
  withdrawn: ['draft', 'published'],
};

/** How cases come to be told, and are told no more; both stand in the log. */
@Injectable()
export class PublishingService {
  constructor(
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** Throws STALE where the way does not lead there. A published case's technologies are confirmed with it. */
  settle({ participantId }: Who, of: OfCase, state: CaseState, comment: string): Promise<CaseCard> {
    return this.cards.change(of, true, async (row, tx) => {
      if (row.state === state && row.comment === comment) return;
      if (!WAYS[row.state].includes(state)) throw new Refusal('STALE');
      Object.assign(row, { state, comment });
      if (state === 'published')
        await tx.update(Technology, { id: In(row.technologyIds) }, { state: 'confirmed' });
      if (state !== 'published' && state !== 'withdrawn') return;
      const { labId, caseId: thingId } = of;
      const done = { labId, thingId, actorId: participantId, detail: { code: row.code } };
      await this.audit.note({ ...done, deed: `case_${state}` }, tx);
    });
  }
}
