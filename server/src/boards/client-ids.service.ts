import type { Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ClientId } from './boards.entities.ts';

/** Under this id, below those of the sequence, the server itself writes: frames, stamps. */
export const SERVER_CLIENT = 1;

/** Which Yjs client id belongs to which device (B6). An id once issued never changes hands, so all of it may be kept. */
@Injectable()
export class ClientIdsService {
  private readonly owners = new Map<number, string>();
  /** Those of an anonymous phase: whose they are leaves this class for the gate only. */
  private readonly anonymous = new Set<number>();

  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Issues `count` fresh ids to this device: the next ones of a sequence, so that they are small and never alike. */
  async issue(who: Who, count: number, anonymous: boolean): Promise<number[]> {
    const rows: { id: string }[] = await this.database.query(
      `insert into client_id (id, sign_in_id, participant_id, anonymous)
       select nextval('client_id_seq'), $1, $2, $4 from generate_series(1, $3) returning id`,
      [who.signInId, who.participantId, count, anonymous],
    );
    const { participantId } = who;
    const ids = rows.map(({ id }) => Number(id));
    for (const id of ids) this.keep({ id, participantId, anonymous });
    return ids;
  }

  /** Learns who owns these ids, as far as anybody does. */
  async learn(ids: Iterable<number>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.owners.has(id));
    if (unknown.length === 0) return;
    for (const row of await this.database.manager.findBy(ClientId, { id: In(unknown) })) this.keep(row);
  }

  /** Learns every id of this person, whatever the device: what they wrote on a phone that died stays theirs. */
  async learnAll(who: Who): Promise<void> {
    for (const row of await this.database.manager.findBy(ClientId, { participantId: who.participantId }))
      this.keep(row);
  }

  /** Call `learnAll` first. */
  isOf(id: number, who: Who): boolean {
    return this.owners.get(id) === who.participantId;
  }

  /** Whether it was issued for an anonymous phase; call `learn` first. */
  isAnonymous(id: number): boolean {
    return this.anonymous.has(id);
  }

  /** Whether `learn` has anything to ask for. */
  areKnown(ids: Iterable<number>): boolean {
    return [...ids].every((id) => this.owners.has(id));
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
