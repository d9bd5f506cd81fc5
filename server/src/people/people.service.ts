import { createHash, randomUUID } from 'node:crypto';
import type {
  Language,
  Participant as ParticipantView,
  Role,
  Territory as TerritoryView,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { codeFrom } from '../labs/index.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Participant, participantView, territoryView } from './people.entities.ts';
import { PresenceService } from './presence.service.ts';
import { hashOf } from './sign-ins.service.ts';
import { TerritoriesService } from './territories.service.ts';

export type NewSeat = {
  labId: string;
  name: string;
  role: Role;
  language: Language;
  territory?: string;
  joinKey?: string;
};

@Injectable()
export class PeopleService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  /** Throws NOT_FOUND. */
  async get(participantId: string): Promise<Participant> {
    const seat = await this.database.manager.findOneBy(Participant, { id: participantId });
    if (!seat) throw new Refusal('NOT_FOUND');
    return seat;
  }

  /** The first seat of this role. */
  async withRole(labId: string, role: Role): Promise<Participant | null> {
    return this.database.manager.findOne(Participant, { where: { labId, role }, order: { id: 'ASC' } });
  }

  async list(labId: string): Promise<ParticipantView[]> {
    const online = await this.presence.online(labId);
    const rows = await this.database.manager.find(Participant, { where: { labId }, order: { id: 'ASC' } });
    return rows
      .filter((row) => row.role !== 'hall')
      .map((row) => participantView(row, online.has(row.id) ? 'online' : 'offline'));
  }

  /**
   * Makes a seat, once for each `joinKey`. The return code is made from that key, which only the joining device knows,
   * so that a form sent twice is answered with the same code. Throws NOT_FOUND for a key of another lab.
   */
  async takeSeat(given: NewSeat, tx: EntityManager): Promise<{ seat: Participant; returnCode: string }> {
    const joinKey = given.joinKey ?? randomUUID();
    const returnCode = codeFrom(createHash('sha256').update(`return ${joinKey}`).digest());
    const territoryId = given.territory
      ? await this.territories.find(given.labId, given.territory, tx)
      : null;
    const { labId, name, role, language } = given;
    const row = Object.assign(new Participant(), {
      ...{ labId, name, role, language, territoryId, joinKey },
      returnCodeHash: hashOf(returnCode),
    });
    await tx.createQueryBuilder().insert().into(Participant).values(row).orIgnore('("join_key")').execute();
    const seat = await tx.findOneByOrFail(Participant, { joinKey });
    if (seat.labId !== labId) throw new Refusal('NOT_FOUND');
    return { seat, returnCode };
  }

  /** The seat whose owner was given this code; throws UNKNOWN_CODE. */
  async behind(returnCode: string): Promise<Participant> {
    const returnCodeHash = hashOf(returnCode.trim().toUpperCase());
    const seat = await this.database.manager.findOneBy(Participant, { returnCodeHash });
    if (!seat) throw new Refusal('UNKNOWN_CODE');
    return seat;
  }

  async speak(participantId: string, language: Language): Promise<void> {
    await this.database.manager.update(Participant, { id: participantId }, { language });
    await this.announce(participantId);
  }

  /** Tells the lab how this seat is now: after it was taken, changed, or went on or off line. */
  async announce(participantId: string): Promise<void> {
    await this.announceSeat(await this.get(participantId));
  }

  async announceSeat(seat: Participant): Promise<void> {
    if (seat.role === 'hall') return;
    const isOnline = await this.presence.isWatching(seat.labId, seat.id);
    this.announcer.announce({
      type: 'people.changed',
      ...stamped(seat.labId),
      participant: participantView(seat, isOnline ? 'online' : 'offline'),
      territory: await this.territoryOf(seat),
    });
  }

  private async territoryOf(seat: Participant): Promise<TerritoryView | null> {
    const territory = seat.territoryId && (await this.territories.get(seat.territoryId));
    return territory ? territoryView(territory) : null;
  }
}
