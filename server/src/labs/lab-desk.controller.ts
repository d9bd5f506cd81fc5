import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { LabDeskService } from './lab-desk.service.ts';

const { labDesk } = contract;

@Controller()
export class LabDeskController {
  constructor(@Inject(LabDeskService) private readonly desk: LabDeskService) {}

  @Implement(labDesk.get)
  get(@Me() who: Who) {
    return implement(labDesk.get).handler(({ input: { labId } }) => {
      demand(who, 'edit the lab', labId);
      return this.desk.get(labId);
    });
  }

  @Implement(labDesk.change)
  change(@Me() who: Who) {
    return implement(labDesk.change).handler(({ input: { labId, version, details } }) => {
      demand(who, 'edit the lab', labId);
      return this.desk.change(who, labId, version, details);
    });
  }

  @Implement(labDesk.step)
  step(@Me() who: Who) {
    return implement(labDesk.step).handler(({ input: { labId, from, to } }) => {
      demand(who, 'edit the lab', labId);
      return this.desk.step(who, labId, { from, to });
    });
  }

  @Implement(labDesk.rotate)
  rotate(@Me() who: Who) {
    return implement(labDesk.rotate).handler(({ input: { labId, joinCode } }) => {
      demand(who, 'edit the lab', labId);
      return this.desk.rotate(who, labId, joinCode);
    });
  }
}
