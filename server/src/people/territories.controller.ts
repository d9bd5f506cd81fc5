import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { TerritoriesService } from './territories.service.ts';

const { territories } = contract;

@Controller()
export class TerritoriesController {
  constructor(@Inject(TerritoriesService) private readonly territories: TerritoriesService) {}

  @Implement(territories.list)
  list(@Me() who: Who) {
    return implement(territories.list).handler(({ input: { labId } }) => {
      demand(who, 'describe territories', labId);
      return this.territories.described(labId);
    });
  }

  @Implement(territories.describe)
  describe(@Me() who: Who) {
    return implement(territories.describe).handler(({ input }) => {
      const { labId, territoryId, description, state } = input;
      demand(who, 'describe territories', labId);
      return this.territories.write(labId, territoryId, { ...description, state });
    });
  }

  @Implement(territories.merge)
  merge(@Me() who: Who) {
    return implement(territories.merge).handler(({ input: { labId, territoryId, into } }) => {
      demand(who, 'describe territories', labId);
      return this.territories.merge(labId, territoryId, into);
    });
  }

  @Implement(territories.separate)
  separate(@Me() who: Who) {
    return implement(territories.separate).handler(({ input: { labId, territoryId } }) => {
      demand(who, 'describe territories', labId);
      return this.territories.separate(labId, territoryId);
    });
  }
}
