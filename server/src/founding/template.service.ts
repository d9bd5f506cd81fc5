import { type LabTemplate, NOTHING_PLANNED, unsaid } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { dayAfter, daysBetween, LabsService } from '../labs/index.ts';
import { PlansService, ReleasesService } from '../programme/index.ts';
import { RegistrationsService } from '../registration/index.ts';

/** Makes a template of a lab, and a lab's programme and form of a template. */
@Injectable()
export class TemplateService {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
  ) {}

  /** The programme in work, not yet released changes with it; throws NOT_FOUND. */
  async of(labId: string): Promise<LabTemplate> {
    const { title, summary, languages, timezone } = await this.labs.get(labId);
    const { sessions } = (await this.plans.read(labId)).plan;
    const first = sessions.map(({ day }) => day).sort()[0] ?? '';
    return {
      ...{ caseLabTemplate: 1, title, summary, languages, timezone },
      sessions: sessions.map(({ kind, title, start, minutes, bufferMinutes, harvest, day, phases }) => ({
        ...{ kind, title, start, minutes, bufferMinutes, harvest, day: 1 + daysBetween(first, day) },
        phases: phases.map(({ id: _, ...phase }) => phase),
      })),
      form: await this.registrations.form(labId),
    };
  }

  /** Plans the sessions from `startsOn` on, as release 1, and sets the form of a lab that has neither. */
  async unfold(
    labId: string,
    { sessions, form }: Pick<LabTemplate, 'sessions' | 'form'>,
    { startsOn, timezone }: { startsOn: string; timezone: string },
    tx: EntityManager,
  ): Promise<void> {
    const planned = sessions.map(({ day, phases, ...session }) => ({
      ...{ ...session, id: v7(), day: dayAfter(startsOn, day - 1) },
      ...{ roomId: null, expertIds: [], caseId: null },
      phases: phases.map((phase) => ({ ...phase, id: v7() })),
    }));
    const plan = { ...NOTHING_PLANNED, sessions: planned };
    await this.releases.begin({ id: labId, timezone }, plan, unsaid, tx);
    await this.registrations.begin(labId, form, tx);
  }
}
