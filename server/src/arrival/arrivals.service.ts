import type { Received } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DoorService } from '../groups/index.ts';
import { type Guest, GuestsService } from '../registration/index.ts';
import { Line } from '../wiring/line.ts';
import { Arrival } from './arrival.entities.ts';
import { BadgesService } from './badges.service.ts';
import { GuestList } from './guest-list.service.ts';

export type Scan = { labId: string; key: string; at: string; door: string };
type WalkIn = Pick<Guest['applicant'], 'name' | 'language' | 'territory' | 'organisation'> & {
  consents: string[];
};
type Came = { guest: Guest; arrival: Arrival; returnCode: string };

/** What a walk-in has no time to tell. */
const UNASKED = {
  ...{ phone: '', organisationKind: 'informal' as const, country: '–', region: '' },
  ...{ profile: null, accessNeeds: '', answers: {} },
};

/** People come in: whatever the doors send, a registration becomes one seat, once. */
@Injectable()
export class ArrivalsService {
  private readonly line = new Line();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(DoorService) private readonly doors: DoorService,
    @Inject(BadgesService) private readonly badges: BadgesService,
    @Inject(GuestList) private readonly list: GuestList,
  ) {}

  /** Throws NOT_FOUND. */
  async checkIn(scan: Scan, guestId: string): Promise<Received> {
    return this.tell(scan, await this.letIn(scan, (tx) => this.guests.receive(scan.labId, guestId, tx)));
  }

  /** Throws CONSENT_MISSING. */
  async walkIn(scan: Scan, { consents, ...said }: WalkIn): Promise<Received> {
    const { labId, key } = scan;
    // `.invalid` is nobody's: no mail is ever sent there (RFC 2606).
    const email = `walk-in-${key}@no-mail.invalid`;
    const applicant = { ...UNASKED, ...said, languages: [said.language], preferences: [], email };
    const find = (tx: EntityManager) => this.guests.walkIn({ labId, key, applicant, consents }, tx);
    return this.tell(scan, await this.letIn(scan, find));
  }

  /** Somebody comes with their own badge and their own phone; gives their seat's id. Throws as {@link checkIn} does. */
  async comeBy(labId: string, registrationId: string): Promise<string> {
    const known = await this.database.manager.findOneBy(Arrival, { registrationId });
    if (known) return known.participantId;
    const scan = { labId, key: registrationId, at: new Date().toISOString(), door: '' };
    const { arrival } = await this.letIn(scan, (tx) => this.guests.receive(labId, registrationId, tx));
    return arrival.participantId;
  }

  /** One at a time and once a registration, in one transaction: seat, table and arrival, or none of them. */
  private async letIn(scan: Scan, find: (tx: EntityManager) => Promise<Guest>): Promise<Came> {
    const { labId } = scan;
    const { seated, isNew, ...came } = await this.line.inTurn(() =>
      this.database.transaction(async (tx) => {
        const guest = await find(tx);
        const { name, language, territory } = guest.applicant;
        // Until they come in with their phone too, their table writes for them.
        const seat = { labId, name, language, territory, joinKey: guest.key, withoutPhone: true };
        const seated = await this.doors.receive(seat, tx);
        const known = await tx.findOneBy(Arrival, { registrationId: guest.id });
        const arrival = known ?? (await tx.save(arrivalOf(scan, guest, seated.seat.id)));
        return { seated, guest, arrival, returnCode: seated.returnCode, isNew: known === null };
      }),
    );
    if (isNew) await this.doors.tell(seated);
    return came;
  }

  private async tell({ labId, key }: Scan, { guest, arrival, returnCode }: Came): Promise<Received> {
    const [view] = await this.list.views(labId, [guest]);
    if (!view) throw new Error(`no view of guest ${guest.id}`);
    return { guest: view, isFirst: arrival.key === key, returnCode, link: this.badges.linkOf(guest) };
  }
}

function arrivalOf({ labId, key, at, door }: Scan, guest: Guest, participantId: string): Arrival {
  // A device whose clock runs ahead lets nobody in tomorrow.
  const moment = new Date(Math.min(Date.parse(at), Date.now()));
  return Object.assign(new Arrival(), {
    labId,
    key,
    door,
    at: moment,
    registrationId: guest.id,
    participantId,
  });
}
