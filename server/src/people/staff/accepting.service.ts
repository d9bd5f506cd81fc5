import type { Language, Role, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonsService } from '../accounts/persons.service.ts';
import { Participant } from '../people.entities.ts';
import { PeopleService } from '../people.service.ts';
import { SignInsService } from '../sign-ins.service.ts';
import { InvitationsService } from './invitations.service.ts';

type Accepted = { link: string; name: string; language: Language; joinKey: string };
type Seated = { token: string; returnCode: string; participantId: string; role: Role };

/** Whoever follows an invitation takes a seat, once. */
@Injectable()
export class AcceptingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(PersonsService) private readonly persons: PersonsService,
  ) {}

  /** `who`: whoever the device is signed in as now; a person is given the seat. Throws UNKNOWN_LINK. */
  async accept({ link, ...given }: Accepted, who: Who | undefined, device: string): Promise<Seated> {
    const person = who ? await this.persons.behind(who) : null;
    const { seat, returnCode, token } = await this.database.transaction(async (tx) => {
      const { labId, role, id, acceptedKey } = await this.invitations.use(link, given.joinKey, tx);
      const taken = await this.people.takeSeat({ ...given, labId, role }, tx);
      if (!acceptedKey) await this.invitations.noteAccepted({ labId, id, role }, taken.seat.id, tx);
      // Who has a seat in this lab already keeps both; the account stays with the first.
      const isFree = person && !(await tx.existsBy(Participant, { labId, personId: person.id }));
      if (isFree) await tx.update(Participant, { id: taken.seat.id }, { personId: person.id });
      const personId = isFree ? person.id : undefined;
      const token = await this.signIns.signIn(taken.seat.id, tx, { personId, device });
      return { ...taken, token };
    });
    await this.people.announceSeat(seat);
    return { token, returnCode, participantId: seat.id, role: seat.role };
  }
}
