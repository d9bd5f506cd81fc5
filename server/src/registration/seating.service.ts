import {
  type Applicant,
  type RegistrationForm as FormView,
  isNothing,
  type Lab,
  type Registration as RegistrationView,
  type Territory,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { validate } from 'uuid';
import { LabsService } from '../labs/index.ts';
import { TerritoriesService } from '../people/index.ts';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';
import { Line } from '../wiring/line.ts';
import { Postbox } from '../wiring/mail/postbox.ts';
import { Refusal } from '../wiring/refusals.ts';
import { letterOn, type News } from './letters.ts';
import { Registration, RegistrationForm, viewOf } from './registration.entities.ts';
import { Seats } from './seats.ts';

export const NOTHING_ASKED: FormView = { capacity: null, quotas: [], questions: [], consents: [] };

/** Those who have a seat. */
const SEATED: RegistrationView['state'][] = ['confirmed', 'checked_in', 'attended'];

/** The lab while its seats are given out: nobody else gives any meanwhile. `described`: ids of territories that were. */
export type Locked = {
  labId: string;
  tx: EntityManager;
  form: FormView;
  lab: Lab;
  territories: Territory[];
  described: Set<string>;
};

/** Gives seats out, one after the other under the lock of the lab's form, so that none is given twice; and writes to whom it concerns. */
@Injectable()
export class SeatingService {
  private readonly line = new Line();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(Postbox) private readonly postbox: Postbox,
    @Inject(Config) private readonly config: Config,
  ) {}

  async underLock<T>(labId: string, act: (locked: Locked) => Promise<T>): Promise<T> {
    const lab = await this.labs.get(labId);
    const territories = await this.territories.list(labId);
    const described = new Set<string>();
    const done = await this.line.inTurn(() =>
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
        return act({ labId, tx, form, lab, territories, described });
      }),
    );
    for (const id of described) await this.territories.announce(labId, id);
    return done;
  }

  /** Throws NOT_FOUND for the id of another lab's territory. */
  placed(given: Applicant, { territories }: Locked): Pick<Registration, 'applicant' | 'territoryId'> {
    if (!validate(given.territory)) return { applicant: given, territoryId: null };
    const chosen = territories.find(({ id }) => id === given.territory);
    if (!chosen) throw new Refusal('NOT_FOUND');
    const name = chosen.name[given.language] ?? chosen.name[chosen.name.original] ?? '';
    return { applicant: { ...given, territory: name }, territoryId: chosen.id };
  }

  /** A seat for each that there is one for, in their order, a place in the waiting list for the others; and a letter for all. */
  async seat(rows: Registration[], locked: Locked): Promise<Registration[]> {
    const seats = new Seats(locked.form, await this.seated(locked.labId, locked.tx));
    const news = new Map<Registration, News>();
    for (const row of rows) {
      const lacking = seats.lackingFor(row.applicant);
      const hasSeat = lacking.length === 0;
      row.state = hasSeat ? 'confirmed' : 'waitlisted';
      if (hasSeat) seats.give(row.applicant);
      news.set(row, hasSeat ? 'confirmed' : lacking.includes('seats') ? 'waitlisted' : 'waitlisted_by_quota');
    }
    await this.settle(rows, locked);
    await this.write(rows, (row) => news.get(row) ?? 'confirmed', locked);
    return rows;
  }

  /** Whoever waits longest and fits gets what has become free; after the lab nobody is told of a seat any more. */
  async seatThoseWhoWait(locked: Locked): Promise<void> {
    const { tx, labId, form, lab } = locked;
    if (lab.state === 'closed' || lab.state === 'archived') return;
    const order = { since: 'ASC', id: 'ASC' } as const;
    const waiting = await tx.find(Registration, { where: { labId, state: 'waitlisted' }, order });
    const seats = new Seats(form, await this.seated(labId, tx));
    const lucky = waiting.filter((row) => {
      const isLucky = seats.lackingFor(row.applicant).length === 0;
      if (isLucky) seats.give(row.applicant);
      return isLucky;
    });
    for (const row of lucky) row.state = 'confirmed';
    await this.settle(lucky, locked);
    await this.write(lucky, () => 'moved_up', locked);
  }

  /** Stores them; of those who have a seat the territory becomes one of the lab's, described as they tell of it. */
  async settle(rows: Registration[], locked: Locked): Promise<void> {
    const { tx, labId } = locked;
    const seated = rows.filter(({ state }) => SEATED.includes(state));
    const known = new Map<string, string>();
    for (const row of seated.filter(({ territoryId }) => !territoryId)) {
      const typed = row.applicant.territory;
      row.territoryId = known.get(typed) ?? (await this.territories.find(labId, typed, tx));
      known.set(typed, row.territoryId);
    }
    for (const row of seated) await this.describe(row, locked);
    await tx.save(rows, { chunk: 100 });
  }

  private async describe({ territoryId, applicant }: Registration, locked: Locked): Promise<void> {
    const { labId, tx, described } = locked;
    const { profile } = applicant;
    if (!territoryId || !profile || isNothing(profile) || described.has(territoryId)) return;
    if (await this.territories.describeOnce(labId, territoryId, profile, tx)) described.add(territoryId);
  }

  async write(rows: Registration[], newsOf: (row: Registration) => News, { tx, lab }: Locked): Promise<void> {
    const about = { lab, address: addressOf(this.config) };
    await this.postbox.put(
      rows.flatMap((row) => letterOn(newsOf(row), row, about)),
      tx,
    );
  }

  /** As its owner sees it, with the place in the waiting list. */
  async view(row: Registration): Promise<RegistrationView> {
    if (row.state !== 'waitlisted') return viewOf(row, 0);
    const [found] = await this.database.query<{ place: number }[]>(
      `select count(*)::int as place from registration
       where lab_id = $1 and state = 'waitlisted' and (since, id) <= ($2, $3)`,
      [row.labId, row.since, row.id],
    );
    return viewOf(row, found?.place ?? 1);
  }

  private async seated(labId: string, db: EntityManager): Promise<RegistrationView['applicant'][]> {
    const rows = await db.find(Registration, {
      where: { labId, state: In(SEATED) },
      select: { applicant: true },
    });
    return rows.map(({ applicant }) => applicant);
  }

  /** Where no seat is left now. */
  async full(labId: string, form: FormView): Promise<Seats['full']> {
    if (form.capacity === null && form.quotas.length === 0) return { isFull: false, fullQuotas: [] };
    return new Seats(form, await this.seated(labId, this.database.manager)).full;
  }
}
