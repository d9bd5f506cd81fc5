import { Module } from '@nestjs/common';
import { LabDeskController } from './lab-desk.controller.ts';
import { LabDeskService } from './lab-desk.service.ts';
import { LabsController } from './labs.controller.ts';
import { LabsService } from './labs.service.ts';

@Module({
  controllers: [LabsController, LabDeskController],
  providers: [LabsService, LabDeskService],
  exports: [LabsService, LabDeskService],
})
export class LabsModule {}
