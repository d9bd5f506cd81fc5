import type { Expert, ExpertProfile } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PeopleService } from '../people/index.ts';
import { ExpertAssignment } from './expert-assignment.entity.ts';
import { profileOf } from './invitations.service.ts';

@Injectable()
export class ExpertsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async list(labId: string): Promise<Expert[]> {
    const names = new Map((await this.people.list(labId)).map((seat) => [seat.id, seat.name]));
    const rows = await this.database.manager.find(ExpertAssignment, {
      where: { labId },
      order: { id: 'ASC' },
    });
    return rows.map(({ id, participantId, role, state }) => ({
      ...{ id, participantId, role, state },
      name: names.get(participantId) ?? '',
    }));
  }

  /** Who presents, as they say themselves in each language. */
  async told(
    labId: string,
  ): Promise<(Pick<Expert, 'role' | 'state'> & Pick<ExpertProfile, 'name' | 'about'>)[]> {
    const order = { id: 'ASC' } as const;
    const rows = await this.database.manager.find(ExpertAssignment, { where: { labId }, order });
    return rows.map(({ role, state, profile: { name, about } }) => ({ role, state, name, about }));
  }

  /** The assignments of one seat. */
  async ofSeat(labId: string, participantId: string): Promise<Set<string>> {
    const rows = await this.database.manager.findBy(ExpertAssignment, { labId, participantId });
    return new Set(rows.map(({ id }) => id));
  }

  /** What a seat says of itself as an expert, once for each part that it has. */
  async profiles(participantId: string): Promise<ExpertProfile[]> {
    const where = { where: { participantId }, order: { id: 'ASC' } } as const;
    return (await this.database.manager.find(ExpertAssignment, where)).map(({ profile }) => profile);
  }

  /** Their page with portrait and deputy is gone; cases that they brought stay, brought by nobody. */
  async forget(participantId: string, tx: EntityManager): Promise<void> {
    await tx.delete(ExpertAssignment, { participantId });
  }

  /** Gives a seat a part in the lab that needs no invitation. */
  async assign(labId: string, participantId: string, role: Expert['role']): Promise<string> {
    const { name, language } = await this.people.get(participantId);
    const profile = profileOf(name, language);
    const given = { labId, participantId, role, state: 'accepted', profile, sessionId: null };
    return (await this.database.manager.save(Object.assign(new ExpertAssignment(), given))).id;
  }
}
