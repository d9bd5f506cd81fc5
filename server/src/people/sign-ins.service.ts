import { createHash, randomBytes } from 'node:crypto';
import type { Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { askedTogether } from '../wiring/asked-together.ts';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import type { Recogniser } from '../wiring/session.ts';
import { Participant, SignIn, SignInLink } from './people.entities.ts';

const DAY = 86_400_000;
const LINK_DAYS = 14;

/** Tokens are random and only their hash is kept: whoever reads the database cannot sign in with what they read. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
const newToken = () => randomBytes(32).toString('base64url');

@Injectable()
export class SignInsService implements Recogniser {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
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

  /** Signs a device in at this seat and gives its token. */
  async signIn(participantId: string, tx: EntityManager = this.database.manager): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(Date.now() + this.config.sessionDays * DAY);
    await tx.insert(
      SignIn,
      Object.assign(new SignIn(), { participantId, tokenHash: hashOf(token), expiresAt }),
    );
    return token;
  }

  async signOut(signInId: string): Promise<void> {
    await this.database.manager.delete(SignIn, { id: signInId });
  }

  /** The secret of a new sign-in link for a seat of the staff. */
  async link(participantId: string): Promise<string> {
    const secret = newToken();
    const expiresAt = new Date(Date.now() + LINK_DAYS * DAY);
    await this.database.manager.insert(
      SignInLink,
      Object.assign(new SignInLink(), { participantId, tokenHash: hashOf(secret), expiresAt }),
    );
    return secret;
  }

  /** The seat that a link opens; throws UNKNOWN_LINK. */
  async behind(secret: string): Promise<Participant> {
    const { manager } = this.database;
    const link = await manager.findOneBy(SignInLink, {
      tokenHash: hashOf(secret),
      expiresAt: MoreThan(new Date()),
    });
    const seat = link && (await manager.findOneBy(Participant, { id: link.participantId }));
    if (!seat) throw new Refusal('UNKNOWN_LINK');
    return seat;
  }

  /** Takes every way in from a seat: its devices, its links, its return code. Gives the sign-ins that were ended. */
  async shutOut(participantId: string, tx: EntityManager): Promise<string[]> {
    const open = await tx.findBy(SignIn, { participantId });
    await tx.delete(SignIn, { participantId });
    await tx.delete(SignInLink, { participantId });
    await tx.update(Participant, { id: participantId }, { returnCodeHash: null });
    return open.map(({ id }) => id);
  }
}
