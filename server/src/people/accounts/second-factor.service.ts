import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { DataSource, type EntityManager } from 'typeorm';
import { codeFrom } from '../../labs/index.ts';
import { Refusal } from '../../wiring/refusals.ts';
import { hashOf } from '../sign-ins.service.ts';
import { Person, RecoveryCode } from './accounts.entities.ts';

const RECOVERY_CODES = 8;
const PERIOD_S = 30;

/** A code from an app on a phone (RFC 6238) beside the password, and codes on paper for when the phone is gone. */
@Injectable()
export class SecondFactorService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** A secret for the app; the one that is in use stays so until the new one is confirmed. */
  async prepare(person: Person): Promise<{ secret: string; address: string }> {
    if (person.totpSince) throw new Refusal('STALE');
    const secret = new Secret({ size: 20 }).base32;
    await this.database.manager.update(Person, { id: person.id }, { totpSecret: secret });
    return { secret, address: totpOf(secret, person.email).toString() };
  }

  /** Switches it on; whoever lost the answer confirms once more, and has new recovery codes. Throws WRONG_SECOND_FACTOR. */
  async confirm(person: Person, code: string, tx: EntityManager): Promise<string[]> {
    await this.takeFromApp(person, code, tx);
    await tx.update(Person, { id: person.id }, { totpSince: new Date() });
    await tx.delete(RecoveryCode, { personId: person.id });
    const codes = Array.from({ length: RECOVERY_CODES }, () => codeFrom(randomBytes(8)));
    await tx.insert(
      RecoveryCode,
      codes.map((one) =>
        Object.assign(new RecoveryCode(), { personId: person.id, codeHash: codeHash(person, one) }),
      ),
    );
    return codes;
  }

  async drop(person: Person, tx: EntityManager): Promise<void> {
    await tx.update(Person, { id: person.id }, { totpSecret: null, totpSince: null });
    await tx.delete(RecoveryCode, { personId: person.id });
  }

  /** Throws SECOND_FACTOR_NEEDED where the person has one and gave none, WRONG_SECOND_FACTOR. */
  async demand(person: Person, code: string | undefined, tx: EntityManager): Promise<void> {
    if (!person.totpSince) return;
    if (!code) throw new Refusal('SECOND_FACTOR_NEEDED');
    if (/^\d{3} ?\d{3}$/.test(code)) return this.takeFromApp(person, code, tx);
    const { affected } = await tx.delete(RecoveryCode, { codeHash: codeHash(person, code) });
    if (affected !== 1) throw new Refusal('WRONG_SECOND_FACTOR');
  }

  codesLeft(person: Person): Promise<number> {
    return this.database.manager.countBy(RecoveryCode, { personId: person.id });
  }

  /** A code is taken once: who has looked over a shoulder comes too late. A phone's clock may be half a minute off. */
  private async takeFromApp(person: Person, code: string, tx: EntityManager): Promise<void> {
    const totp = person.totpSecret && totpOf(person.totpSecret, person.email);
    const delta = totp ? totp.validate({ token: code.replace(' ', ''), window: 1 }) : null;
    if (delta === null) throw new Refusal('WRONG_SECOND_FACTOR');
    const step = Math.floor(Date.now() / 1000 / PERIOD_S) + delta;
    const taken = tx
      .createQueryBuilder()
      .update(Person)
      .set({ totpStep: step })
      .where('id = :id and totp_step < :step', { id: person.id, step });
    if ((await taken.execute()).affected !== 1) throw new Refusal('WRONG_SECOND_FACTOR');
  }
}

function totpOf(secret: string, email: string): TOTP {
  return new TOTP({ issuer: 'Case Lab', label: email, secret: Secret.fromBase32(secret), period: PERIOD_S });
}

const codeHash = ({ id }: Person, code: string) =>
  hashOf(`${id} ${code.replace(/[\s-]/g, '').toUpperCase()}`);
