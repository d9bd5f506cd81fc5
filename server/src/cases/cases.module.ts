import { Module } from '@nestjs/common';
import { ExpertsModule } from '../experts/index.ts';
import { LabsModule } from '../labs/index.ts';
import { CardRights } from './card-rights.service.ts';
import { CardsService } from './cards.service.ts';
import { CardPartsController, CaseCardsController } from './case-cards.controller.ts';
import { CasesController } from './cases.controller.ts';
import { CasesService } from './cases.service.ts';
import { LibraryController } from './library.controller.ts';
import { LibraryService } from './library.service.ts';
import { LookingService } from './media/looking.service.ts';
import { MediaController } from './media/media.controller.ts';
import { MediaService } from './media/media.service.ts';
import { SlidesService } from './media/slides.service.ts';
import { UploadingService } from './media/uploading.service.ts';
import { PublishingService } from './publishing.service.ts';
import { TechnologiesService } from './technologies.service.ts';

@Module({
  imports: [LabsModule, ExpertsModule],
  controllers: [
    CasesController,
    CaseCardsController,
    CardPartsController,
    LibraryController,
    MediaController,
  ],
  providers: [
    ...[CasesService, CardsService, CardRights, TechnologiesService, PublishingService, LibraryService],
    ...[MediaService, UploadingService, SlidesService, LookingService],
  ],
  exports: [CasesService, CardsService, MediaService],
})
export class CasesModule {}
