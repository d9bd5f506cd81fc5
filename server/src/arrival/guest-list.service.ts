import type { Guest as GuestView, LText } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { GroupsService } from '../groups/index.ts';
import { TerritoriesService } from '../people/index.ts';
import { type Guest, GuestsService } from '../registration/index.ts';
import { Arrival } from './arrival.entities.ts';
import { BadgesService, markOf } from './badges.service.ts';

/** What a door knows of guests: who they are, their badge, their table, whether they are in. */
@Injectable()
export class GuestList {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(BadgesService) private readonly badges: BadgesService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
  ) {}

  /** Everybody who is expected or in. */
  async all(labId: string): Promise<GuestView[]> {
    return this.views(labId, await this.guests.expected(labId));
  }

  async views(labId: string, guests: readonly Guest[]): Promise<GuestView[]> {
    const numbers = await this.database.transaction((tx) => this.badges.numbers(labId, guests, tx));
    const arrivals = await this.database.manager.findBy(Arrival, { labId });
    const arrivalOf = new Map(arrivals.map((one) => [one.registrationId, one]));
    const tables = new Map(
      (await this.groups.list(labId)).flatMap(({ table, memberIds }) => memberIds.map((id) => [id, table])),
    );
    const places = new Map((await this.territories.list(labId)).map(({ id, name }) => [id, name]));
    return guests.map((guest) => {
      const { id, applicant, state } = guest;
      const { name, language, organisation, accessNeeds, territory } = applicant;
      const arrival = arrivalOf.get(id);
      return {
        ...{ id, name, language, organisation, hasNeeds: accessNeeds !== '', waits: state === 'waitlisted' },
        territory: places.get(territory) ?? asTyped(territory),
        ...{ badge: numbers.get(id) ?? 0, mark: markOf(guest) },
        arrived: arrival ? { at: arrival.at.toISOString(), door: arrival.door } : null,
        table: (arrival && tables.get(arrival.participantId)) ?? null,
      };
    });
  }
}

/** An id that the lab does not know any more is nobody's town. */
function asTyped(territory: string): LText {
  const language = /[а-яё]/i.test(territory) ? 'ru' : 'en';
  return { [language]: validate(territory) ? '–' : territory, original: language };
}
