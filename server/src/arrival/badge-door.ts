import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DoorService } from '../groups/index.ts';
import { LabsService } from '../labs/index.ts';
import { type Participant, PeopleService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { ArrivalsService } from './arrivals.service.ts';
import { BadgesService } from './badges.service.ts';

/** The way in by the code on one's own badge: who scans it with their phone on the day has come, at no door. */
@Injectable()
export class BadgeDoor implements OnModuleInit {
  constructor(
    @Inject(DoorService) private readonly doors: DoorService,
    @Inject(BadgesService) private readonly badges: BadgesService,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(ArrivalsService) private readonly arrivals: ArrivalsService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  onModuleInit(): void {
    this.doors.alsoOpens((secret) => this.behind(secret));
  }

  /** Before the lab is live a badge opens nothing: whoever tries theirs out at home has not come. */
  private async behind(secret: string): Promise<Participant | undefined> {
    const badge = await this.badges.behind(secret);
    if (!badge) return undefined;
    const { labId, registrationId } = badge;
    if ((await this.labs.get(labId)).state !== 'live') throw new Refusal('UNKNOWN_LINK');
    return this.people.get(await this.arrivals.comeBy(labId, registrationId));
  }
}
