import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { LabsService } from '../labs/index.ts';
import { PlansService, startIn } from '../programme/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { clashesOf } from './clashes.ts';
import { ExpertsService } from './experts.service.ts';

/** The programme does not know who experts are, so their room looks at its plan. */
@Controller()
export class ClashesController {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(ExpertsService) private readonly experts: ExpertsService,
  ) {}

  @Implement(contract.clashes.list)
  list(@Me() who: Who) {
    return implement(contract.clashes.list).handler(async ({ input: { labId } }) => {
      demand(who, 'plan the programme', labId);
      const { timezone } = await this.labs.get(labId);
      const { plan } = await this.plans.read(labId);
      const sessions = plan.sessions.map((session) => {
        const from = startIn(timezone, session).getTime();
        return { id: session.id, expertIds: session.expertIds, from, to: from + session.minutes * 60_000 };
      });
      const experts = await this.experts.list(labId);
      return clashesOf(
        sessions,
        experts.map((expert) => ({ ...expert, availability: [], deputy: '' })),
      );
    });
  }
}
