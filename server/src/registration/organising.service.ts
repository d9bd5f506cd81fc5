import {
  isNothing,
  type ListedRegistration,
  type Registration as RegistrationView,
  type Territory,
  type Who,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { AuditService, TerritoriesService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { isReached, Registration, viewOf } from './registration.entities.ts';
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
    @Inject(AuditService) private readonly audit: AuditService,
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
   * better state and the longer wait; who has come in at the door is the one that is kept, because their seat hangs on it. A
   * seat too many goes to whoever waits. Sent twice it changes nothing. Throws NOT_FOUND, and STALE where they are one already.
   */
  async merge(
    { participantId: actorId }: Who,
    labId: string,
    { from, into }: { from: string; into: string },
  ): Promise<RegistrationView> {
    const row = await this.seating.underLock(labId, async (locked) => {
      if (from === into) throw new Refusal('STALE');
      const rows = await locked.tx.findBy(Registration, { labId, id: In([from, into]) });
      const [one, other] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)];
      if (!one || !other) throw new Refusal('NOT_FOUND');
      if (one.mergedInto === into) return other;
      if (other.mergedInto === from) return one;
      if (one.mergedInto || other.mergedInto) throw new Refusal('STALE');
      const [given, kept] = hasCome(one) && !hasCome(other) ? [other, one] : [one, other];
      Object.assign(kept, { applicant: together(other, one), territoryId: other.territoryId });
      takeOver(kept, given);
      if (!isReached(kept)) await this.takeAddress(kept, given, locked.tx);
      // What was another name of the one is another name of the other now.
      await locked.tx.update(Registration, { labId, mergedInto: given.id }, { mergedInto: kept.id });
      Object.assign(given, { state: 'cancelled', mergedInto: kept.id });
      const done = { labId, deed: 'registrations_merged', actorId, thingId: kept.id } as const;
      await this.audit.note(done, locked.tx);
      await this.seating.settle([given, kept], locked);
      await this.seating.seatThoseWhoWait(locked);
      return kept;
    });
    return this.seating.view(row);
  }

  /** Whoever came in at the door without an address is reached by the other one's from now on; no two rows have the same. */
  private async takeAddress(kept: Registration, given: Registration, tx: EntityManager): Promise<void> {
    kept.email = given.email;
    kept.applicant = { ...kept.applicant, email: given.email };
    given.email = `merged-${given.key}@no-mail.invalid`;
    await tx.update(Registration, { id: given.id }, { email: given.email });
  }
}

const hasCome = ({ state }: Registration) => state === 'checked_in' || state === 'attended';

/** What the first says, and of the other what it lacks. */
function together({ applicant: own }: Registration, { applicant: other }: Registration) {
  const lacking = Object.entries(other).filter(([field]) => isNothing(own[field as keyof typeof own]));
  return { ...own, ...Object.fromEntries(lacking), answers: { ...other.answers, ...own.answers } };
}

function takeOver(kept: Registration, given: Registration): void {
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
