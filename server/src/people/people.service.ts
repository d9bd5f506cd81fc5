import { createHash, randomUUID } from 'node:crypto';
import type { Language, Participant as ParticipantView, Role, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { codeFrom } from '../labs/index.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { Refusal } from '../wiring/refusals.ts';
import { AuditService } from './audit.service.ts';
import { Participant, participantView, SignIn } from './people.entities.ts';
import { PresenceService } from './presence.service.ts';
import { hashOf, SignInsService } from './sign-ins.service.ts';
import { TerritoriesService } from './territories.service.ts';

/** What an erased person is called on boards, in lists and files, in either language. */
const NOBODY = '—';

export type NewSeat = {
  labId: string;
  name: string;
  role: Role;
  language: Language;
  territory?: string;
  joinKey?: string;
  withoutPhone?: boolean;
  /** Whose it is, where they have an account. */
  personId?: string | null;
};

@Injectable()
export class PeopleService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(Announcer) private readonly announcer: Announcer,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** Throws NOT_FOUND. */
  async get(participantId: string, db: EntityManager = this.database.manager): Promise<Participant> {
    const seat = await db.findOneBy(Participant, { id: participantId });
    if (!seat) throw new Refusal('NOT_FOUND');
    return seat;
  }

  /** The seat that this filled form has made, if it has. */
  async ofForm(joinKey: string, tx: EntityManager): Promise<Participant | null> {
    return tx.findOneBy(Participant, { joinKey });
  }

  /** The seats that these filled forms have made, the first one first. */
  async ofForms(joinKeys: string[], db: EntityManager = this.database.manager): Promise<Participant[]> {
    return db.find(Participant, { where: { joinKey: In(joinKeys) }, order: { id: 'ASC' } });
  }

  /** The seats of a lab that still bear a name. */
  async named(labId: string, tx: EntityManager): Promise<Participant[]> {
    return tx.findBy(Participant, { labId, name: Not(NOBODY) });
  }

  /** Takes a person's name off their seat, and every way in to it; the seat stays, for what was done from it. */
  async forget(participantId: string, tx: EntityManager): Promise<string[]> {
    await tx.update(Participant, { id: participantId }, { name: NOBODY, joinKey: null });
    return this.signIns.shutOut(participantId, tx);
  }

  /** After COMMIT of {@link forget}: the lab hears of it, and their devices are sent away. */
  async sayGoodbye(participantId: string, signInIds: string[]): Promise<void> {
    await this.announce(participantId);
    for (const id of signInIds) this.presence.hangUp(id);
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
    const { labId, name, role, language, withoutPhone = false, personId = null } = given;
    const row = Object.assign(new Participant(), {
      ...{ labId, name, role, language, territoryId, joinKey, withoutPhone, personId },
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

  /** Those of the lab for whom somebody else writes. */
  async withoutPhone(labId: string): Promise<Set<string>> {
    const rows = await this.database.manager.find(Participant, {
      ...{ select: { id: true }, where: { labId, withoutPhone: true } },
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** They have come with a device of their own. True: until now somebody else wrote for them. */
  async takePhone(participantId: string): Promise<boolean> {
    const where = { id: participantId, withoutPhone: true };
    const { affected } = await this.database.manager.update(Participant, where, { withoutPhone: false });
    if (affected === 1) await this.announce(participantId);
    return affected === 1;
  }

  /** Those of these seats that have a role. */
  among(participantIds: string[], role: Role, tx: EntityManager): Promise<Participant[]> {
    return tx.findBy(Participant, { id: In(participantIds), role });
  }

  /** Which is noted; whoever changes it has {@link beginAnew} after COMMIT. */
  async setRole(
    { id, labId, role: from }: Participant,
    to: Role,
    by: Who,
    tx: EntityManager,
    deed: 'role_changed' | 'role_revoked' = 'role_changed',
  ): Promise<void> {
    if (from === to && deed === 'role_changed') return;
    await tx.update(Participant, { id }, { role: to });
    const done = { labId, deed, actorId: by.participantId, targetId: id, detail: { from, to } };
    await this.audit.note(done, tx);
  }

  /** After COMMIT of what changes a person's rights: the lab hears of it, and their devices connect anew with them. */
  async beginAnew(participantId: string): Promise<void> {
    await this.announce(participantId);
    const signIns = await this.database.manager.findBy(SignIn, { participantId });
    for (const { id } of signIns) this.presence.hangUp(id);
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
    this.announcer.announce({
      type: 'people.changed',
      ...stamped(seat.labId),
      participant: await this.view(seat),
      territory: seat.territoryId ? await this.territories.view(seat.territoryId) : null,
    });
  }

  /** How others see this seat now. */
  async view(seat: Participant): Promise<ParticipantView> {
    const isOnline = await this.presence.isWatching(seat.labId, seat.id);
    return participantView(seat, isOnline ? 'online' : 'offline');
  }
}
