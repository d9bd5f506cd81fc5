import type { Applicant } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { validate } from 'uuid';
import { hashOf } from '../people/index.ts';
import { Postbox } from '../wiring/mail/postbox.ts';
import { Refusal } from '../wiring/refusals.ts';
import { consented } from './consents.ts';
import { linkOf } from './links.ts';
import { Registration, RegistrationForm } from './registration.entities.ts';

/** A registration as the door knows it; `key` is its secret, from which codes are made. `territory` is an id where it is known. */
export type Guest = Pick<Registration, 'id' | 'labId' | 'key' | 'state' | 'applicant'>;

const EXPECTED = ['confirmed', 'checked_in', 'attended', 'waitlisted'] as const;

/** Those who come, for the rooms of the day. */
@Injectable()
export class GuestsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Postbox) private readonly postbox: Postbox,
  ) {}

  /** Who may come to the door, those who wait for a seat too, as they registered. */
  async expected(labId: string): Promise<Guest[]> {
    const rows = await this.database.manager.find(Registration, {
      where: { labId, state: In([...EXPECTED]) },
      order: { since: 'ASC', id: 'ASC' },
    });
    return rows.map(guestOf);
  }

  async get(id: string, tx: EntityManager = this.database.manager): Promise<Guest | null> {
    const row = await tx.findOneBy(Registration, { id });
    return row && guestOf(row);
  }

  /** Whose personal link this is; throws UNKNOWN_LINK. */
  async behindLink(link: string): Promise<Guest> {
    return guestOf(await rowBehind(link, this.database.manager));
  }

  /** Forgets somebody: who they are, what they answered, how they are reached, what was written to them. */
  async forget(labId: string, key: string, tx: EntityManager): Promise<void> {
    const rows = await samePerson(labId, key, tx);
    for (const { email } of rows) await this.postbox.forget(labId, email, tx);
    await tx.remove(rows);
  }

  /** Of all registrations of the person who has this one, the one that counts first. */
  async keysOf(labId: string, key: string, tx: EntityManager = this.database.manager): Promise<string[]> {
    return (await samePerson(labId, key, tx)).map((row) => row.key);
  }

  /** Of everybody who ever registered, one for each. */
  async keys(labId: string, tx: EntityManager): Promise<string[]> {
    const where = { labId, mergedInto: IsNull() };
    const rows = await tx.find(Registration, { where, select: { key: true } });
    return rows.map(({ key }) => key);
  }

  /** Somebody is here: from now on they have come. Whoever stands at the door decides whatever the state was. Throws NOT_FOUND. */
  async receive(labId: string, id: string, tx: EntityManager): Promise<Guest> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = await tx.findOne(Registration, { where: { id, labId }, lock });
    // A badge that was printed before somebody turned out to be registered twice.
    const kept = found?.mergedInto;
    const row = kept ? await tx.findOne(Registration, { where: { id: kept, labId }, lock }) : found;
    if (!row) throw new Refusal('NOT_FOUND');
    if (row.state === 'checked_in' || row.state === 'attended') return guestOf(row);
    return guestOf(await tx.save(Object.assign(row, { state: 'checked_in' })));
  }

  /** Registers somebody who stands at the door, once for each `key`, past every quota. Throws CONSENT_MISSING. */
  async walkIn(
    {
      labId,
      key,
      applicant,
      consents,
    }: { labId: string; key: string; applicant: Applicant; consents: string[] },
    tx: EntityManager,
  ): Promise<Guest> {
    const known = await tx.findOneBy(Registration, { key });
    if (known && known.labId !== labId) throw new Refusal('NOT_FOUND');
    if (known) return guestOf(known);
    const asked = (await tx.findOneBy(RegistrationForm, { labId }))?.form.consents ?? [];
    const ticked = asked.filter(({ purpose }) => consents.includes(purpose));
    if (asked.some((one) => one.required && !ticked.includes(one))) throw new Refusal('CONSENT_MISSING');
    const row = Object.assign(new Registration(), {
      ...{ labId, key, applicant, email: applicant.email, since: new Date() },
      ...{ state: 'checked_in', source: 'walk_in', linkHash: hashOf(linkOf(key)) },
      territoryId: validate(applicant.territory) ? applicant.territory : null,
      consents: consented(asked, ticked),
    });
    await tx.createQueryBuilder().insert().into(Registration).values(row).orIgnore('("key")').execute();
    return guestOf(await tx.findOneByOrFail(Registration, { key }));
  }
}

/** Throws UNKNOWN_LINK. A link of a registration that was merged leads to the one that was kept. */
export async function rowBehind(link: string, tx: EntityManager): Promise<Registration> {
  const row = await tx.findOneBy(Registration, { linkHash: hashOf(link) });
  if (!row) throw new Refusal('UNKNOWN_LINK');
  return row.mergedInto ? tx.findOneByOrFail(Registration, { id: row.mergedInto }) : row;
}

/** The registration that counts, then those that were merged into it; nothing for a key that nobody has. */
async function samePerson(labId: string, key: string, tx: EntityManager): Promise<Registration[]> {
  const row = await tx.findOneBy(Registration, { labId, key });
  if (!row) return [];
  const kept = row.mergedInto ? await tx.findOneByOrFail(Registration, { id: row.mergedInto }) : row;
  return [kept, ...(await tx.findBy(Registration, { labId, mergedInto: kept.id }))];
}

function guestOf({ territoryId, applicant, ...row }: Registration): Guest {
  return { ...row, applicant: { ...applicant, territory: territoryId ?? applicant.territory } };
}
