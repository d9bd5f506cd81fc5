import { createHash } from 'node:crypto';
import type { Invitation as InvitationView, InvitedRole, Lab, Language, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere, IsNull, LessThan, MoreThan } from 'typeorm';
import { LabsService } from '../../labs/index.ts';
import { addressOf } from '../../wiring/address.ts';
import { Config } from '../../wiring/config.ts';
import { Postbox } from '../../wiring/mail/postbox.ts';
import { Refusal } from '../../wiring/refusals.ts';
import { AuditService } from '../audit.service.ts';
import { invitationLetter } from '../letters.ts';
import { hashOf } from '../sign-ins.service.ts';
import { Invitation } from './invitation.entity.ts';

const DAY = 86_400_000;

export type Invite = {
  labId: string;
  key: string;
  role: InvitedRole;
  language: Language;
  email?: string;
  days: number;
};

/** Seats that wait for whoever has the link. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(Config) private readonly config: Config,
    @Inject(Postbox) private readonly postbox: Postbox,
  ) {}

  /** Those that still wait, the newest first. */
  async list(labId: string): Promise<InvitationView[]> {
    const waiting = { labId, acceptedKey: IsNull(), expiresAt: MoreThan(new Date()) };
    const rows = await this.database.manager.find(Invitation, { where: waiting, order: { id: 'DESC' } });
    return rows.map(viewOf);
  }

  /** Once for each `key`, which only its maker knows: a form sent twice is answered with the same link. */
  async invite(
    who: Who,
    { labId, key, role, language, email, days }: Invite,
  ): Promise<{ invitation: InvitationView; link: string; isMailed: boolean }> {
    const secret = createHash('sha256').update(`invitation ${key}`).digest('base64url');
    const row = Object.assign(new Invitation(), {
      ...{ labId, key, role, language, linkHash: hashOf(secret), acceptedKey: null },
      ...{ email: email?.trim().toLowerCase() ?? null, expiresAt: new Date(Date.now() + days * DAY) },
    });
    const link = `${addressOf(this.config)}/invitation/${secret}`;
    const lab = await this.labs.get(labId);
    // A letter that waits for a mail server would come when the link is over.
    const isMailed = row.email !== null && this.postbox.isSending;
    const made = await this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(Invitation, { key });
      if (known && known.labId !== labId) throw new Refusal('NOT_FOUND');
      if (known) return known;
      // Whoever did not come in time is forgotten, with the address.
      await this.forget({ labId, acceptedKey: IsNull(), expiresAt: LessThan(new Date()) }, tx);
      await tx.insert(Invitation, row);
      const done = { labId, deed: 'invited', actorId: who.participantId, thingId: row.id } as const;
      await this.audit.note({ ...done, detail: { to: role } }, tx);
      if (row.email && isMailed) await this.mail(lab, { ...row, email: row.email, link }, tx);
      return row;
    });
    return { invitation: viewOf(made), link, isMailed };
  }

  /** One that was accepted stays: the seat is taken away by its role. Sent twice it changes nothing more. */
  async takeBack(who: Who, labId: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await tx.findOneBy(Invitation, { id, labId, acceptedKey: IsNull() });
      if (!row) return;
      await this.forget({ id }, tx);
      const done = { labId, deed: 'invitation_revoked', actorId: who.participantId, thingId: id } as const;
      await this.audit.note({ ...done, detail: { to: row.role } }, tx);
    });
  }

  /** Throws UNKNOWN_LINK once it is used, taken back or over. */
  async look(
    secret: string,
  ): Promise<{ lab: Pick<Lab, 'title' | 'host'>; role: InvitedRole; language: Language }> {
    const row = await this.database.manager.findOneBy(Invitation, { linkHash: hashOf(secret) });
    if (!row || row.acceptedKey || row.expiresAt < new Date()) throw new Refusal('UNKNOWN_LINK');
    const { title, host } = await this.labs.get(row.labId);
    return { lab: { title, host }, role: row.role, language: row.language };
  }

  /** As it was before; uses it up for this key, which may ask again. Throws UNKNOWN_LINK for every other. */
  async use(secret: string, key: string, tx: EntityManager): Promise<Invitation> {
    const linkHash = hashOf(secret);
    const lock = { where: { linkHash }, lock: { mode: 'pessimistic_write' } } as const;
    const row = await tx.findOne(Invitation, lock);
    const isOpen = row && (row.acceptedKey === null ? row.expiresAt > new Date() : row.acceptedKey === key);
    if (!isOpen) throw new Refusal('UNKNOWN_LINK');
    if (row.email) await this.postbox.forgetSecrets(row.labId, row.email, tx);
    await tx.update(Invitation, { id: row.id }, { acceptedKey: key, email: null });
    return row;
  }

  /** All of a lab that nobody has accepted. */
  async forgetAll(labId: string, tx: EntityManager): Promise<void> {
    await this.forget({ labId, acceptedKey: IsNull() }, tx);
  }

  /** With the letters that brought them: a link that leads nowhere is sent to nobody. */
  private async forget(which: FindOptionsWhere<Invitation>, tx: EntityManager): Promise<void> {
    const rows = await tx.findBy(Invitation, which);
    for (const { labId, email } of rows) if (email) await this.postbox.forgetSecrets(labId, email, tx);
    await tx.remove(rows);
  }

  private async mail(
    lab: Lab,
    invited: Pick<Invitation, 'role' | 'language' | 'expiresAt'> & { email: string; link: string },
    tx: EntityManager,
  ): Promise<void> {
    const { email: to, language } = invited;
    const letter = { labId: lab.id, to, language, isSecret: true, ...invitationLetter(lab, invited) };
    await this.postbox.put([letter], tx);
  }

  async noteAccepted(
    { labId, id, role }: Pick<Invitation, 'labId' | 'id' | 'role'>,
    seatId: string,
    tx: EntityManager,
  ): Promise<void> {
    const done = { labId, deed: 'invitation_accepted', actorId: seatId, thingId: id } as const;
    await this.audit.note({ ...done, detail: { to: role } }, tx);
  }
}

function viewOf({ id, role, language, email, expiresAt, createdAt }: Invitation): InvitationView {
  return {
    ...{ id, role, language, email },
    expiresAt: expiresAt.toISOString(),
    at: createdAt.toISOString(),
  };
}
