import type {
  Applicant,
  RegistrationForm as FormView,
  Registration as RegistrationView,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v4 } from 'uuid';
import { hashOf } from '../people/index.ts';
import { Line } from '../wiring/line.ts';
import { Refusal } from '../wiring/refusals.ts';
import { linkOf } from './links.ts';
import { Registration, RegistrationForm } from './registration.entities.ts';
import { hasSeat } from './seats.ts';

/** Those who have a seat. */
const SEATED = ['confirmed', 'checked_in', 'attended'] as const;
const NOTHING_ASKED: FormView = { capacity: null, quotas: [], questions: [], consents: [] };

export type Given = { labId: string; key: string; applicant: Applicant; consents: string[] };

/** Who comes to a lab. Seats are given out one after the other, under the lock of the lab's form, so that none is given twice. */
@Injectable()
export class RegistrationsService {
  private readonly line = new Line();

  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async form(labId: string): Promise<FormView> {
    const row = await this.database.manager.findOneBy(RegistrationForm, { labId });
    return row?.form ?? NOTHING_ASKED;
  }

  /** What a new lab asks from its first day on. */
  async begin(labId: string, form: FormView, tx: EntityManager): Promise<void> {
    await tx.insert(RegistrationForm, { labId, form });
  }

  /** A consent whose text has changed gets the next version; more seats go at once to those who wait. */
  async setForm(labId: string, wanted: FormView): Promise<FormView> {
    return this.underLock(labId, async (tx, before) => {
      const versions = new Map(before.consents.map((one) => [one.purpose, one]));
      const consents = wanted.consents.map((one) => {
        const was = versions.get(one.purpose);
        const isSame = JSON.stringify(was?.text) === JSON.stringify(one.text);
        return { ...one, version: (was?.version ?? 0) + (isSame ? 0 : 1) };
      });
      const form = { ...wanted, consents };
      await tx.update(RegistrationForm, { labId }, { form });
      await this.seatThoseWhoWait(tx, labId, form);
      return form;
    });
  }

  /** Throws ALREADY_REGISTERED, CONSENT_MISSING, ANSWER_MISSING. The same `key` is answered as the first time. */
  async register(given: Given): Promise<{ registration: RegistrationView; link: string }> {
    const { labId, key } = given;
    const link = linkOf(key);
    const row = await this.underLock(labId, async (tx, form) => {
      const known = await tx.findOneBy(Registration, { key, labId });
      if (known) return known;
      const [made] = await this.enrol(tx, form, { labId, source: 'form', given: [given] });
      return made as Registration;
    });
    return { registration: await this.view(row), link };
  }

  /** Takes many in their order, all or none. Throws as {@link register} does. */
  async registerAll(labId: string, applicants: Applicant[]): Promise<Registration[]> {
    return this.underLock(labId, async (tx, form) => {
      // Whoever sends the table has these consents on paper.
      const consents = form.consents.filter((one) => one.required).map(({ purpose }) => purpose);
      const given = applicants.map((applicant) => ({ key: v4(), applicant, consents }));
      return this.enrol(tx, form, { labId, source: 'import', given });
    });
  }

  /** Throws UNKNOWN_LINK. */
  async own(link: string): Promise<RegistrationView> {
    return this.view(await this.behind(link, this.database.manager));
  }

  /** Answers may change, and with them the quota; a seat that one has stays one's own. */
  async change(link: string, applicant: Applicant, consents: string[]): Promise<RegistrationView> {
    const { labId } = await this.behind(link, this.database.manager);
    const row = await this.underLock(labId, async (tx, form) => {
      const known = await this.behind(link, tx);
      demandAnswers(form, applicant, consents);
      const email = addressOf(applicant);
      if (email !== known.email && (await tx.existsBy(Registration, { labId, email })))
        throw new Refusal('ALREADY_REGISTERED');
      const kept = known.consents.filter(({ purpose }) => consents.includes(purpose));
      const fresh = consented(form, consents).filter(
        (one) => !kept.some(({ purpose, version }) => purpose === one.purpose && version === one.version),
      );
      return tx.save(Object.assign(known, { applicant, email, consents: [...kept, ...fresh] }));
    });
    return this.view(row);
  }

  /** Gives a seat up; whoever waits longest and fits the quotas gets it. */
  async withdraw(link: string): Promise<RegistrationView> {
    const { labId, id } = await this.behind(link, this.database.manager);
    return this.settle(labId, id, 'cancelled');
  }

  /** Throws NOT_FOUND. */
  async settle(labId: string, id: string, state: RegistrationView['state']): Promise<RegistrationView> {
    const row = await this.underLock(labId, async (tx, form) => {
      const known = await tx.findOneBy(Registration, { id, labId });
      if (!known) throw new Refusal('NOT_FOUND');
      if (known.state === state) return known;
      await tx.save(Object.assign(known, { state }));
      await this.seatThoseWhoWait(tx, labId, form);
      return known;
    });
    return this.view(row);
  }

