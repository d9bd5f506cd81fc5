import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { BoardsModule } from '../boards/index.ts';
import { GroupsModule } from '../groups/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { HarvestService } from './harvest.service.ts';

@Controller()
export class HarvestController {
  constructor(@Inject(HarvestService) private readonly harvest: HarvestService) {}

  @Implement(contract.harvest.list)
  list(@Me() who: Who) {
    return implement(contract.harvest.list).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.harvest.list(input.labId);
    });
  }

  @Implement(contract.harvest.lift)
  lift(@Me() who: Who) {
    return implement(contract.harvest.lift).handler(({ input }) => {
      return this.harvest.lift(who, input.labId, input.boardId, input.noteId);
    });
  }

  @Implement(contract.harvest.takeBack)
  takeBack(@Me() who: Who) {
    return implement(contract.harvest.takeBack).handler(({ input }) => {
      return this.harvest.takeBack(who, input.labId, input.itemId);
    });
  }
}

@Module({
  imports: [GroupsModule, BoardsModule],
  controllers: [HarvestController],
  providers: [HarvestService],
  exports: [HarvestService],
})
export class HarvestModule {}
