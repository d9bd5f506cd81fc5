import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { addressOf } from '../../wiring/address.ts';
import { Config } from '../../wiring/config.ts';
import { log } from '../../wiring/log.ts';
import { Postbox } from '../../wiring/mail/postbox.ts';
import { Refusal } from '../../wiring/refusals.ts';
import { recoveryLetter } from '../letters.ts';
import { PresenceService } from '../presence.service.ts';
import { hashOf, newToken } from '../sign-ins.service.ts';
import { Person, RecoveryLink } from './accounts.entities.ts';
import { demandStrong, isPassword } from './passwords.ts';
import { PersonsService } from './persons.service.ts';

const VALID_MS = 3_600_000;
const PAUSE_MS = 5 * 60_000;

/** A new password for whoever forgot theirs: by a link that goes to their address, or that whoever runs the server hands over. */
@Injectable()
export class RecoveryService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PersonsService) private readonly persons: PersonsService,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(Config) private readonly config: Config,
    @Inject(Postbox) private readonly postbox: Postbox,
  ) {}

  /** A link, good for an hour; the ones before are void. Undefined where nobody has this address. */
  async link(email: string): Promise<string | undefined> {
    const person = await this.persons.find(email);
    if (!person) return undefined;
    const personId = person.id;
    const secret = newToken();
    const expiresAt = new Date(Date.now() + VALID_MS);
    await this.database.transaction(async (tx) => {
      await tx.delete(RecoveryLink, { personId });
      await tx.insert(
        RecoveryLink,
        Object.assign(new RecoveryLink(), { personId, tokenHash: hashOf(secret), expiresAt }),
      );
    });
    return `${addressOf(this.config)}/recovery/${secret}`;
  }

  /** Says nothing of whether anybody has this address. */
  async ask(email: string): Promise<{ isSending: boolean }> {
    const { isSending } = this.postbox;
    // Not waited for: from the time that it takes somebody could learn whose address is known.
    if (isSending) this.mail(email).catch((err) => log.warn({ err }, 'a recovery link was not mailed'));
    return { isSending };
  }

  /** At most one in a while: whoever asks without end fills nobody's letter box. */
  private async mail(email: string): Promise<void> {
    const person = await this.persons.find(email);
    if (!person) return;
    const since = { personId: person.id, createdAt: MoreThan(new Date(Date.now() - PAUSE_MS)) };
    if (await this.database.manager.existsBy(RecoveryLink, since)) return;
    const link = await this.link(email);
    if (!link) return;
    const { language, email: to } = person;
    const letter = { labId: null, to, language, isSecret: true, ...recoveryLetter(language, link) };
    await this.database.transaction((tx) => this.postbox.put([letter], tx));
  }

  /** The second factor stays as it is. Throws UNKNOWN_LINK, WEAK_PASSWORD. */
  async recover(secret: string, password: string): Promise<{ email: string }> {
    const { manager } = this.database;
    const sought = { tokenHash: hashOf(secret), expiresAt: MoreThan(new Date()) };
    const link = await manager.findOneBy(RecoveryLink, sought);
    const person = link && (await manager.findOneBy(Person, { id: link.personId }));
    if (!person) throw new Refusal('UNKNOWN_LINK');
    // Sent again because the answer was lost.
    if (link.usedAt && (await isPassword(password, person.passwordHash))) return { email: person.email };
    demandStrong(password, person.email);
    const used = await manager.update(
      RecoveryLink,
      { id: link.id, usedAt: IsNull() },
      { usedAt: new Date() },
    );
    if (used.affected !== 1) throw new Refusal('UNKNOWN_LINK');
    const ended = await this.persons.setPassword(person, password, null);
    for (const id of ended) this.presence.hangUp(id);
    return { email: person.email };
  }
}
