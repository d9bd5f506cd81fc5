import { Module } from '@nestjs/common';
import { ClockService } from './clock.service.ts';
import { ProgrammeController } from './programme.controller.ts';
import { ProgrammeService } from './programme.service.ts';

@Module({
  controllers: [ProgrammeController],
  providers: [ProgrammeService, ClockService],
  exports: [ProgrammeService, ClockService],
})
export class ProgrammeModule {}
