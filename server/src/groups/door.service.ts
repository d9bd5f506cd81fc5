import type { Language, Seat, SignedIn } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LabsService } from '../labs/index.ts';
import { type Participant, PeopleService, SignInsService } from '../people/index.ts';
import type { SmallGroup } from './groups.entities.ts';
import { GroupsService } from './groups.service.ts';

type Form = { code: string; name: string; language: Language; territory?: string; joinKey?: string };

/** Whoever comes through the door gets a seat, a sign-in for this device, and a chair in a group. */
@Injectable()
export class DoorService {
  /** Joiners of a lab wait for each other; they do it here, for in the database each would hold a connection meanwhile. */
  private line: Promise<unknown> = Promise.resolve();

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
      const { seat, returnCode } = await this.people.takeSeat(
        { ...given, labId: lab.id, role: 'participant' },
        tx,
      );
      const token = await this.signIns.signIn(seat.id, tx);
      const group = await this.groups.place(lab.id, seat.id, tx);
      return { seat, returnCode, token, group };
    });
    const { token, returnCode, seat, group } = joined;
    await this.people.announceSeat(seat);
    if (group) await this.groups.announce(lab.id, [group.id]);
    return { token, returnCode, ...seatOf(seat, group) };
  }

  async comeBack(returnCode: string): Promise<SignedIn> {
    return this.admit((await this.people.behind(returnCode)).id);
  }

  async enter(link: string): Promise<SignedIn> {
    return this.admit((await this.signIns.behind(link)).id);
  }

  async me(participantId: string): Promise<{ lab: { id: string }; participant: Seat }> {
    const seat = await this.people.get(participantId);
    return seatOf(seat, await this.groups.ofParticipant(seat.id));
  }

  private inTurn<T>(act: (tx: EntityManager) => Promise<T>): Promise<T> {
    const turn = this.line.then(() => this.database.transaction(act));
    this.line = turn.catch(() => undefined);
    return turn;
  }

  private async admit(participantId: string): Promise<SignedIn> {
    return { token: await this.signIns.signIn(participantId), ...(await this.me(participantId)) };
  }
}

function seatOf(
  { id, labId, name, role, language, territoryId }: Participant,
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
