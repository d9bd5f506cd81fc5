import type { Role } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContributionsService } from '../boards/index.ts';
import { ExpertsService } from '../experts/index.ts';
import { GroupsService } from '../groups/index.ts';
import { type Participant, PeopleService } from '../people/index.ts';
import { GuestsService } from '../registration/index.ts';
import { Refusal } from '../wiring/refusals.ts';

/** Those who run the lab and its screens are known to it by more than a seat: they give their role back first. */
const ERASABLE = new Set<Role>(['participant', 'host', 'scribe', 'observer', 'expert']);

/** Somebody of a lab: the keys of their registrations, and the seats that these or a door have become. */
export type Traced = { labId: string; keys: string[]; seats: Participant[] };
export type Erased = { seatId: string; groupIds: string[]; signInIds: string[] }[];

/** Where a lab knows people from: what of them is in which room, and how it goes from all of them. */
@Injectable()
export class TracesService {
  constructor(
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(ExpertsService) private readonly experts: ExpertsService,
    @Inject(ContributionsService) private readonly contributions: ContributionsService,
  ) {}

  /** Throws NOT_FOUND for a seat of another lab, NOT_ALLOWED for those who run this one. */
  async ofSeat(labId: string, participantId: string, tx: EntityManager): Promise<Traced> {
    const seat = await this.people.get(participantId, tx);
    if (seat.labId !== labId) throw new Refusal('NOT_FOUND');
    if (!ERASABLE.has(seat.role)) throw new Refusal('NOT_ALLOWED');
    const registered = seat.joinKey && (await this.ofRegistration(labId, seat.joinKey, tx));
    return registered && registered.keys.length > 0 ? registered : { labId, keys: [], seats: [seat] };
  }

  /** Without a seat from which the lab is run. */
  async ofRegistration(labId: string, key: string, tx: EntityManager): Promise<Traced> {
    const keys = await this.guests.keysOf(labId, key, tx);
    const seats = await this.people.ofForms(keys, tx);
    return { labId, keys, seats: seats.filter(({ role }) => ERASABLE.has(role)) };
  }

  /** All of whom a lab still knows something and who do not run it. */
  async everybody(labId: string, tx: EntityManager): Promise<Traced[]> {
    const registered: Traced[] = [];
    for (const key of await this.guests.keys(labId, tx))
      registered.push(await this.ofRegistration(labId, key, tx));
    const seated = new Set(registered.flatMap(({ seats }) => seats.map(({ id }) => id)));
    const others = (await this.people.named(labId, tx)).filter(
      ({ id, role }) => ERASABLE.has(role) && !seated.has(id),
    );
    return [...registered, ...others.map((seat) => ({ labId, keys: [], seats: [seat] }))];
  }

  /** Who they are goes from every room that knows it; what they gave the lab stays. */
  async erase({ labId, keys: [key], seats }: Traced, tx: EntityManager): Promise<Erased> {
    if (key) await this.guests.forget(labId, key, tx);
    const erased: Erased = [];
    for (const { id: seatId } of seats) {
      await this.contributions.forgetDrafts(seatId, tx);
      await this.experts.forget(seatId, tx);
      const groupIds = await this.groups.unseat(seatId, tx);
      erased.push({ seatId, groupIds, signInIds: await this.people.forget(seatId, tx) });
    }
    return erased;
  }

  /** After COMMIT: screens lose the name, devices their sign-in, tables a member. */
  async tell(labId: string, erased: Erased): Promise<void> {
    for (const { seatId, signInIds } of erased) await this.people.sayGoodbye(seatId, signInIds);
    await this.groups.announce(
      labId,
      erased.flatMap(({ groupIds }) => groupIds),
    );
  }
}
