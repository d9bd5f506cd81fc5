import type { Lab, OpenForm } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { CasesService } from '../cases/index.ts';
import { TerritoriesService } from '../people/index.ts';
import { RegistrationsService } from './registrations.service.ts';
import { SeatingService } from './seating.service.ts';

/** A lab's form with what is needed to fill it in. */
@Injectable()
export class FormsService {
  constructor(
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(SeatingService) private readonly seating: SeatingService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(CasesService) private readonly cases: CasesService,
  ) {}

  async open({ id, slug, title, languages }: Lab): Promise<OpenForm> {
    const form = await this.registrations.form(id);
    const { cases } = await this.cases.list(id);
    return {
      lab: { id, slug, title, languages },
      form,
      territories: await this.territories.list(id),
      cases: cases.map(({ id, code, title }) => ({ id, code, title })),
      isFull: await this.seating.isFull(id, form),
    };
  }
}
