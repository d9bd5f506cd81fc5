import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { Me } from '../wiring/session.ts';
import { BoardRights } from './board-rights.service.ts';
import { RestoringService } from './restoring.service.ts';
import { VersionsService, versionView } from './versions.service.ts';

@Controller()
export class VersionsController {
  constructor(
    @Inject(BoardRights) private readonly rights: BoardRights,
    @Inject(VersionsService) private readonly versions: VersionsService,
    @Inject(RestoringService) private readonly restoring: RestoringService,
  ) {}

  @Implement(contract.boards.versions)
  list(@Me() who: Who) {
    return implement(contract.boards.versions).handler(async ({ input: { labId, boardId } }) => {
      await this.rights.demand(who, 'read a board', labId, boardId);
      return this.versions.list(boardId);
    });
  }

  @Implement(contract.boards.keepVersion)
  keep(@Me() who: Who) {
    return implement(contract.boards.keepVersion).handler(async ({ input }) => {
      const { labId, boardId, name, language } = input;
      await this.rights.demand(who, 'keep versions', labId, boardId);
      return this.versions.keep(boardId, { [language]: name, original: language }, who.participantId);
    });
  }

  @Implement(contract.boards.lookAtVersion)
  look(@Me() who: Who) {
    return implement(contract.boards.lookAtVersion).handler(async ({ input }) => {
      const { labId, boardId, versionId } = input;
      await this.rights.demand(who, 'read a board', labId, boardId);
      const row = await this.versions.get(boardId, versionId);
      return { version: versionView(row), state: row.state.toString('base64') };
    });
  }

  @Implement(contract.boards.restoreVersion)
  restore(@Me() who: Who) {
    return implement(contract.boards.restoreVersion).handler(async ({ input }) => {
      const { labId, boardId, versionId, restoreId } = input;
      const board = await this.rights.demand(who, 'keep versions', labId, boardId);
      await this.rights.demandWriting(who, board);
      return this.restoring.restore(who, boardId, versionId, restoreId);
    });
  }

  @Implement(contract.boards.repair)
  repair(@Me() who: Who) {
    return implement(contract.boards.repair).handler(async ({ input: { labId, boardId } }) => {
      await this.rights.demand(who, 'keep versions', labId, boardId);
      return this.versions.repair(boardId);
    });
  }
}
