import type { Group, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CopyingService, NotesService } from '../boards/index.ts';
import { GroupsService, MergingService } from '../groups/index.ts';
import { PeopleService } from '../people/index.ts';

/** Two groups become one, or one two: people, notes and authors (I6). */
@Injectable()
export class MergingBoardsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(MergingService) private readonly merging: MergingService,
    @Inject(CopyingService) private readonly copying: CopyingService,
    @Inject(NotesService) private readonly notes: NotesService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /**
   * The board of `groupId` stays for reading, and all of it stands on that of `into` too. Sent twice it copies what may have
   * come in between. Throws NOT_FOUND, STALE, GROUP_FULL.
   */
  async merge(who: Who, labId: string, groupId: string, into: string): Promise<Group[]> {
    const merged = await this.database.transaction(async (tx) => {
      await this.groups.lock(labId, tx);
      const merged = await this.merging.merge(labId, groupId, into, tx);
      for (const host of merged.hosts) await this.people.setRole(host, 'participant', who, tx);
      return merged;
    });
    // What everybody sees goes over before they are told to go; then, when nobody writes there any more, what came meanwhile.
    await this.copying.copy(merged.from.boardId, merged.into.boardId);
    if (merged.isNew) {
      await this.groups.announce(labId, [groupId, into]);
      for (const { id } of merged.hosts) await this.people.beginAnew(id);
      await this.copying.copy(merged.from.boardId, merged.into.boardId);
    }
    return this.groups.list(labId);
  }

  /** Both boards have what was written so far, and then go their own ways. Throws NOT_FOUND, STALE. */
  async split(
    labId: string,
    parting: { groupId: string; newGroupId: string; participantIds: string[] },
  ): Promise<Group[]> {
    const { from, boardId } = await this.database.transaction(async (tx) => {
      await this.groups.lock(labId, tx);
      return this.merging.split(labId, parting, tx);
    });
    // Once: sent again later it would bring what the others have written since.
    const isBare = (await this.notes.shown(boardId)).length === 0;
    if (isBare) await this.copying.copy(from.boardId, boardId);
    await this.groups.announce(labId, [parting.groupId, parting.newGroupId]);
    return this.groups.list(labId);
  }
}
