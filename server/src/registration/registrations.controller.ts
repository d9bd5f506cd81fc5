import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { LabsService } from '../labs/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { FormsService } from './forms.service.ts';
import { OrganisingService } from './organising.service.ts';
import { RegistrationsService } from './registrations.service.ts';

const { registrations } = contract;

/** What the organisers do with registrations. */
@Controller()
export class RegistrationsController {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(OrganisingService) private readonly organising: OrganisingService,
  ) {}

  @Implement(registrations.composed)
  composed(@Me() who: Who) {
    return implement(registrations.composed).handler(async ({ input: { labId } }) => {
      demand(who, 'run the registration', labId);
      return this.forms.open(await this.labs.get(labId));
    });
  }

  @Implement(registrations.setForm)
  setForm(@Me() who: Who) {
    return implement(registrations.setForm).handler(({ input: { labId, version, form } }) => {
      demand(who, 'run the registration', labId);
      return this.registrations.setForm(labId, version, form);
    });
  }

  @Implement(registrations.list)
  list(@Me() who: Who) {
    return implement(registrations.list).handler(({ input: { labId } }) => {
      demand(who, 'run the registration', labId);
      return this.organising.list(labId);
    });
  }

  @Implement(registrations.decide)
  decide(@Me() who: Who) {
    return implement(registrations.decide).handler(({ input: { labId, ids, state } }) => {
      demand(who, 'run the registration', labId);
      return this.registrations.decide(labId, ids, state, who.participantId);
    });
  }

  @Implement(registrations.merge)
  merge(@Me() who: Who) {
    return implement(registrations.merge).handler(({ input: { labId, registrationId, into } }) => {
      demand(who, 'run the registration', labId);
      return this.organising.merge(who, labId, { from: registrationId, into });
    });
  }
}
