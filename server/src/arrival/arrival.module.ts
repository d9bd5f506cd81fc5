import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { GroupsModule } from '../groups/index.ts';
import { LabsModule } from '../labs/index.ts';
import { AuditService, PeopleModule } from '../people/index.ts';
import { RegistrationModule, RegistrationsService } from '../registration/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { ArrivalsService } from './arrivals.service.ts';
import { BadgeDoor } from './badge-door.ts';
import { BadgePrinter } from './badge-printer.ts';
import { BadgesService } from './badges.service.ts';
import { GuestList } from './guest-list.service.ts';

const { arrivals } = contract;

@Controller()
export class ArrivalsController {
  constructor(
    @Inject(ArrivalsService) private readonly arrivals: ArrivalsService,
    @Inject(GuestList) private readonly guests: GuestList,
    @Inject(BadgePrinter) private readonly printer: BadgePrinter,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
  ) {}

  @Implement(arrivals.list)
  list(@Me() who: Who) {
    return implement(arrivals.list).handler(({ input: { labId } }) => {
      demand(who, 'check people in', labId);
      return this.guests.all(labId);
    });
  }

  @Implement(arrivals.checkIn)
  checkIn(@Me() who: Who) {
    return implement(arrivals.checkIn).handler(({ input: { guestId, ...scan } }) => {
      demand(who, 'check people in', scan.labId);
      return this.arrivals.checkIn(scan, guestId);
    });
  }

  @Implement(arrivals.walkIn)
  walkIn(@Me() who: Who) {
    return implement(arrivals.walkIn).handler(({ input: { labId, key, at, door, ...said } }) => {
      demand(who, 'check people in', labId);
      return this.arrivals.walkIn({ labId, key, at, door }, said);
    });
  }

  @Implement(arrivals.consents)
  consents(@Me() who: Who) {
    return implement(arrivals.consents).handler(async ({ input: { labId } }) => {
      demand(who, 'check people in', labId);
      const { consents } = await this.registrations.form(labId);
      return consents.map(({ purpose, text, required }) => ({ purpose, text, required }));
    });
  }

  @Implement(arrivals.badges)
  badges(@Me() who: Who) {
    return implement(arrivals.badges).handler(async ({ input: { labId, language, numbers } }) => {
      demand(who, 'check people in', labId);
      const chosen = numbers.split(',').filter(Boolean).map(Number);
      const body = await this.printer.print(labId, chosen, language);
      await this.audit.note({
        labId,
        deed: 'people_exported',
        actorId: who.participantId,
        detail: { to: 'PDF' },
      });
      const headers = {
        'content-disposition': 'attachment; filename="badges.pdf"',
        'cache-control': 'no-store',
      };
      return { headers, body };
    });
  }
}

@Module({
  imports: [LabsModule, PeopleModule, RegistrationModule, GroupsModule],
  controllers: [ArrivalsController],
  providers: [ArrivalsService, BadgesService, BadgePrinter, BadgeDoor, GuestList],
})
export class ArrivalModule {}
