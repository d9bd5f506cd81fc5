import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { LabsModule } from '../labs/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ClockService, ProgrammeModule } from '../programme/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { DoorController } from './door.controller.ts';
import { DoorService } from './door.service.ts';
import { GroupsService } from './groups.service.ts';
import { MergingService } from './merging.service.ts';
import { SeatingService } from './seating.service.ts';

@Controller()
export class GroupsController {
  constructor(
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(DoorService) private readonly doors: DoorService,
    @Inject(ClockService) private readonly clocks: ClockService,
  ) {}

  @Implement(contract.groups.list)
  list(@Me() who: Who) {
    return implement(contract.groups.list).handler(({ input }) => {
      demand(who, 'see the groups', input.labId);
      return this.groups.all(input.labId);
    });
  }

  @Implement(contract.groups.seat)
  seat(@Me() who: Who) {
    return implement(contract.groups.seat).handler(async ({ input }) => {
      const { groupId, ...given } = input;
      await this.groups.demand(who, 'add a person without a phone', given.labId, groupId);
      return this.doors.seat(groupId, given);
    });
  }

  @Implement(contract.groups.appoint)
  appoint(@Me() who: Who) {
    return implement(contract.groups.appoint).handler(async ({ input }) => {
      const { labId, groupId, participantId, role } = input;
      await this.groups.demand(who, 'choose a host', labId, groupId);
      await this.groups.appoint(who, groupId, participantId, role);
      return { ok: true as const };
    });
  }

  @Implement(contract.groups.move)
  move(@Me() who: Who) {
    return implement(contract.groups.move).handler(({ input }) => {
      demand(who, 'move people', input.labId);
      return this.groups.move(input.labId, input.groupId, input.participantId);
    });
  }

  @Implement(contract.timekeeping.extendGroup)
  extend(@Me() who: Who) {
    return implement(contract.timekeeping.extendGroup).handler(async ({ input }) => {
      await this.groups.demand(who, 'run the clock', input.labId, input.groupId);
      return this.clocks.extend(who, input.labId, input);
    });
  }
}

@Module({
  imports: [LabsModule, PeopleModule, ProgrammeModule],
  controllers: [GroupsController, DoorController],
  providers: [GroupsService, SeatingService, MergingService, DoorService],
  exports: [GroupsService, SeatingService, MergingService, DoorService],
})
export class GroupsModule {}
