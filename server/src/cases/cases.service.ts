import type { Case, Technology as TechnologyView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../wiring/refusals.ts';
import { type CaseView, caseView, emptyCase, emptyTechnology, technologyView } from './card-views.ts';
import { LabCase, Technology } from './cases.entities.ts';

/** What other rooms know of cases: those that are told, and their technologies. */
@Injectable()
export class CasesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Whatever its state. */
  async list(labId: string): Promise<{ cases: CaseView[]; technologies: TechnologyView[] }> {
    const order = { id: 'ASC' } as const;
    const cases = await this.database.manager.find(LabCase, { where: { labId }, order });
    const technologies = await this.database.manager.find(Technology, { where: { labId }, order });
    return { cases: cases.map(caseView), technologies: technologies.map(technologyView) };
  }

  /** Those that pass, with their technologies, and the technologies that were ever confirmed: boards may speak of them. */
  async seenBy(
    labId: string,
    isSeen: (one: CaseView) => boolean,
  ): Promise<{ cases: Case[]; technologies: TechnologyView[] }> {
    const { manager } = this.database;
    const cases = (await this.list(labId)).cases.filter(isSeen);
    const told = new Set(cases.flatMap(({ technologyIds }) => technologyIds));
    const technologies = await manager.find(Technology, { where: { labId }, order: { id: 'ASC' } });
    return {
      cases,
      technologies: technologies
        .filter(({ id, state }) => state === 'confirmed' || told.has(id))
        .map(technologyView),
    };
  }

  /** The technologies of one case, in its order; throws NOT_FOUND. */
  async technologiesOf(caseId: string): Promise<TechnologyView[]> {
    const found = await this.database.manager.findOneBy(LabCase, { id: caseId });
    if (!found) throw new Refusal('NOT_FOUND');
    const { technologies } = await this.list(found.labId);
    return found.technologyIds.flatMap((id) => technologies.find((technology) => technology.id === id) ?? []);
  }

  /** A technology that is known already: nobody has to confirm it. */
  async addTechnology(labId: string, given: Omit<TechnologyView, 'id'>): Promise<string> {
    const row = Object.assign(new Technology(), emptyTechnology(), given, { labId, state: 'confirmed' });
    return (await this.database.manager.save(row)).id;
  }

  /** A case that is told already. */
  async addCase(labId: string, given: Omit<Case, 'id'>): Promise<string> {
    const row = Object.assign(new LabCase(), emptyCase(), given, { labId, state: 'published' });
    return (await this.database.manager.save(row)).id;
  }
}
