import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { LabsModule } from '../labs/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ProgrammeModule } from '../programme/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { ClashesController } from './clashes.controller.ts';
import { ExpertsService } from './experts.service.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsService } from './invitations.service.ts';

@Controller()
export class ExpertsController {
  constructor(@Inject(ExpertsService) private readonly experts: ExpertsService) {}

  @Implement(contract.experts.list)
  list(@Me() who: Who) {
    return implement(contract.experts.list).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.experts.list(input.labId);
    });
  }
}

@Module({
  imports: [LabsModule, PeopleModule, ProgrammeModule],
  controllers: [ExpertsController, ClashesController, InvitationsController],
  providers: [ExpertsService, InvitationsService],
  exports: [ExpertsService, InvitationsService],
})
export class ExpertsModule {}
