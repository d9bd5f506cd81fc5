import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { ExpertsModule } from '../experts/index.ts';
import { LabsModule } from '../labs/index.ts';
import { ProgrammeModule } from '../programme/index.ts';
import { PreviewService } from './preview.service.ts';
import { PublicLabService } from './public-lab.service.ts';
import { PublicPageController } from './public-page.controller.ts';

@Module({
  imports: [LabsModule, ProgrammeModule, ExpertsModule, CasesModule],
  controllers: [PublicPageController],
  providers: [PublicLabService, PreviewService],
})
export class PublicPageModule {}
