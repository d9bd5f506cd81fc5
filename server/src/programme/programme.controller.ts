import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { ClockService } from './clock.service.ts';
import { ProgrammeService } from './programme.service.ts';
import { ReleasesService } from './releases.service.ts';

@Controller()
export class ProgrammeController {
  constructor(
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(ClockService) private readonly clocks: ClockService,
    @Inject(ReleasesService) private readonly releasing: ReleasesService,
  ) {}

  @Implement(contract.programme.sessions)
  sessions(@Me() who: Who) {
    return implement(contract.programme.sessions).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.programme.sessions(input.labId);
    });
  }

  @Implement(contract.programme.releases)
  releases(@Me() who: Who) {
    return implement(contract.programme.releases).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.releasing.list(input.labId);
    });
  }

  @Implement(contract.programme.clock)
  clock(@Me() who: Who) {
    return implement(contract.programme.clock).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.clocks.read(input.labId);
    });
  }
}
