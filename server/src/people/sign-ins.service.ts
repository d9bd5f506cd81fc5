import { createHash, randomBytes } from 'node:crypto';
import type { Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { askedTogether } from '../wiring/asked-together.ts';
import { Config } from '../wiring/config.ts';
import { Postbox } from '../wiring/mail/postbox.ts';
import { Refusal } from '../wiring/refusals.ts';
import type { Recogniser } from '../wiring/session.ts';
import { Person } from './accounts/accounts.entities.ts';
import { AuditService } from './audit.service.ts';
import { Participant, SignIn, SignInLink } from './people.entities.ts';

const DAY = 86_400_000;
const LINK_DAYS = 14;

/** Who came, and on what: what is not known stays empty. */
export type SignedInBy = { personId?: string; device?: string };

/** Tokens are random and only their hash is kept: whoever reads the database cannot sign in with what they read. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
export const newToken = () => randomBytes(32).toString('base64url');

@Injectable()
export class SignInsService implements Recogniser {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(Postbox) private readonly postbox: Postbox,
  ) {}

  recognise(token: string): Promise<Who | undefined> {
    return this.whoHolds(hashOf(token).toString('hex'));
  }

  private readonly whoHolds = askedTogether(async (hashes: string[]): Promise<(Who | undefined)[]> => {
    const rows: (Who & { hash: string })[] = await this.database.query(
      `select encode(s.token_hash, 'hex') as hash, s.id as "signInId", p.id as "participantId", p.lab_id as "labId", p.role
       from sign_in s join participant p on p.id = s.participant_id
       where s.token_hash = any(select decode(h, 'hex') from unnest($1::text[]) h) and s.expires_at > now()`,
      [hashes],
    );
    const known = new Map(rows.map(({ hash, ...who }) => [hash, who]));
    return hashes.map((hash) => known.get(hash));
  });

  /** Signs a device in at this seat and gives its token. `personId`: of whoever proved by password that it is they. */
  async signIn(participantId: string, tx?: EntityManager, by: SignedInBy = {}): Promise<string> {
    if (!tx) return this.database.transaction((own) => this.signIn(participantId, own, by));
    const { personId = null, device = '' } = by;
    const token = newToken();
    const expiresAt = new Date(Date.now() + this.config.sessionDays * DAY);
    await tx.insert(
      SignIn,
      Object.assign(new SignIn(), { participantId, tokenHash: hashOf(token), expiresAt, personId, device }),
    );
    const { labId } = await tx.findOneByOrFail(Participant, { id: participantId });
    await this.audit.note({ labId, deed: 'signed_in', actorId: participantId }, tx);
    return token;
  }

  async signOut(
    { signInId, labId, participantId }: Who,
    deed: 'signed_out' | 'device_signed_out' = 'signed_out',
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.delete(SignIn, { id: signInId });
      await this.audit.note({ labId, deed, actorId: participantId }, tx);
    });
  }

  /** The secret of a new sign-in link for a seat of the staff; `once`: for one device, within a day. */
  async link(participantId: string, { once = false, tx = this.database.manager } = {}): Promise<string> {
    const secret = newToken();
    const expiresAt = new Date(Date.now() + (once ? 1 : LINK_DAYS) * DAY);
    await tx.insert(
      SignInLink,
      Object.assign(new SignInLink(), { participantId, tokenHash: hashOf(secret), expiresAt, once }),
    );
    return secret;
  }

  /**
   * The seat that a link opens; throws UNKNOWN_LINK. A one-time link opens it for the first `key` alone, which the device
   * that follows the link makes: it may ask again when it never heard the answer.
   */
  async behind(secret: string, key: string): Promise<Participant> {
    const [used]: [{ seatId: string }[], number] = await this.database.query(
      `update sign_in_link set used_key = coalesce(used_key, $2)
       where token_hash = $1 and expires_at > now() and (not once or coalesce(used_key, $2) = $2)
       returning participant_id as "seatId"`,
      [hashOf(secret), key],
    );
    const id = used[0]?.seatId;
    const seat = id && (await this.database.manager.findOneBy(Participant, { id }));
    if (seat) return seat;
    await this.noteRefused(secret);
    throw new Refusal('UNKNOWN_LINK');
  }

  /** A link that there was once tells whose seat somebody wanted. */
  private async noteRefused(secret: string): Promise<void> {
    const { manager } = this.database;
    const link = await manager.findOneBy(SignInLink, { tokenHash: hashOf(secret) });
    const seat = link && (await manager.findOneBy(Participant, { id: link.participantId }));
    if (seat) await this.audit.note({ labId: seat.labId, deed: 'sign_in_refused', targetId: seat.id });
  }

  /**
   * Takes every way in from a seat: its devices, links, return code and account, and what the lab wrote to that account. Gives
   * the sign-ins that were ended.
   */
  async shutOut(participantId: string, tx: EntityManager): Promise<string[]> {
    const { labId, personId } = await tx.findOneByOrFail(Participant, { id: participantId });
    const open = await tx.findBy(SignIn, { participantId });
    await tx.delete(SignIn, { participantId });
    await tx.delete(SignInLink, { participantId });
    await tx.update(Participant, { id: participantId }, { returnCodeHash: null, personId: null });
    if (personId) await this.loosen(personId, labId, tx);
    return open.map(({ id }) => id);
  }

  /** A person has no seat in this lab any more. */
  private async loosen(personId: string, labId: string, tx: EntityManager): Promise<void> {
    const { email } = await tx.findOneByOrFail(Person, { id: personId });
    await this.postbox.forget(labId, email, tx);
    if (await tx.existsBy(Participant, { personId })) return;
    // An account without a seat serves nobody, and nobody could have its address erased.
    await tx.delete(Person, { id: personId });
    await this.postbox.forget(null, email, tx);
  }
}
