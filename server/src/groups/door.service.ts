import type { Language, Participant, Seat, SignedIn } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LabsService } from '../labs/index.ts';
import { type NewSeat, PeopleService, type Participant as SeatRow, SignInsService } from '../people/index.ts';
import { Line } from '../wiring/line.ts';
import type { SmallGroup } from './groups.entities.ts';
import { GroupsService } from './groups.service.ts';

type Seated = { seat: SeatRow; group: SmallGroup | undefined };
type Form = { code: string; name: string; language: Language; territory?: string; joinKey?: string };

/** Whoever comes through the door gets a seat, a sign-in for this device, and a chair in a group. */
@Injectable()
export class DoorService {
  private readonly line = new Line();
  private readonly ways: ((link: string) => Promise<SeatRow | undefined>)[] = [];

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(GroupsService) private readonly groups: GroupsService,
  ) {}

  async join(form: Form): Promise<SignedIn & { returnCode: string }> {
    const { code, ...given } = form;
    const lab = await this.labs.behind(code);
    const joined = await this.inTurn(async (tx) => {
      const received = await this.receive({ ...given, labId: lab.id }, tx);
      return { ...received, token: await this.signIns.signIn(received.seat.id, tx) };
    });
    const { token, returnCode, seat, group } = joined;
    await this.tell(joined);
    return { token, returnCode, ...seatOf(seat, group) };
  }

  /** A seat for somebody who has no phone; the code is for the day on which they come with one. */
  async seat(
    groupId: string,
    given: Omit<NewSeat, 'role'>,
  ): Promise<{ participant: Participant; returnCode: string }> {
    const { seat, returnCode } = await this.inTurn(async (tx) => {
      const taken = await this.people.takeSeat({ ...given, role: 'participant', withoutPhone: true }, tx);
      await this.groups.placeAt(given.labId, groupId, taken.seat.id, tx);
      return taken;
    });
    await this.people.announceSeat(seat);
    await this.groups.announce(given.labId, [groupId]);
    return { participant: await this.people.view(seat), returnCode };
  }

  async comeBack(returnCode: string, device: string): Promise<SignedIn> {
    return this.admitWithPhone(await this.people.behind(returnCode), device);
  }

  private async admitWithPhone({ id, labId }: SeatRow, device: string): Promise<SignedIn> {
    const signedIn = await this.admit(id, device);
    const { groupId } = signedIn.participant;
    // Who wrote for them may not do so any more: what people may do at a table is judged anew when the table is announced.
    if ((await this.people.takePhone(id)) && groupId) await this.groups.announce(labId, [groupId]);
    return signedIn;
  }

  /** Seats somebody at the table with most room, in the transaction of a later room, which says so after COMMIT. */
  async receive(given: Omit<NewSeat, 'role'>, tx: EntityManager): Promise<Seated & { returnCode: string }> {
    const taken = await this.people.takeSeat({ ...given, role: 'participant' }, tx);
    return { ...taken, group: await this.groups.place(given.labId, taken.seat.id, tx) };
  }

  /** After COMMIT: the lab hears of a new seat and its table. */
  async tell({ seat, group }: Seated): Promise<void> {
    await this.people.announceSeat(seat);
    if (group) await this.groups.announce(seat.labId, [group.id]);
  }

  /** A later room has links of its own; `find` gives the seat behind one, undefined for what it does not know. */
  alsoOpens(find: (link: string) => Promise<SeatRow | undefined>): void {
    this.ways.push(find);
  }

  /** `key`: of the device that follows the link; a one-time link opens for the first alone. */
  async enter(link: string, key: string, device: string): Promise<SignedIn> {
    for (const find of this.ways) {
      const seat = await find(link);
      if (seat) return this.admitWithPhone(seat, device);
    }
    return this.admit((await this.signIns.behind(link, key)).id, device);
  }

  async me(participantId: string): Promise<{ lab: { id: string }; participant: Seat }> {
    const seat = await this.people.get(participantId);
    return seatOf(seat, await this.groups.ofParticipant(seat.id));
  }

  private inTurn<T>(act: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.line.inTurn(() => this.database.transaction(act));
  }

  private async admit(participantId: string, device: string): Promise<SignedIn> {
    const token = await this.signIns.signIn(participantId, undefined, { device });
    return { token, ...(await this.me(participantId)) };
  }
}

function seatOf(
  { id, labId, name, role, language, territoryId }: SeatRow,
  group: SmallGroup | undefined,
): { lab: { id: string }; participant: Seat } {
  return {
    lab: { id: labId },
    participant: {
      ...{ id, name, role, language, territoryId },
      groupId: group?.id ?? null,
      boardId: group?.boardId ?? null,
    },
  };
}
