import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.ts';
import { ClockService } from './clock.service.ts';
import { ProgrammeController } from './programme.controller.ts';
import { ProgrammeService } from './programme.service.ts';

@Module({
  imports: [PeopleModule],
  controllers: [ProgrammeController],
  providers: [ProgrammeService, ClockService],
  exports: [ProgrammeService, ClockService],
})
export class ProgrammeModule {}
