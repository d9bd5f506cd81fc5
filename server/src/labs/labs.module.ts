import { Module } from '@nestjs/common';
import { LabsController } from './labs.controller.ts';
import { LabsService } from './labs.service.ts';

@Module({ controllers: [LabsController], providers: [LabsService], exports: [LabsService] })
export class LabsModule {}
