import { Global, Module } from '@nestjs/common';
import { LabsModule } from '../labs/index.ts';
import { Recogniser } from '../wiring/session.ts';
import { AccountsController, SigningInController } from './accounts/accounts.controller.ts';
import { AccountsService } from './accounts/accounts.service.ts';
import { PersonsService } from './accounts/persons.service.ts';
import { RecoveryService } from './accounts/recovery.service.ts';
import { SecondFactorService } from './accounts/second-factor.service.ts';
import { AuditController } from './audit.controller.ts';
import { AuditService } from './audit.service.ts';
import { LabGateway } from './lab.gateway.ts';
import { LeavingController, PeopleController } from './people.controller.ts';
import { PeopleService } from './people.service.ts';
import { PresenceService } from './presence.service.ts';
import { SignInsService } from './sign-ins.service.ts';
import { AcceptingService } from './staff/accepting.service.ts';
import { InvitationsService } from './staff/invitations.service.ts';
import { InvitedController, StaffController } from './staff/staff.controller.ts';
import { StaffService } from './staff/staff.service.ts';
import { TerritoriesController } from './territories.controller.ts';
import { TerritoriesService } from './territories.service.ts';

// Global for its Recogniser alone: the session guard in front of every room asks it.
@Global()
@Module({
  imports: [LabsModule],
  controllers: [
    ...[PeopleController, LeavingController, TerritoriesController, AuditController],
    ...[SigningInController, AccountsController, InvitedController, StaffController],
  ],
  providers: [
    PeopleService,
    TerritoriesService,
    PresenceService,
    SignInsService,
    AuditService,
    ...[PersonsService, SecondFactorService, AccountsService, RecoveryService],
    ...[StaffService, InvitationsService, AcceptingService],
    { provide: Recogniser, useExisting: SignInsService },
    LabGateway,
  ],
  exports: [
    ...[PeopleService, TerritoriesService, SignInsService, AuditService],
    ...[RecoveryService, InvitationsService, Recogniser],
  ],
})
export class PeopleModule {}
