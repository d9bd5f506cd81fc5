import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { LabsService } from './labs.service.ts';

@Controller()
export class LabsController {
  constructor(@Inject(LabsService) private readonly labs: LabsService) {}

  @Implement(contract.labs.get)
  get(@Me() who: Who) {
    return implement(contract.labs.get).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.labs.get(input.labId);
    });
  }
}
