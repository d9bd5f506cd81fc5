import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LabsService } from '../labs/index.ts';
import { hashOf, PeopleService } from '../people/index.ts';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { calendarOf } from './calendar.ts';
import { CalendarAddress } from './plans.entities.ts';
import { ProgrammeService } from './programme.service.ts';

/** Each person's own calendar, behind a secret address of which only the hash is kept. */
@Injectable()
export class CalendarsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** A new address, told this once; the one before it leads nowhere from now on. */
  async renew(participantId: string): Promise<string> {
    const secret = randomBytes(24).toString('base64url');
    await this.database.manager.upsert(CalendarAddress, { participantId, secretHash: hashOf(secret) }, [
      'participantId',
    ]);
    return `${addressOf(this.config)}/calendar/${secret}.ics`;
  }

  /** The calendar behind an address, in its owner's language; throws UNKNOWN_LINK. */
  async read(secret: string): Promise<string> {
    const address = await this.database.manager.findOneBy(CalendarAddress, { secretHash: hashOf(secret) });
    if (!address) throw new Refusal('UNKNOWN_LINK');
    const { labId, language } = await this.people.get(address.participantId);
    return calendarOf(await this.labs.get(labId), await this.programme.everReleased(labId), language);
  }
}
