import type { FormingWishes, ProposedTable } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CasesService } from '../cases/index.ts';
import { GroupsService, SeatingService } from '../groups/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import type { Formable, Task } from './formable.ts';
import { FormablesService } from './formables.service.ts';
import { tablesFor } from './tables.ts';

/** Gathers what groups are formed from, as it is now. */
@Injectable()
export class TasksService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(SeatingService) private readonly seating: SeatingService,
    @Inject(FormablesService) private readonly formables: FormablesService,
  ) {}

  /** The round that is formed by these wishes. */
  async round(labId: string, { isNextRound }: FormingWishes): Promise<number> {
    const { round } = await this.seating.taken(labId, this.database.manager);
    return Math.max(1, isNextRound ? round + 1 : round);
  }

  /** Throws NOT_FOUND for a case that the lab does not have. */
  async of(labId: string, wishes: FormingWishes, round: number): Promise<Task> {
    const { manager } = this.database;
    const { cases } = await this.cases.list(labId);
    if (wishes.caseIds.some((id) => !cases.some((one) => one.id === id))) throw new Refusal('NOT_FOUND');
    const people = await this.people(labId, round);
    const standing = await this.seating.ofRound(labId, round, manager);
    const { merged: taken } = await this.seating.taken(labId, manager);
    return { people, wishes, tables: tablesFor(wishes, { standing, taken }, people) };
  }

  people(labId: string, round: number): Promise<Formable[]> {
    return this.formables.all(labId, round, this.database.manager);
  }

  /** How people sit now, as a proposal. */
  async seatedNow(labId: string): Promise<ProposedTable[]> {
    const groups = await this.groups.list(labId);
    return groups.map(({ id, table, caseId, max, memberIds }) => ({
      ...{ groupId: id, table, caseId, max, memberIds },
    }));
  }
}
