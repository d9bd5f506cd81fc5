import type { Language } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../config.ts';
import { Mail } from './mail.entity.ts';

export type Letter = {
  /** Null: about no lab. */
  labId: string | null;
  to: string;
  /** In which it is written. */
  language: Language;
  subject: string;
  text: string;
  /** Holds what not even an organiser may read, as the link that recovers an account. */
  isSecret?: boolean;
};

/** Where the rooms put their mails. The postman takes them from there; without a mail server they are kept. */
@Injectable()
export class Postbox {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Whether there is a mail server: without one somebody has to be told what a mail would have said. */
  get isSending(): boolean {
    return this.config.mail !== undefined;
  }

  /** Within the transaction of what they tell about: they are sent after its COMMIT, and never when it fails. */
  async put(letters: Letter[], tx: EntityManager): Promise<void> {
    const dueAt = new Date();
    const rows = letters.map(({ isSecret = false, ...letter }) =>
      Object.assign(new Mail(), { ...letter, isSecret, dueAt }),
    );
    // One statement each for many: an import may confirm three hundred.
    for (let from = 0; from < rows.length; from += 100) await tx.insert(Mail, rows.slice(from, from + 100));
  }

  /** Those of a lab, the newest first. A secret one has no text here. */
  async list(labId: string): Promise<Mail[]> {
    const rows = await this.database.manager.find(Mail, {
      ...{ where: { labId }, order: { id: 'DESC' }, take: 1000 },
    });
    return rows.map((row) => Object.assign(row, { text: row.isSecret ? '' : row.text }));
  }

  /** Tries again at once what was not sent, also what was given up. */
  async retry(labId: string): Promise<void> {
    await this.database.query(
      'update mail set due_at = now(), tries = 0 where lab_id = $1 and sent_at is null',
      [labId],
    );
  }

  /** Forgets every mail of a lab to this address; null: those about no lab. */
  async forget(labId: string | null, to: string, tx: EntityManager): Promise<void> {
    const its = 'delete from mail where lab_id is not distinct from $1 and lower("to") = lower($2)';
    await tx.query(its, [labId, to]);
  }

  /** Forgets the secrets that a lab has written to this address, sent or not. */
  async forgetSecrets(labId: string, to: string, tx: EntityManager): Promise<void> {
    const its = 'delete from mail where lab_id = $1 and is_secret and lower("to") = lower($2)';
    await tx.query(its, [labId, to]);
  }

  /** Forgets all that a lab has written to anybody. */
  async forgetAll(labId: string, tx: EntityManager): Promise<void> {
    await tx.query('delete from mail where lab_id = $1', [labId]);
  }
}
