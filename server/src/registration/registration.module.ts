import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { LabsModule } from '../labs/index.ts';
import { GuestsService } from './guests.service.ts';
import { RegisteringController, RegistrationsController } from './registrations.controller.ts';
import { RegistrationsService } from './registrations.service.ts';

@Module({
  imports: [LabsModule, CasesModule],
  controllers: [RegisteringController, RegistrationsController],
  providers: [RegistrationsService, GuestsService],
  exports: [RegistrationsService, GuestsService],
})
export class RegistrationModule {}
