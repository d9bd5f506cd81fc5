import type { ListedRegistration, Registration as RegistrationView, Territory } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { TerritoriesService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Registration, viewOf } from './registration.entities.ts';
import { alikeAmong } from './same-person.ts';
import { SeatingService } from './seating.service.ts';

/** The better a state, the earlier it stands: what is kept when two registrations turn out to be one person's. */
const BEST: RegistrationView['state'][] = ['attended', 'checked_in', 'confirmed', 'waitlisted', 'submitted'];

/** What organisers see of all registrations, and the same person made one. */
@Injectable()
export class OrganisingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SeatingService) private readonly seating: SeatingService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
  ) {}

  /** In the order in which they came; places in the waiting list are counted in it. */
  async list(labId: string): Promise<ListedRegistration[]> {
    const rows = await this.database.manager.find(Registration, {
      where: { labId, mergedInto: IsNull() },
      order: { since: 'ASC', id: 'ASC' },
    });
    const territories = await this.territories.list(labId);
    for (const row of rows) row.applicant.territory = nameOf(row.applicant, territories);
    const alike = alikeAmong(rows);
    let waiting = 0;
    return rows.map((row) => ({
      ...viewOf(row, row.state === 'waitlisted' ? ++waiting : 0),
      alike: alike.get(row.id) ?? [],
    }));
  }

  /**
   * `from` counts no more and its link leads to `into`, which keeps its own answers, takes what it lacks from the other, the
   * better state and the longer wait. A seat too many goes to whoever waits. Sent twice it changes nothing. Throws NOT_FOUND,
   * and STALE where they are one already.
   */
  async merge(labId: string, from: string, into: string): Promise<RegistrationView> {
    const row = await this.seating.underLock(labId, async (locked) => {
      if (from === into) throw new Refusal('STALE');
      const rows = await locked.tx.findBy(Registration, { labId, id: In([from, into]) });
      const [given, kept] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)];
      if (!given || !kept || kept.mergedInto) throw new Refusal('NOT_FOUND');
      if (given.mergedInto === into) return kept;
      if (given.mergedInto) throw new Refusal('STALE');
      takeOver(kept, given);
      // What was another name of the one is another name of the other now.
      await locked.tx.update(Registration, { labId, mergedInto: given.id }, { mergedInto: kept.id });
      Object.assign(given, { state: 'cancelled', mergedInto: kept.id });
      await this.seating.settle([given, kept], locked);
      await this.seating.seatThoseWhoWait(locked);
      return kept;
    });
    return this.seating.view(row);
  }
}

function takeOver(kept: Registration, given: Registration): void {
  const [own, other] = [kept.applicant, given.applicant];
  const lacking = Object.entries(other).filter(([field]) => isNothing(own[field as keyof typeof own]));
  kept.applicant = {
    ...{ ...own, ...Object.fromEntries(lacking) },
    answers: { ...other.answers, ...own.answers },
  };
  const isKnown = new Set(kept.consents.map(({ purpose }) => purpose));
  kept.consents = [...kept.consents, ...given.consents.filter(({ purpose }) => !isKnown.has(purpose))];
  const best = BEST.find((state) => state === kept.state || state === given.state);
  kept.state = best ?? kept.state;
  if (given.since < kept.since) kept.since = given.since;
}

/** The door may have written down an id. */
function nameOf({ territory }: RegistrationView['applicant'], territories: Territory[]): string {
  const known = territories.find(({ id }) => id === territory)?.name;
  return known?.[known.original] ?? territory;
}

const isNothing = (value: unknown) =>
  value === '' || value === null || (Array.isArray(value) && !value.length);
