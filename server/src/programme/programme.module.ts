import { Module } from '@nestjs/common';
import { LabsModule } from '../labs/index.ts';
import { PeopleModule } from '../people/index.ts';
import { CalendarsController } from './calendars.controller.ts';
import { CalendarsService } from './calendars.service.ts';
import { ClockService } from './clock.service.ts';
import { PlansController } from './plans.controller.ts';
import { PlansService } from './plans.service.ts';
import { ProgrammeController } from './programme.controller.ts';
import { ProgrammeService } from './programme.service.ts';
import { ReleasesService } from './releases.service.ts';
import { TimekeepingController } from './timekeeping.controller.ts';

@Module({
  imports: [LabsModule, PeopleModule],
  controllers: [ProgrammeController, PlansController, CalendarsController, TimekeepingController],
  providers: [ProgrammeService, ClockService, PlansService, ReleasesService, CalendarsService],
  exports: [ProgrammeService, ClockService, PlansService, ReleasesService],
})
export class ProgrammeModule {}
