import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { ClockService } from './clock.service.ts';

@Controller()
export class TimekeepingController {
  constructor(@Inject(ClockService) private readonly clocks: ClockService) {}

  @Implement(contract.timekeeping.open)
  open(@Me() who: Who) {
    return implement(contract.timekeeping.open).handler(({ input }) => {
      demand(who, 'run the clock', input.labId);
      return this.clocks.open(who, input.labId, input.phaseId, input.version);
    });
  }

  @Implement(contract.timekeeping.close)
  close(@Me() who: Who) {
    return implement(contract.timekeeping.close).handler(({ input }) => {
      demand(who, 'run the clock', input.labId);
      return this.clocks.close(who, input.labId, input.runId, input.version);
    });
  }

  @Implement(contract.timekeeping.extend)
  extend(@Me() who: Who) {
    return implement(contract.timekeeping.extend).handler(({ input }) => {
      demand(who, 'run the clock', input.labId);
      return this.clocks.extend(who, input.labId, input);
    });
  }
}
