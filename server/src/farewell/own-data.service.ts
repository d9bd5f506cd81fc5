import type { ExpertProfile, Lab, Registration } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Contributions, ContributionsService } from '../boards/index.ts';
import { ExpertsService } from '../experts/index.ts';
import { LabsService } from '../labs/index.ts';
import { type Participant, PeopleService, TerritoriesService } from '../people/index.ts';
import { GuestsService, linkOf, RegistrationsService } from '../registration/index.ts';

/** Everything that a lab knows of one person. */
export type OwnData = {
  lab: Lab['title'];
  registration: Omit<Registration, 'id' | 'place'> | null;
  seat: {
    name: string;
    role: string;
    language: string;
    territory: string;
    since: string;
    lastSeen: string;
  } | null;
  /** What they say of themselves as an expert. */
  presenting: ExpertProfile[];
  contributions: Contributions | null;
};

/** Gathers what a lab knows of a person, for that person. */
@Injectable()
export class OwnDataService {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(ExpertsService) private readonly experts: ExpertsService,
    @Inject(ContributionsService) private readonly contributions: ContributionsService,
  ) {}

  async ofSeat(participantId: string): Promise<OwnData> {
    const seat = await this.people.get(participantId);
    const keys = seat.joinKey ? await this.guests.keysOf(seat.labId, seat.joinKey) : [];
    return this.gather(seat.labId, keys, seat);
  }

  /** `key`: of the registration, and of the seat that it has become. */
  async ofRegistration(labId: string, key: string): Promise<OwnData> {
    const keys = await this.guests.keysOf(labId, key);
    const [seat] = await this.people.ofForms(keys);
    return this.gather(labId, keys, seat);
  }

  private async gather(labId: string, [key]: string[], seat: Participant | undefined): Promise<OwnData> {
    const { title } = await this.labs.get(labId);
    return {
      lab: title,
      // A seat that was taken by the lab's code has no registration behind it.
      registration: key === undefined ? null : await this.registrationOf(key),
      seat: seat ? await this.seatOf(seat) : null,
      presenting: seat ? await this.experts.profiles(seat.id) : [],
      contributions: seat ? await this.contributions.of(labId, seat.id) : null,
    };
  }

  private async registrationOf(key: string): Promise<OwnData['registration']> {
    const { id: _, place: __, labId: ___, ...said } = await this.registrations.own(linkOf(key));
    return said;
  }

  private async seatOf(seat: Participant): Promise<OwnData['seat']> {
    const { name, role, language, territoryId, createdAt, lastSeenAt } = seat;
    const territory = territoryId && (await this.territories.view(territoryId));
    return {
      ...{ name, role, language, since: createdAt.toISOString(), lastSeen: lastSeenAt.toISOString() },
      territory: (territory && (territory.name[language] ?? territory.name[territory.name.original])) || '',
    };
  }
}
