import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ContributionsService } from '../boards/index.ts';
import { GroupsService } from '../groups/index.ts';
import { AuditService, type Participant, PeopleService } from '../people/index.ts';
import { GuestsService, RegistrationsService } from '../registration/index.ts';
import { Refusal } from '../wiring/refusals.ts';

/** Staff are known to the lab by more than a seat; whoever is to be erased gives their role back first. */
const ERASABLE = new Set(['participant', 'host', 'scribe', 'observer']);

type Erased = { seatId?: string; groupIds: string[]; signInIds: string[] };

/** Erases people: who they are goes, in one transaction, from every room that knows it; what they gave the lab stays. */
@Injectable()
export class ErasingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(ContributionsService) private readonly contributions: ContributionsService,
  ) {}

  /** Throws NOT_FOUND for a seat of another lab, NOT_ALLOWED for the staff’s. */
  async seat(labId: string, participantId: string, actorId: string): Promise<void> {
    const seat = await this.people.get(participantId);
    if (seat.labId !== labId) throw new Refusal('NOT_FOUND');
    if (!ERASABLE.has(seat.role)) throw new Refusal('NOT_ALLOWED');
    await this.tell(labId, [
      await this.database.transaction((tx) => this.erase(labId, seat.joinKey, seat, tx, actorId)),
    ]);
  }

  /** Throws NOT_FOUND. */
  async guest(labId: string, registrationId: string, actorId?: string): Promise<void> {
    const guest = await this.guests.get(registrationId);
    if (guest?.labId !== labId) throw new Refusal('NOT_FOUND');
    // First the seat goes to whoever waits for it.
    if (guest.state === 'confirmed') await this.registrations.decide(labId, [registrationId], 'cancelled');
    const erased = await this.database.transaction(async (tx) =>
      this.erase(labId, guest.key, await this.people.ofForm(guest.key, tx), tx, actorId),
    );
    await this.tell(labId, [erased]);
  }

  /** Everybody of a lab who is not staff; gives how many there were. Several servers at once: one of them finds somebody. */
  async everybody(labId: string): Promise<number> {
    const erased = await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`erase ${labId}`]);
      const seats = (await this.people.named(labId, tx)).filter(({ role }) => ERASABLE.has(role));
      const seated = new Set(seats.map(({ joinKey }) => joinKey));
      const others = (await this.guests.keys(labId, tx)).filter((key) => !seated.has(key));
      const gone: Erased[] = [];
      for (const seat of seats) gone.push(await this.erase(labId, seat.joinKey, seat, tx));
      for (const key of others) gone.push(await this.erase(labId, key, null, tx));
      return gone;
    });
    await this.tell(labId, erased);
    return erased.length;
  }

  /** A registration and the seat that it has become are one person. */
  private async erase(
    labId: string,
    key: string | null,
    seat: Participant | null,
    tx: EntityManager,
    actorId?: string,
  ): Promise<Erased> {
    await this.audit.note({ labId, deed: 'person_erased', actorId, targetId: seat?.id }, tx);
    if (key) await this.guests.forget(labId, key, tx);
    if (!seat) return { groupIds: [], signInIds: [] };
    await this.contributions.forgetDrafts(seat.id, tx);
    const groupIds = await this.groups.unseat(seat.id, tx);
    return { seatId: seat.id, groupIds, signInIds: await this.people.forget(seat.id, tx) };
  }

  /** After COMMIT: screens lose the name, devices their sign-in, tables a member. */
  private async tell(labId: string, erased: Erased[]): Promise<void> {
    for (const { seatId, signInIds } of erased) if (seatId) await this.people.sayGoodbye(seatId, signInIds);
    await this.groups.announce(
      labId,
      erased.flatMap(({ groupIds }) => groupIds),
    );
  }
}
