import type { LabTemplate } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayAfter, daysBetween, LabsService, localTime, momentAt } from '../labs/index.ts';
import { ProgrammeService } from '../programme/index.ts';
import { RegistrationsService } from '../registration/index.ts';

/** Makes a template of a lab, and a lab's programme and form of a template. */
@Injectable()
export class TemplateService {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
  ) {}

  /** Throws NOT_FOUND. */
  async of(labId: string): Promise<LabTemplate> {
    const { title, summary, languages, timezone } = await this.labs.get(labId);
    const sessions = await this.programme.sessions(labId);
    const starts = sessions.map(({ plannedStart }) => localTime(new Date(plannedStart), timezone));
    const first = starts.map(({ day }) => day).sort()[0] ?? '';
    return {
      ...{ caseLabTemplate: 1, title, summary, languages, timezone },
      sessions: sessions.map(({ kind, title, plannedMinutes, phases }, at) => ({
        ...{ kind, title, minutes: plannedMinutes },
        ...{ day: 1 + daysBetween(first, starts[at]?.day ?? first), start: starts[at]?.time ?? '10:00' },
        phases: phases.map(({ id: _, position: __, ...phase }) => phase),
      })),
      form: await this.registrations.form(labId),
    };
  }

  /** Plans the sessions from `startsOn` on and sets the form of a lab that has neither. */
  async unfold(
    labId: string,
    { sessions, form }: Pick<LabTemplate, 'sessions' | 'form'>,
    { startsOn, timezone }: { startsOn: string; timezone: string },
    tx: EntityManager,
  ): Promise<void> {
    for (const [position, { kind, title, day, start, minutes, phases }] of sessions.entries()) {
      const plannedStart = momentAt({ day: dayAfter(startsOn, day - 1), time: start }, timezone);
      const session = { kind, title, position, plannedStart, plannedMinutes: minutes };
      const placed = phases.map((phase, position) => ({ ...phase, position }));
      await this.programme.add(labId, session, placed, tx);
    }
    await this.registrations.begin(labId, form, tx);
  }
}
