import type { Case, Technology as TechnologyView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../wiring/refusals.ts';
import { LabCase, Technology } from './cases.entities.ts';

@Injectable()
export class CasesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async list(labId: string): Promise<{ cases: Case[]; technologies: TechnologyView[] }> {
    const order = { id: 'ASC' } as const;
    return {
      cases: await this.database.manager.find(LabCase, { where: { labId }, order }),
      technologies: await this.database.manager.find(Technology, { where: { labId }, order }),
    };
  }

  /** The technologies of one case, in its order; throws NOT_FOUND. */
  async technologiesOf(caseId: string): Promise<TechnologyView[]> {
    const found = await this.database.manager.findOneBy(LabCase, { id: caseId });
    if (!found) throw new Refusal('NOT_FOUND');
    const { technologies } = await this.list(found.labId);
    return found.technologyIds.flatMap((id) => technologies.find((technology) => technology.id === id) ?? []);
  }

  async addTechnology(labId: string, given: Omit<TechnologyView, 'id'>): Promise<string> {
    return (await this.database.manager.save(Object.assign(new Technology(), given, { labId }))).id;
  }

  async addCase(labId: string, given: Omit<Case, 'id'>): Promise<string> {
    return (await this.database.manager.save(Object.assign(new LabCase(), given, { labId }))).id;
  }
}