  async list(labId: string): Promise<RegistrationView[]> {
    const rows = await this.database.manager.find(Registration, {
      where: { labId },
      order: { since: 'ASC', id: 'ASC' },
    });
    let waiting = 0;
    return rows.map((row) => viewOf(row, row.state === 'waitlisted' ? ++waiting : 0));
  }

  /** The addresses that are registered already. */
  async addresses(labId: string): Promise<Set<string>> {
    const rows = await this.database.manager.find(Registration, {
      where: { labId },
      select: { email: true },
    });
    return new Set(rows.map(({ email }) => email));
  }

  private async underLock<T>(
    labId: string,
    act: (tx: EntityManager, form: FormView) => Promise<T>,
  ): Promise<T> {
    return this.line.inTurn(() =>
      this.database.transaction(async (tx) => {
        await tx
          .createQueryBuilder()
          .insert()
          .into(RegistrationForm)
          .values({ labId, form: NOTHING_ASKED })
          .orIgnore()
          .execute();
        const lock = { where: { labId }, lock: { mode: 'pessimistic_write' } } as const;
        const { form } = await tx.findOneOrFail(RegistrationForm, lock);
        return act(tx, form);
      }),
    );
  }

  private async enrol(
    tx: EntityManager,
    form: FormView,
    {
      labId,
      source,
      given,
    }: { labId: string; source: Registration['source']; given: Omit<Given, 'labId'>[] },
  ): Promise<Registration[]> {
    const seated = await this.seated(tx, labId);
    const rows = given.map(({ key, applicant, consents }) => {
      demandAnswers(form, applicant, consents);
      const state = hasSeat(form, seated, applicant) ? 'confirmed' : 'waitlisted';
      if (state === 'confirmed') seated.push(applicant);
      return Object.assign(new Registration(), {
        ...{ labId, key, state, source, applicant, since: new Date() },
        ...{
          linkHash: hashOf(linkOf(key)),
          email: addressOf(applicant),
          consents: consented(form, consents),
        },
      });
    });
    const known = await tx.existsBy(Registration, { labId, email: In(rows.map(({ email }) => email)) });
    if (known) throw new Refusal('ALREADY_REGISTERED');
    return tx.save(rows, { chunk: 100 });
  }

  private async seatThoseWhoWait(tx: EntityManager, labId: string, form: FormView): Promise<void> {
    const order = { since: 'ASC', id: 'ASC' } as const;
    const waiting = await tx.find(Registration, { where: { labId, state: 'waitlisted' }, order });
    const seated = await this.seated(tx, labId);
    for (const row of waiting) {
      if (!hasSeat(form, seated, row.applicant)) continue;
      seated.push(row.applicant);
      await tx.update(Registration, { id: row.id }, { state: 'confirmed' });
    }
  }

  private async seated(tx: EntityManager, labId: string): Promise<Applicant[]> {
    const rows = await tx.find(Registration, {
      where: { labId, state: In([...SEATED]) },
      select: { applicant: true },
    });
    return rows.map(({ applicant }) => applicant);
  }

  private async behind(link: string, tx: EntityManager): Promise<Registration> {
    const row = await tx.findOneBy(Registration, { linkHash: hashOf(link) });
    if (!row) throw new Refusal('UNKNOWN_LINK');
    return row;
  }

  private async view(row: Registration): Promise<RegistrationView> {
    if (row.state !== 'waitlisted') return viewOf(row, 0);
    const [found] = await this.database.query<{ place: number }[]>(
      `select count(*)::int as place from registration
       where lab_id = $1 and state = 'waitlisted' and (since, id) <= ($2, $3)`,
      [row.labId, row.since, row.id],
    );
    return viewOf(row, found?.place ?? 1);
  }
}

const addressOf = ({ email }: Applicant) => email.trim().toLowerCase();

function demandAnswers(form: FormView, applicant: Applicant, consents: string[]): void {
  if (form.consents.some(({ required, purpose }) => required && !consents.includes(purpose)))
    throw new Refusal('CONSENT_MISSING');
  if (form.questions.some(({ required, id }) => required && !applicant.answers[id]?.trim()))
    throw new Refusal('ANSWER_MISSING');
}

function consented(form: FormView, purposes: string[]): RegistrationView['consents'] {
  const at = new Date().toISOString();
  return form.consents
    .filter(({ purpose }) => purposes.includes(purpose))
    .map(({ purpose, version }) => ({ purpose, version, at }));
}

function viewOf(row: Registration, place: number): RegistrationView {
  const { id, state, applicant, consents, source } = row;
  return {
    ...{ id, state, applicant, consents, source },
    place: state === 'waitlisted' ? place : null,
    at: row.createdAt.toISOString(),
  };
}
