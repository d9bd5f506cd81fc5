import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { LabsModule } from '../labs/index.ts';
import { PeopleModule } from '../people/index.ts';
import { FormsService } from './forms.service.ts';
import { GuestsService } from './guests.service.ts';
import { OrganisingService } from './organising.service.ts';
import { RegisteringController } from './registering.controller.ts';
import { RegistrationsController } from './registrations.controller.ts';
import { RegistrationsService } from './registrations.service.ts';
import { SeatingService } from './seating.service.ts';
import { TablesController } from './tables.controller.ts';
import { TablesService } from './tables.service.ts';

@Module({
  imports: [LabsModule, PeopleModule, CasesModule],
  controllers: [RegisteringController, RegistrationsController, TablesController],
  providers: [
    ...[SeatingService, RegistrationsService, FormsService],
    ...[OrganisingService, TablesService, GuestsService],
  ],
  exports: [RegistrationsService, GuestsService],
})
export class RegistrationModule {}
