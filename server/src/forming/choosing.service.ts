import type { Group, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupsService } from '../groups/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { FormingService } from './forming.service.ts';
import { TasksService } from './tasks.service.ts';

/** People choose their group themselves, while the groups were formed for that. */
@Injectable()
export class ChoosingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(FormingService) private readonly forming: FormingService,
    @Inject(TasksService) private readonly tasks: TasksService,
  ) {}

  /** Tables fill evenly: each takes its share of all who are there now. Null: groups are not chosen. */
  async choice(labId: string): Promise<{ most: number } | null> {
    const run = await this.forming.applied(labId);
    if (run?.wishes.way !== 'choice') return null;
    const people = await this.tasks.people(labId, run.round);
    return { most: Math.max(1, Math.ceil(people.length / run.proposal.length)) };
  }

  /** Throws STALE where groups are not chosen, NOT_FOUND, GROUP_FULL. */
  async choose({ labId, participantId }: Who, groupId: string): Promise<Group[]> {
    const chosen = await this.choice(labId);
    const changed = await this.database.transaction(async (tx) => {
      await this.groups.lock(labId, tx);
      // Somebody may have formed the groups otherwise while this one chose.
      const run = await this.forming.applied(labId, tx);
      if (!chosen || run?.wishes.way !== 'choice') throw new Refusal('STALE');
      return this.groups.reseat({ labId, groupId, participantId }, tx, chosen);
    });
    await this.groups.announce(labId, changed);
    return this.groups.list(labId);
  }
}
