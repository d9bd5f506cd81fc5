import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hashOf } from '../people/index.ts';
import type { Guest } from '../registration/index.ts';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';
import { Badge } from './arrival.entities.ts';

/** So much of a secret is on every door's list; 22 characters, 132 bits, are left to guess. */
const MARK = 6;
const SECRET = 28;

/** From the registration's key: the secret is kept nowhere, and a badge that is printed again is the same. */
const secretOf = ({ key }: Pick<Guest, 'key'>) =>
  createHash('sha256').update(`way in ${key}`).digest('base64url').slice(0, SECRET);
export const markOf = (guest: Pick<Guest, 'key'>) => secretOf(guest).slice(0, MARK);

@Injectable()
export class BadgesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** What the QR code of a badge holds: the way in for the phone of whoever wears it. */
  linkOf(guest: Guest): string {
    return `${addressOf(this.config)}/enter/${secretOf(guest)}`;
  }

  /** The badge numbers of these guests, by registration; whoever has none gets the next. */
  async numbers(labId: string, guests: readonly Guest[], tx: EntityManager): Promise<Map<string, number>> {
    const known = await this.known(labId, tx);
    const without = guests.filter(({ id }) => !known.has(id));
    if (without.length === 0) return known;
    // Two doors that open at the same moment give no number twice.
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`badge ${labId}`]);
    await tx.query(
      `insert into badge (registration_id, lab_id, number, secret_hash)
       select id, $1, (select coalesce(max(number), 0) from badge where lab_id = $1) + row_number() over (order by n), hash
       from unnest($2::uuid[], $3::bytea[]) with ordinality as w(id, hash, n)
       where not exists (select from badge b where b.registration_id = w.id)`,
      [labId, without.map(({ id }) => id), without.map((guest) => hashOf(secretOf(guest)))],
    );
    return this.known(labId, tx);
  }

  /** The registration behind the secret of a badge. */
  async behind(secret: string): Promise<Badge | null> {
    if (secret.length !== SECRET) return null;
    return this.database.manager.findOneBy(Badge, { secretHash: hashOf(secret) });
  }

  private async known(labId: string, tx: EntityManager): Promise<Map<string, number>> {
    const rows = await tx.findBy(Badge, { labId });
    return new Map(rows.map(({ registrationId, number }) => [registrationId, number]));
  }
}
