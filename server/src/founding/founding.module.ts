import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { ExpertsModule } from '../experts/index.ts';
import { LabsModule } from '../labs/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ProgrammeModule } from '../programme/index.ts';
import { RegistrationModule } from '../registration/index.ts';
import { FoundingController } from './founding.controller.ts';
import { FoundingService } from './founding.service.ts';
import { ReadinessService } from './readiness.service.ts';
import { Seats } from './seats.ts';
import { TemplateService } from './template.service.ts';

@Module({
  imports: [LabsModule, PeopleModule, ProgrammeModule, ExpertsModule, CasesModule, RegistrationModule],
  controllers: [FoundingController],
  providers: [FoundingService, Seats, TemplateService, ReadinessService],
})
export class FoundingModule {}
