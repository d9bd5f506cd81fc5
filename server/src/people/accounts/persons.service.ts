import type { AuditDeed, Language, OwnSeat, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LabsService } from '../../labs/index.ts';
import { log } from '../../wiring/log.ts';
import { Refusal } from '../../wiring/refusals.ts';
import { AuditService } from '../audit.service.ts';
import { Participant, SignIn } from '../people.entities.ts';
import { Person } from './accounts.entities.ts';
import { demandStrong, hashOfPassword, isPassword } from './passwords.ts';
import { SecondFactorService } from './second-factor.service.ts';

export type Proof = { email: string; password: string; code?: string };

/** Who comes back with a password: known by an address, proved by a password and, where they want it, a second factor. */
@Injectable()
export class PersonsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(SecondFactorService) private readonly secondFactor: SecondFactorService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** The person whose password this device was signed in with. */
  async behind({ signInId }: Who): Promise<Person | null> {
    const device = await this.database.manager.findOneBy(SignIn, { id: signInId });
    return device?.personId ? this.database.manager.findOneBy(Person, { id: device.personId }) : null;
  }

  /** Throws ACCOUNT_LOCKED. */
  async demand(who: Who): Promise<Person> {
    const person = await this.behind(who);
    if (!person) throw new Refusal('ACCOUNT_LOCKED');
    return person;
  }

  find(email: string): Promise<Person | null> {
    return this.database.manager.findOneBy(Person, { email: tidied(email) });
  }

  /** Throws WRONG_SIGN_IN for an unknown address as for a wrong password; SECOND_FACTOR_NEEDED, WRONG_SECOND_FACTOR. */
  async prove({ email, password, code }: Proof): Promise<Person> {
    const person = await this.find(email);
    try {
      if (!(await isPassword(password, person?.passwordHash)) || !person) throw new Refusal('WRONG_SIGN_IN');
      await this.secondFactor.demand(person, code, this.database.manager);
      return person;
    } catch (error) {
      const isWrong = error instanceof Refusal && error.code !== 'SECOND_FACTOR_NEEDED';
      // Not waited for: from the time that writing takes somebody could learn whose address is known.
      if (isWrong && person)
        this.note(person, 'sign_in_refused').catch((err) =>
          log.warn({ err }, 'a refused sign-in was not noted'),
        );
      throw error;
    }
  }

  /** Somebody who is not known yet. Throws WEAK_PASSWORD; WRONG_SIGN_IN where another was faster with this address. */
  async make({ email, password }: Proof, language: Language): Promise<Person> {
    demandStrong(password, email);
    const passwordHash = await hashOfPassword(password);
    const person = Object.assign(new Person(), { email: tidied(email), language, passwordHash });
    const { manager } = this.database;
    await manager.createQueryBuilder().insert().into(Person).values(person).orIgnore('("email")').execute();
    const made = await manager.findOneByOrFail(Person, { email: person.email });
    if (!(await isPassword(password, made.passwordHash))) throw new Refusal('WRONG_SIGN_IN');
    return made;
  }

  /** Throws WEAK_PASSWORD. Every other device of the person is signed out: whoever knew the old password is gone. */
  async setPassword(person: Person, password: string, keptSignInId: string | null): Promise<string[]> {
    demandStrong(password, person.email);
    const passwordHash = await hashOfPassword(password);
    return this.database.transaction(async (tx) => {
      await tx.update(Person, { id: person.id }, { passwordHash });
      const all = await tx.findBy(SignIn, { personId: person.id });
      const ended = all.map(({ id }) => id).filter((id) => id !== keptSignInId);
      for (const id of ended) await tx.delete(SignIn, { id });
      await this.note(person, 'password_changed', tx);
      return ended;
    });
  }

  /** The one they were at last comes first. */
  async seats({ id: personId }: Person): Promise<OwnSeat[]> {
    const rows = await this.seatsOf(personId);
    const titles = await this.labs.titles(rows.map(({ labId }) => labId));
    return rows.flatMap(({ id, name, role, labId }) => {
      const title = titles.get(labId);
      return title ? { participantId: id, lab: { id: labId, title }, name, role } : [];
    });
  }

  /** Into the log of every lab in which they have a seat. */
  async note(person: Person, deed: AuditDeed, tx: EntityManager = this.database.manager): Promise<void> {
    const isTheirs = deed !== 'sign_in_refused';
    for (const { id, labId } of await this.seatsOf(person.id, tx))
      await this.audit.note({ labId, deed, targetId: id, ...(isTheirs && { actorId: id }) }, tx);
  }

  private seatsOf(personId: string, db: EntityManager = this.database.manager): Promise<Participant[]> {
    return db.find(Participant, { where: { personId }, order: { lastSeenAt: 'DESC', id: 'DESC' } });
  }
}

const tidied = (email: string) => email.trim().toLowerCase();
