import type { Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ClientId } from './boards.entities.ts';

/** Under this id and those up to 1023, below the ids of the sequence, the server itself writes: frames, stamps, upgrades. */
export const SERVER_CLIENT = 1;

/** Which Yjs client id belongs to which device (B6). An id once issued never changes hands, so all of it may be kept. */
@Injectable()
export class ClientIdsService {
  private readonly owners = new Map<number, string>();

  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Issues `count` fresh ids to this device: the next ones of a sequence, so that they are small and never alike. */
  async issue(who: Who, count: number): Promise<number[]> {
    const rows: { id: string }[] = await this.database.query(
      `insert into client_id (id, sign_in_id, participant_id)
       select nextval('client_id_seq'), $1, $2 from generate_series(1, $3) returning id`,
      [who.signInId, who.participantId, count],
    );
    const ids = rows.map(({ id }) => Number(id));
    for (const id of ids) this.owners.set(id, who.participantId);
    return ids;
  }

  /** A fresh id for the server itself, which nobody owns. */
  async ofServer(): Promise<number> {
    const [row]: { id: string }[] = await this.database.query(`select nextval('client_id_seq') as id`);
    return Number(row?.id);
  }

  /** Learns who owns these ids, as far as anybody does. */
  async learn(ids: Iterable<number>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.owners.has(id));
    if (unknown.length === 0) return;
    for (const row of await this.database.manager.findBy(ClientId, { id: In(unknown) })) {
      this.owners.set(row.id, row.participantId);
    }
  }

  /** Learns every id of this person, whatever the device: what they wrote on a phone that died stays theirs. */
  async learnAll(who: Who): Promise<void> {
    for (const row of await this.database.manager.findBy(ClientId, { participantId: who.participantId })) {
      this.owners.set(row.id, row.participantId);
    }
  }

  /** Call `learnAll` first. */
  isOf(id: number, who: Who): boolean {
    return this.owners.get(id) === who.participantId;
  }

  /** `[clientId, participantId]` of those ids that somebody owns; call `learn` first. */
  authors(ids: Iterable<number>): [number, string][] {
    return [...ids].flatMap((id) => {
      const owner = this.owners.get(id);
      return owner ? [[id, owner] as [number, string]] : [];
    });
  }
}
