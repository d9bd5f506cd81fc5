import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { LabDeskService } from '../labs/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { PlansService, type VersionedPlan } from './plans.service.ts';
import { ReleasesService } from './releases.service.ts';

const { plans } = contract;

/** What organisers do before the day, and while it runs. */
@Controller()
export class PlansController {
  constructor(
    @Inject(LabDeskService) private readonly labs: LabDeskService,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
  ) {}

  @Implement(plans.get)
  get(@Me() who: Who) {
    return implement(plans.get).handler(async ({ input: { labId } }) => {
      demand(who, 'plan the programme', labId);
      return this.seen(labId, await this.plans.read(labId));
    });
  }

  @Implement(plans.write)
  write(@Me() who: Who) {
    return implement(plans.write).handler(async ({ input: { labId, ...given } }) => {
      demand(who, 'plan the programme', labId);
      return this.seen(labId, await this.plans.write(labId, given));
    });
  }

  @Implement(plans.takeBack)
  takeBack(@Me() who: Who) {
    return implement(plans.takeBack).handler(async ({ input: { labId, version } }) => {
      demand(who, 'plan the programme', labId);
      return this.seen(labId, await this.releases.takeBack(labId, version));
    });
  }

  @Implement(plans.release)
  release(@Me() who: Who) {
    return implement(plans.release).handler(async ({ input: { labId, ...given } }) => {
      demand(who, 'plan the programme', labId);
      const { details } = await this.labs.get(labId);
      const lab = { id: labId, timezone: details.timezone };
      return this.releases.release(lab, { ...given, actorId: who.participantId });
    });
  }

  @Implement(plans.releasedAs)
  releasedAs(@Me() who: Who) {
    return implement(plans.releasedAs).handler(async ({ input: { labId, number } }) => {
      demand(who, 'plan the programme', labId);
      return { plan: await this.releases.plan(labId, number) };
    });
  }

  private async seen(labId: string, now: VersionedPlan) {
    return this.releases.seen(labId, now, (await this.labs.get(labId)).details);
  }
}
