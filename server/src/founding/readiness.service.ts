import type { Readiness } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { CasesService } from '../cases/index.ts';
import { InvitationsService } from '../experts/index.ts';
import { LabDeskService } from '../labs/index.ts';
import { PlansService } from '../programme/index.ts';
import { RegistrationsService } from '../registration/index.ts';
import { findLacks } from './lacks.ts';
import { countTexts } from './texts.ts';

/** Counts over all rooms what a lab still lacks before its day. */
@Injectable()
export class ReadinessService {
  constructor(
    @Inject(LabDeskService) private readonly desk: LabDeskService,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
  ) {}

  async of(labId: string): Promise<Readiness> {
    const { details } = await this.desk.get(labId);
    const known = {
      details,
      sessions: (await this.plans.read(labId)).plan.sessions,
      ...(await this.cases.list(labId)),
      form: await this.registrations.form(labId),
    };
    const experts = await this.invitations.list(labId);
    return { ...countTexts(known), lacks: findLacks({ ...known, experts }) };
  }
}
