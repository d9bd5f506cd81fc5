import { Global, Module } from '@nestjs/common';
import { LabsModule } from '../labs/index.ts';
import { Recogniser } from '../wiring/session.ts';
import { LabGateway } from './lab.gateway.ts';
import { LeavingController, PeopleController } from './people.controller.ts';
import { PeopleService } from './people.service.ts';
import { PresenceService } from './presence.service.ts';
import { SignInsService } from './sign-ins.service.ts';
import { TerritoriesController } from './territories.controller.ts';
import { TerritoriesService } from './territories.service.ts';

// Global for its Recogniser alone: the session guard in front of every room asks it.
@Global()
@Module({
  imports: [LabsModule],
  controllers: [PeopleController, LeavingController, TerritoriesController],
  providers: [
    PeopleService,
    TerritoriesService,
    PresenceService,
    SignInsService,
    { provide: Recogniser, useExisting: SignInsService },
    LabGateway,
  ],
  exports: [PeopleService, TerritoriesService, SignInsService, Recogniser],
})
export class PeopleModule {}
