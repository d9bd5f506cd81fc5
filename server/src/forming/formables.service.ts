import type { Formable as FormableView, Territory } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SeatingService } from '../groups/index.ts';
import { type Participant, PeopleService, TerritoriesService } from '../people/index.ts';
import { type Guest, GuestsService } from '../registration/index.ts';
import type { Formable } from './formable.ts';

const AT_TABLES = new Set<string>(['participant', 'host', 'scribe'] satisfies Participant['role'][]);
const sameCase = (said: string) => said.trim().toLocaleLowerCase('ru');

/** Who can be seated, and what is known of them: from their seat, their territory and, where they registered, their form. */
@Injectable()
export class FormablesService {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(SeatingService) private readonly seating: SeatingService,
  ) {}

  /** `round`: who met whom in the rounds before it. */
  async all(labId: string, round: number, db: EntityManager): Promise<Formable[]> {
    const guests = new Map((await this.guests.expected(labId)).map((guest) => [guest.key, guest]));
    const places = new Map((await this.territories.list(labId)).map((place) => [place.id, place]));
    const met = await this.seating.matesBefore(labId, round, db);
    const seats = (await this.people.named(labId, db)).filter(({ role }) => AT_TABLES.has(role));
    return seats
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((seat) => ({
        ...formableOf(seat, places.get(seat.territoryId ?? ''), guests.get(seat.joinKey ?? '')),
        met: met.get(seat.id) ?? new Set(),
      }));
  }
}

function formableOf(seat: Participant, place: Territory | undefined, guest: Guest | undefined): FormableView {
  const { id, name, language, role } = seat;
  const said = guest?.applicant;
  return {
    ...{ id, name, language, isHost: role === 'host', place: place?.name ?? null },
    languages: [...new Set([language, ...(said?.languages ?? [])])],
    traits: {
      country: place?.country || sameCase(said?.country ?? ''),
      organisationKind: said?.organisationKind ?? '',
      region: sameCase(place?.region || (said?.region ?? '')),
      // A stub is a town only because it must be something.
      level: place && place.state !== 'stub' ? place.level : '',
    },
    caseIds: said?.preferences ?? [],
  };
}
