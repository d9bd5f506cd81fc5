import type { Account, OwnDevice, OwnSeat, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { Refusal } from '../../wiring/refusals.ts';
import { Participant, SignIn } from '../people.entities.ts';
import { PresenceService } from '../presence.service.ts';
import { SignInsService } from '../sign-ins.service.ts';
import type { Person } from './accounts.entities.ts';
import { isPassword } from './passwords.ts';
import { PersonsService, type Proof } from './persons.service.ts';
import { SecondFactorService } from './second-factor.service.ts';

export type SignedInAs = { token: string; seat: OwnSeat; seats: OwnSeat[] };

/** What a person does with their account: they sign in, go from lab to lab, and see to their password and devices. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PersonsService) private readonly persons: PersonsService,
    @Inject(SecondFactorService) private readonly secondFactor: SecondFactorService,
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(PresenceService) private readonly presence: PresenceService,
  ) {}

  /** At the seat where they were last; throws as {@link PersonsService.prove}, and NO_SEAT. */
  async signIn(proof: Proof, device: string): Promise<SignedInAs> {
    const person = await this.persons.prove(proof);
    const seats = await this.persons.seats(person);
    const [seat] = seats;
    if (!seat) throw new Refusal('NO_SEAT');
    return { token: await this.signInAt(seat, person, device), seat, seats };
  }

  /** This device sits at another seat of theirs from now on. Throws NOT_FOUND for a seat of somebody else. */
  async switchSeat(who: Who, participantId: string, device: string): Promise<SignedInAs> {
    const person = await this.persons.demand(who);
    const seats = await this.persons.seats(person);
    const seat = seats.find((one) => one.participantId === participantId);
    if (!seat) throw new Refusal('NOT_FOUND');
    const token = await this.signInAt(seat, person, device);
    await this.signIns.signOut(who);
    this.presence.hangUp(who.signInId);
    return { token, seat, seats };
  }

  async own(who: Who): Promise<Account> {
    const seat = await this.database.manager.findOneByOrFail(Participant, { id: who.participantId });
    const person = await this.persons.behind(who);
    return {
      state: person ? 'open' : seat.personId ? 'locked' : 'none',
      email: person?.email ?? '',
      hasSecondFactor: Boolean(person?.totpSince),
      recoveryCodesLeft: person ? await this.secondFactor.codesLeft(person) : 0,
      seats: person ? await this.persons.seats(person) : [],
      devices: await this.devices(who, person),
    };
  }

  /** Opens the account that goes with this address and password for this device, and makes it where nobody has one. */
  async claim(who: Who, proof: Proof): Promise<Account> {
    if (who.role === 'hall') throw new Refusal('NOT_ALLOWED');
    const { labId, participantId, signInId } = who;
    const known = await this.persons.find(proof.email);
    const proved = known && (await this.persons.prove(proof));
    const seat = await this.database.manager.findOneByOrFail(Participant, { id: participantId });
    if (seat.personId && !proved) throw new Refusal('WRONG_SIGN_IN');
    const person = proved ?? (await this.persons.make(proof, seat.language));
    await this.database.transaction(async (tx) => {
      const other = await tx.findOneBy(Participant, { labId, personId: person.id });
      if (seat.personId ? seat.personId !== person.id : other && other.id !== seat.id)
        throw new Refusal('SEAT_OF_ANOTHER');
      await tx.update(Participant, { id: participantId }, { personId: person.id });
      await tx.update(SignIn, { id: signInId }, { personId: person.id });
      if (!seat.personId) await this.persons.note(person, 'account_made', tx);
    });
    return this.own(who);
  }

  /** Throws WRONG_SIGN_IN for a wrong current one, WEAK_PASSWORD. */
  async changePassword(who: Who, current: string, password: string): Promise<Account> {
    const person = await this.persons.demand(who);
    if (!(await isPassword(current, person.passwordHash))) throw new Refusal('WRONG_SIGN_IN');
    const ended = await this.persons.setPassword(person, password, who.signInId);
    for (const id of ended) this.presence.hangUp(id);
    return this.own(who);
  }

  async prepareSecondFactor(who: Who): Promise<{ secret: string; address: string }> {
    return this.secondFactor.prepare(await this.persons.demand(who));
  }

  /** Throws WRONG_SECOND_FACTOR. */
  async confirmSecondFactor(who: Who, code: string): Promise<string[]> {
    const person = await this.persons.demand(who);
    return this.database.transaction(async (tx) => {
      const codes = await this.secondFactor.confirm(person, code, tx);
      await this.persons.note(person, 'second_factor_on', tx);
      return codes;
    });
  }

  /** Throws WRONG_SIGN_IN: an unlocked phone in the wrong hands is not enough. */
  async dropSecondFactor(who: Who, password: string): Promise<Account> {
    const person = await this.persons.demand(who);
    if (!(await isPassword(password, person.passwordHash))) throw new Refusal('WRONG_SIGN_IN');
    if (person.totpSince)
      await this.database.transaction(async (tx) => {
        await this.secondFactor.drop(person, tx);
        await this.persons.note(person, 'second_factor_off', tx);
      });
    return this.own(who);
  }

  async signOut(who: Who, signInId: string): Promise<Account> {
    const person = await this.persons.behind(who);
    const own = await this.devices(who, person);
    if (own.some(({ id }) => id === signInId)) {
      await this.signIns.signOut({ ...who, signInId }, 'device_signed_out');
      this.presence.hangUp(signInId);
    }
    return this.own(who);
  }

  private signInAt({ participantId }: OwnSeat, { id }: Person, device: string): Promise<string> {
    return this.signIns.signIn(participantId, undefined, { personId: id, device });
  }

  /** At this seat, and wherever else the person is signed in. */
  private async devices(who: Who, person: Person | null): Promise<OwnDevice[]> {
    const open = { expiresAt: MoreThan(new Date()) };
    const rows = await this.database.manager.find(SignIn, {
      where: [
        { participantId: who.participantId, ...open },
        ...(person ? [{ personId: person.id, ...open }] : []),
      ],
      order: { id: 'DESC' },
    });
    return Promise.all(
      rows.map(async ({ id, device, createdAt }) => ({
        ...{ id, device, since: createdAt.toISOString(), isThis: id === who.signInId },
        isOnline: await this.presence.isConnected(id),
      })),
    );
  }
}
