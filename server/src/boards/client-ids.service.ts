import type { Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { askedTogether } from '../wiring/asked-together.ts';
import { ClientId } from './boards.entities.ts';

/** Under this id and those up to 1023, below the ids of the sequence, the server itself writes: frames, stamps, upgrades. */
export const SERVER_CLIENT = 1;

type Wish = { who: Who; count: number; anonymous: boolean };

/** For each wish so many ids, with the wish's place in the list. */
const ISSUE = `
  with wish as (
    select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::boolean[])
      with ordinality as w(sign_in_id, participant_id, count, anonymous, n)
  ), numbered as (
    select sign_in_id, participant_id, anonymous, n, nextval('client_id_seq') as id
    from wish cross join lateral generate_series(1, count)
  ), stored as (
    insert into client_id (id, sign_in_id, participant_id, anonymous)
    select id, sign_in_id, participant_id, anonymous from numbered
  )
  select n, id from numbered order by id`;

/** Which Yjs client id belongs to which device (B6). An id once issued never changes hands, so all of it may be kept. */
@Injectable()
export class ClientIdsService {
  private readonly owners = new Map<number, string>();
  /** Those of an anonymous phase: whose they are leaves this class for the gate only. */
  private readonly anonymous = new Set<number>();

  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Issues `count` fresh ids to this device: the next ones of a sequence, so that they are small and never alike. */
  async issue(who: Who, count: number, anonymous: boolean): Promise<number[]> {
    const ids = await this.issued({ who, count, anonymous });
    for (const id of ids) this.keep({ id, participantId: who.participantId, anonymous });
    return ids;
  }

  private readonly issued = askedTogether(async (wishes: Wish[]): Promise<number[][]> => {
    const rows: { n: string; id: string }[] = await this.database.query(ISSUE, [
      wishes.map(({ who }) => who.signInId),
      wishes.map(({ who }) => who.participantId),
      wishes.map(({ count }) => count),
      wishes.map(({ anonymous }) => anonymous),
    ]);
    const ids = wishes.map((): number[] => []);
    for (const { n, id } of rows) ids[Number(n) - 1]?.push(Number(id));
    return ids;
  });
  /** A fresh id for the server itself, which nobody owns. */
  async ofServer(): Promise<number> {
    const [row]: { id: string }[] = await this.database.query(`select nextval('client_id_seq') as id`);
    return Number(row?.id);
  }

  /** Learns who owns these ids, as far as anybody does. */
  async learn(ids: Iterable<number>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => id !== SERVER_CLIENT && !this.owners.has(id));
    if (unknown.length === 0) return;
    for (const row of await this.database.manager.findBy(ClientId, { id: In(unknown) })) this.keep(row);
  }

  /** False: nobody has asked yet whose it is. */
  isKnown(id: number): boolean {
    return this.owners.has(id);
  }

  /** Whether this id belongs to this person, on whatever device; `learn` it first. */
  isOf(id: number, who: Who): boolean {
    return this.owners.get(id) === who.participantId;
  }

  /** Whether it was issued for an anonymous phase; call `learn` first. */
  isAnonymous(id: number): boolean {
    return this.anonymous.has(id);
  }

  /** `[clientId, participantId]` of those ids that somebody owns and everybody may know; call `learn` first. */
  authors(ids: Iterable<number>): [number, string][] {
    return [...ids].flatMap((id) => {
      const owner = this.anonymous.has(id) ? undefined : this.owners.get(id);
      return owner ? [[id, owner] as [number, string]] : [];
    });
  }

  private keep({ id, participantId, anonymous }: Pick<ClientId, 'id' | 'participantId' | 'anonymous'>): void {
    this.owners.set(id, participantId);
    if (anonymous) this.anonymous.add(id);
  }
}
