import { contract, may, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { ExpertsService } from '../experts/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { CasesService } from './cases.service.ts';

@Controller()
export class CasesController {
  constructor(
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(ExpertsService) private readonly experts: ExpertsService,
  ) {}

  @Implement(contract.cases.list)
  list(@Me() who: Who) {
    return implement(contract.cases.list).handler(async ({ input: { labId } }) => {
      demand(who, 'see the lab', labId);
      const own = who.role === 'expert' ? await this.experts.ofSeat(labId, who.participantId) : undefined;
      const seesAll = may(who.role, 'edit a case', { lab: true });
      return this.cases.seenBy(
        labId,
        ({ state, expertId }) => seesAll || state === 'published' || (own?.has(expertId ?? '') ?? false),
      );
    });
  }
}
