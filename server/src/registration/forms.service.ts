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
    const { form, version, past } = await this.registrations.composed(id);
    return {
      lab: { id, slug, title, languages },
      ...{ form, version, past },
      territories: await this.territories.list(id),
      cases: await this.preferable(id),
      ...(await this.seating.full(id, form)),
    };
  }

  /** The cases that people may prefer: those that are told. */
  async preferable(labId: string): Promise<OpenForm['cases']> {
    const { cases } = await this.cases.seenBy(labId, ({ state }) => state === 'published');
    return cases.map(({ id, code, title }) => ({ id, code, title }));
  }
}
