import type {
  Applicant,
  RegistrationForm as FormView,
  Registration as RegistrationView,
  Ticked,
} from '@case-lab/contract';
import { answersTo, unsaidIn } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { v4 } from 'uuid';
import { AuditService, hashOf } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { composed, consented, consentedAnew, givenBack } from './consents.ts';
import { rowBehind } from './guests.service.ts';
import { linkOf } from './links.ts';
import { Registration, RegistrationForm } from './registration.entities.ts';
import { type Locked, NOTHING_ASKED, SeatingService } from './seating.service.ts';

type Given = { key: string; applicant: Applicant; consents: Ticked[] };

const OPEN: RegistrationView['state'][] = ['submitted', 'waitlisted', 'confirmed'];
/** They have come, and nobody can decide that they have not. */
const HERE: RegistrationView['state'][] = ['checked_in', 'attended'];
const REMIND_AGAIN_MS = 10 * 60_000;

/** Who wants to come to a lab: registering, changing one's answers, withdrawing. */
@Injectable()
export class RegistrationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SeatingService) private readonly seating: SeatingService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  async form(labId: string): Promise<FormView> {
    return (await this.composed(labId)).form;
  }

  /** What a new lab asks from its first day on. */
  async begin(labId: string, form: FormView, tx: EntityManager): Promise<void> {
    await tx.insert(RegistrationForm, { labId, form });
  }

  /** The form with which version it is, and what it asked before. */
  async composed(labId: string): Promise<Pick<RegistrationForm, 'form' | 'version' | 'past'>> {
    const row = await this.database.manager.findOneBy(RegistrationForm, { labId });
    return row ?? { form: NOTHING_ASKED, version: 0, past: [] };
  }

  /**
   * A consent whose text has changed gets the next version; more seats go at once to those who wait. Throws STALE where it was
   * composed otherwise since `version`.
   */
  async setForm(labId: string, version: number, wanted: FormView): Promise<FormView> {
    return this.seating.underLock(labId, async (locked) => {
      const known = await locked.tx.findOneByOrFail(RegistrationForm, { labId });
      if (known.version !== version) throw new Refusal('STALE');
      const { form, past } = composed(known, wanted);
      await locked.tx.update(RegistrationForm, { labId }, { form, past, version: version + 1 });
      await this.seating.seatThoseWhoWait({ ...locked, form });
      return form;
    });
  }

  /** Throws ALREADY_REGISTERED, CONSENT_MISSING, ANSWER_MISSING. The same `key` is answered as the first time. */
  async register(labId: string, given: Given): Promise<{ registration: RegistrationView; link: string }> {
    const { key } = given;
    const row = await this.seating.underLock(labId, async (locked) => {
      const known = await locked.tx.findOneBy(Registration, { key, labId });
      if (known) return known;
      const [made] = await this.enrol([given], 'form', locked);
      return made as Registration;
    });
    return { registration: await this.seating.view(row), link: linkOf(key) };
  }

  /** Takes many in their order, all or none. `addresses`: those known when they were read; throws STALE when there are others now. */
  async registerAll(
    labId: string,
    applicants: Applicant[],
    addresses: ReadonlySet<string>,
  ): Promise<Registration[]> {
    return this.seating.underLock(labId, async (locked) => {
      if ((await this.addresses(labId, locked.tx)).size !== addresses.size) throw new Refusal('STALE');
      // Whoever sends the table has these consents on paper.
      const consents = locked.form.consents.filter((one) => one.required);
      const given = applicants.map((applicant) => ({ key: v4(), applicant, consents }));
      return this.enrol(given, 'import', locked);
    });
  }

  /** Throws UNKNOWN_LINK. */
  async own(link: string): Promise<RegistrationView & { labId: string }> {
    const row = await rowBehind(link, this.database.manager);
    return { ...(await this.seating.view(row)), labId: row.labId };
  }

  /**
   * Answers may change, and with them the quota: a seat that one has stays one's own, whoever waits may get one by it. Whoever
   * had withdrawn registers again.
   */
  async change(link: string, said: Applicant, consents: Ticked[]): Promise<RegistrationView> {
    const { labId } = await rowBehind(link, this.database.manager);
    const row = await this.seating.underLock(labId, async (locked) => {
      const { tx, form } = locked;
      const known = await rowBehind(link, tx);
      const applicant = demandAnswers(form, said, consents);
      const email = addressIn(applicant);
      if (email !== known.email && (await tx.existsBy(Registration, { labId, email })))
        throw new Refusal('ALREADY_REGISTERED');
      Object.assign(known, { ...this.seating.placed(applicant, locked), email });
      known.consents = consentedAnew(known.consents, form.consents, consents);
      if (known.state === 'cancelled') {
        known.since = new Date();
        await this.seating.seat([known], locked);
        return known;
      }
      await this.seating.settle([known], locked);
      await this.seating.seatThoseWhoWait(locked);
      return rowBehind(link, tx);
    });
    return this.seating.view(row);
  }

  /** Nothing but the consent changes. Throws UNKNOWN_LINK. */
  async giveBack(link: string, purpose: string): Promise<RegistrationView> {
    const { labId } = await rowBehind(link, this.database.manager);
    const row = await this.seating.underLock(labId, async ({ tx }) => {
      const known = await rowBehind(link, tx);
      return tx.save(Object.assign(known, { consents: givenBack(known.consents, purpose) }));
    });
    return this.seating.view(row);
  }

  /** Gives a seat up; whoever waits longest and fits the quotas gets it. Whoever has come stays. */
  async withdraw(link: string): Promise<RegistrationView> {
    const { labId } = await rowBehind(link, this.database.manager);
    const row = await this.seating.underLock(labId, async (locked) => {
      const known = await rowBehind(link, locked.tx);
      if (OPEN.includes(known.state)) await this.move([known], 'cancelled', locked);
      return known;
    });
    return this.seating.view(row);
  }

  /**
   * All or none; who is in that state already hears nothing, and who has come stays. `actorId`: the seat of whoever decides,
   * for the log; none: they are being erased. Throws NOT_FOUND.
   */
  async decide(
    labId: string,
    ids: string[],
    state: 'confirmed' | 'declined' | 'cancelled',
    actorId?: string,
  ): Promise<RegistrationView[]> {
    const rows = await this.seating.underLock(labId, async (locked) => {
      const where = { id: In(ids), labId, mergedInto: IsNull() };
      const known = await locked.tx.find(Registration, { where, order: { since: 'ASC', id: 'ASC' } });
      if (known.length !== new Set(ids).size) throw new Refusal('NOT_FOUND');
      const moving = known.filter((row) => row.state !== state && !HERE.includes(row.state));
      await this.move(moving, state, locked);
      if (actorId) await this.audit.note(moving.map(decidedBy(actorId)), locked.tx);
      return known;
    });
    return Promise.all(rows.map((row) => this.seating.view(row)));
  }

  /** Writes the link once more to whoever is registered under this address, at most every ten minutes. */
  async remind(labId: string, address: string): Promise<void> {
    await this.seating.underLock(labId, async (locked) => {
      const row = await locked.tx.findOneBy(Registration, { labId, email: address.trim().toLowerCase() });
      if (!row || Date.now() - (row.remindedAt?.getTime() ?? 0) < REMIND_AGAIN_MS) return;
      await locked.tx.save(Object.assign(row, { remindedAt: new Date() }));
      await this.seating.write([row], () => 'link', locked);
    });
  }

  /** The addresses that are registered already. */
  async addresses(labId: string, db: EntityManager = this.database.manager): Promise<Set<string>> {
    const rows = await db.find(Registration, {
      where: { labId },
      select: { email: true },
    });
    return new Set(rows.map(({ email }) => email));
  }

  private async move(rows: Registration[], state: 'confirmed' | 'declined' | 'cancelled', locked: Locked) {
    for (const row of rows) row.state = state;
    await this.seating.settle(rows, locked);
    await this.seating.write(rows, () => state, locked);
    await this.seating.seatThoseWhoWait(locked);
  }

  private async enrol(
    given: Given[],
    source: Registration['source'],
    locked: Locked,
  ): Promise<Registration[]> {
    const { labId, tx, form } = locked;
    const rows = given.map(({ key, applicant: said, consents }) => {
      const applicant = demandAnswers(form, said, consents);
      return Object.assign(new Registration(), {
        ...{ labId, key, source, since: new Date(), email: addressIn(applicant) },
        ...{ linkHash: hashOf(linkOf(key)), consents: consented(form.consents, consents) },
        ...this.seating.placed(applicant, locked),
      });
    });
    const known = await tx.existsBy(Registration, { labId, email: In(rows.map(({ email }) => email)) });
    if (known) throw new Refusal('ALREADY_REGISTERED');
    return this.seating.seat(rows, locked);
  }
}

const decidedBy =
  (actorId: string) =>
  ({ id, labId, state }: Registration) => ({
    ...{ labId, actorId, thingId: id, detail: { to: state } },
    deed: 'registration_decided' as const,
  });

const addressIn = ({ email }: Applicant) => email.trim().toLowerCase();

/** What they say to what is asked. Throws CONSENT_MISSING, ANSWER_MISSING. */
function demandAnswers(form: FormView, said: Applicant, consents: Ticked[]): Applicant {
  const applicant = { ...said, answers: answersTo(form, said.answers) };
  const lacking = unsaidIn(form, applicant, consents);
  if (lacking.some((one) => one.startsWith('consent:'))) throw new Refusal('CONSENT_MISSING');
  if (lacking.length > 0) throw new Refusal('ANSWER_MISSING');
  return applicant;
}
