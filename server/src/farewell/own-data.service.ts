import type { Lab, Registration } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Contributions, ContributionsService } from '../boards/index.ts';
import { LabsService } from '../labs/index.ts';
import { type Participant, PeopleService, TerritoriesService } from '../people/index.ts';
import { linkOf, RegistrationsService } from '../registration/index.ts';
import { Refusal } from '../wiring/refusals.ts';

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
  contributions: Contributions | null;
};

/** Gathers what a lab knows of a person, for that person. */
@Injectable()
export class OwnDataService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(ContributionsService) private readonly contributions: ContributionsService,
  ) {}

  async ofSeat(participantId: string): Promise<OwnData> {
    const seat = await this.people.get(participantId);
    return this.gather(seat.labId, seat.joinKey, seat);
  }

  /** `key`: of the registration, and of the seat that it has become. */
  async ofRegistration(labId: string, key: string): Promise<OwnData> {
    return this.gather(labId, key, await this.people.ofForm(key, this.database.manager));
  }

  private async gather(labId: string, key: string | null, seat: Participant | null): Promise<OwnData> {
    const { title } = await this.labs.get(labId);
    return {
      lab: title,
      registration: key === null ? null : await this.registrationOf(key),
      seat: seat && (await this.seatOf(seat)),
      contributions: seat && (await this.contributions.of(labId, seat.id)),
    };
  }

  private async registrationOf(key: string): Promise<OwnData['registration']> {
    try {
      const { id: _, place: __, ...said } = await this.registrations.own(linkOf(key));
      return said;
    } catch (error) {
      // A seat that was taken by the lab's code has no registration behind it.
      if (error instanceof Refusal) return null;
      throw error;
    }
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
