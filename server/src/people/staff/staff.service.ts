import { GIVEN_ROLES, type GivenRole, type Role, type StaffMember, type Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { Refusal } from '../../wiring/refusals.ts';
import { AuditService } from '../audit.service.ts';
import { Participant } from '../people.entities.ts';
import { PeopleService } from '../people.service.ts';
import { PresenceService } from '../presence.service.ts';
import { SignInsService } from '../sign-ins.service.ts';

const STAFF: Role[] = ['admin', 'organiser', 'facilitator', 'expert', 'observer', 'hall'];
const GIVEN: readonly Role[] = GIVEN_ROLES;

/** Who runs a lab. Roles change under the lock of the lab, so that it never is without an organiser. */
@Injectable()
export class StaffService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  async list(labId: string): Promise<StaffMember[]> {
    const online = await this.presence.online(labId);
    const rows = await this.database.query<(Omit<StaffMember, 'isOnline' | 'lastSeen'> & { seen: Date })[]>(
      `select p.id, p.name, p.role, p.last_seen_at as seen, q.id is not null as "hasAccount",
         q.totp_since is not null as "hasSecondFactor"
       from participant p left join person q on q.id = p.person_id
       where p.lab_id = $1 and p.role = any($2)
         -- Whose role was taken away, and who has no way in, is seen no more.
         and (p.role <> 'observer' or p.return_code_hash is not null)
       order by array_position($2, p.role), p.id`,
      [labId, STAFF],
    );
    return rows.map(({ seen, ...row }) => ({
      ...{ ...row, lastSeen: seen.toISOString(), isOnline: online.has(row.id) },
    }));
  }

  /** Throws NOT_FOUND, NOT_ALLOWED for whoever sits at a table or is of the server, LAST_ORGANISER. */
  async changeRole(who: Who, labId: string, participantId: string, role: GivenRole): Promise<void> {
    const isChanged = await this.underLock(labId, async (tx) => {
      const seat = await this.seat(labId, participantId, tx);
      if (seat.role === role) return false;
      demandGiven(seat);
      if (seat.role === 'organiser') await this.demandAnother(seat, tx);
      await this.people.setRole(seat, role, who, tx);
      return true;
    });
    if (isChanged) await this.people.beginAnew(participantId);
  }

  /** What the person has done stays theirs; they come in again by the code of the lab or by a new invitation. Throws as above. */
  async revoke(who: Who, labId: string, participantId: string): Promise<void> {
    const ended = await this.underLock(labId, async (tx) => {
      const seat = await this.seat(labId, participantId, tx);
      if (seat.role !== 'hall') demandGiven(seat);
      // They were sent away before.
      if (seat.role === 'observer' && seat.returnCodeHash === null) return [];
      if (seat.role === 'organiser') await this.demandAnother(seat, tx);
      await this.people.setRole(seat, 'observer', who, tx, 'role_revoked');
      return this.signIns.shutOut(participantId, tx);
    });
    for (const id of ended) this.presence.hangUp(id);
    await this.people.announce(participantId);
  }

  /** Sent twice it changes nothing more, though whoever hands over is no organiser the second time. */
  async handOver(who: Who, labId: string, participantId: string): Promise<void> {
    const changed = await this.underLock(labId, async (tx) => {
      const seat = await this.seat(labId, participantId, tx);
      const own = await tx.findOneByOrFail(Participant, { id: who.participantId });
      demandGiven(seat);
      if (own.id === seat.id) throw new Refusal('MALFORMED');
      if (seat.role !== 'organiser') await this.people.setRole(seat, 'organiser', who, tx);
      // An administrator hands over what is not theirs.
      if (own.role === 'organiser') await this.people.setRole(own, 'facilitator', who, tx);
      const done = { labId, deed: 'handed_over', actorId: own.id, targetId: seat.id } as const;
      await this.audit.note(done, tx);
      return [seat, own];
    });
    for (const { id } of changed) await this.people.beginAnew(id);
  }

  /** Whether this seat has handed the lab to that one already. */
  async hasHandedOver({ participantId }: Who, labId: string, to: string): Promise<boolean> {
    return this.audit.has({ labId, deed: 'handed_over', actorId: participantId, targetId: to });
  }

  /** The secret of a one-time link. */
  async link(who: Who, labId: string, participantId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const seat = await this.seat(labId, participantId, tx);
      if (seat.role === 'admin') throw new Refusal('NOT_ALLOWED');
      const done = { labId, deed: 'link_made', actorId: who.participantId, targetId: participantId } as const;
      await this.audit.note(done, tx);
      return this.signIns.link(participantId, { once: true, tx });
    });
  }

  private underLock<T>(labId: string, act: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query('select from lab where id = $1 for no key update', [labId]);
      return act(tx);
    });
  }

  private async seat(labId: string, id: string, tx: EntityManager): Promise<Participant> {
    const seat = await tx.findOneBy(Participant, { id, labId });
    if (!seat) throw new Refusal('NOT_FOUND');
    return seat;
  }

  private async demandAnother({ id, labId }: Participant, tx: EntityManager): Promise<void> {
    const others = await tx.existsBy(Participant, { labId, role: 'organiser', id: Not(id) });
    if (!others) throw new Refusal('LAST_ORGANISER');
  }
}

function demandGiven({ role }: Participant): void {
  if (!GIVEN.includes(role)) throw new Refusal('NOT_ALLOWED');
}
