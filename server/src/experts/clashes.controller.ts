import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { LabsService } from '../labs/index.ts';
import { PlansService, startIn } from '../programme/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { clashesOf } from './clashes.ts';
import { InvitationsService } from './invitations.service.ts';

/** The programme does not know who experts are, so their room looks at its plan. */
@Controller()
export class ClashesController {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
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
      const invited = await this.invitations.list(labId);
      const experts = invited.map(({ profile: { availability, deputy }, ...expert }) => ({
        ...expert,
        availability,
        deputy: deputy.name,
      }));
      return clashesOf(sessions, experts);
    });
  }
}
