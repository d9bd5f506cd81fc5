import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { CasesModule } from '../cases/index.ts';
import { GroupsModule } from '../groups/index.ts';
import { LabsModule } from '../labs/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ProgrammeModule } from '../programme/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { BoardRights } from './board-rights.service.ts';
import { BoardWatch } from './board-watch.ts';
import { BoardsGateway } from './boards.gateway.ts';
import { BoardsService } from './boards.service.ts';
import { CatchingUpService } from './catching-up.service.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { ContributionsService } from './contributions.service.ts';
import { CopyingService } from './copying.service.ts';
import { CountsService } from './counts.service.ts';
import { DocumentsService } from './documents.service.ts';
import { ExportController } from './export/export.controller.ts';
import { ExportingService } from './export/exporting.service.ts';
import { PapersService } from './export/papers.service.ts';
import { BoardLog } from './log.ts';
import { ModesService } from './modes.service.ts';
import { NotesService } from './notes.service.ts';
import { OpeningService } from './opening.service.ts';
import { PhaseVersions } from './phase-versions.ts';
import { PushingService } from './pushing.service.ts';
import { RepairService } from './repair.service.ts';
import { RestoringService } from './restoring.service.ts';
import { TemplatesService } from './templates.service.ts';
import { TranslatingService } from './translating.service.ts';
import { UpgradesService } from './upgrades.service.ts';
import { VersionsController } from './versions.controller.ts';
import { VersionsService } from './versions.service.ts';

@Controller()
export class BoardsController {
  constructor(
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(BoardRights) private readonly rights: BoardRights,
    @Inject(TranslatingService) private readonly translating: TranslatingService,
  ) {}

  @Implement(contract.boards.counts)
  counts(@Me() who: Who) {
    return implement(contract.boards.counts).handler(({ input }) => {
      demand(who, 'watch the wall', input.labId);
      return this.boards.counts(input.labId);
    });
  }

  @Implement(contract.boards.translateNote)
  translate(@Me() who: Who) {
    return implement(contract.boards.translateNote).handler(async ({ input }) => {
      const { labId, boardId, noteId, to } = input;
      await this.rights.demand(who, 'write on an open board', labId, boardId);
      return { text: await this.translating.translate(boardId, noteId, to) };
    });
  }
}

@Module({
  imports: [LabsModule, PeopleModule, ProgrammeModule, CasesModule, GroupsModule],
  controllers: [BoardsController, VersionsController, ExportController],
  providers: [
    BoardsService,
    NotesService,
    CopyingService,
    ContributionsService,
    DocumentsService,
    BoardLog,
    ClientIdsService,
    ModesService,
    OpeningService,
    PushingService,
    CountsService,
    CatchingUpService,
    BoardWatch,
    BoardsGateway,
    ...[BoardRights, VersionsService, PhaseVersions, RestoringService, RepairService, UpgradesService],
    ...[TemplatesService, TranslatingService],
    ...[ExportingService, PapersService],
  ],
  exports: [NotesService, ContributionsService, BoardRights, CopyingService],
})
export class BoardsModule {}
