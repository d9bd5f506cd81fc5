import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { HarvestModule } from '../harvest/index.ts';
import { LabsModule } from '../labs/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { PlenaryService } from './plenary.service.ts';

@Controller()
export class PlenaryController {
  constructor(@Inject(PlenaryService) private readonly plenary: PlenaryService) {}

  @Implement(contract.plenary.queue)
  queue(@Me() who: Who) {
    return implement(contract.plenary.queue).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.plenary.queue(input.labId);
    });
  }

  @Implement(contract.plenary.order)
  order(@Me() who: Who) {
    return implement(contract.plenary.order).handler(({ input }) => {
      demand(who, 'order the plenary', input.labId);
      return this.plenary.order(input.labId, input.version, input.itemIds);
    });
  }

  @Implement(contract.plenary.show)
  show(@Me() who: Who) {
    return implement(contract.plenary.show).handler(({ input }) => {
      demand(who, 'order the plenary', input.labId);
      return this.plenary.show(input.labId, input.itemId);
    });
  }
}

@Module({
  imports: [LabsModule, HarvestModule],
  controllers: [PlenaryController],
  providers: [PlenaryService],
})
export class PlenaryModule {}
