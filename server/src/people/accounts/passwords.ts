import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../wiring/refusals.ts';

/** Of argon2id, as OWASP has it: 19 MiB, two passes, one lane; some 30 ms on a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Of those that are long enough, what people type first. */
const KNOWN = ['1234567890', '0123456789', 'qwertyuiop', 'йцукенгшщз', 'password', 'пароль', 'caselab'];
const FEWEST_SIGNS = 5;

export const hashOfPassword = (password: string): Promise<string> => hash(password, COST);

let ofNobody: Promise<string> | undefined;

/** Takes as long where there is no such person: from the time nobody learns whose address is known. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  ofNobody ??= hashOfPassword(randomUUID());
  const isSame = await verify(passwordHash ?? (await ofNobody), password);
  return isSame && passwordHash !== undefined;
}

/** Throws WEAK_PASSWORD. */
export function demandStrong(password: string, email: string): void {
  const typed = password.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  const isKnown = [...KNOWN, ...(name.length > 3 ? [name] : [])].some((known) => typed.startsWith(known));
  if (isKnown || new Set(typed).size < FEWEST_SIGNS) throw new Refusal('WEAK_PASSWORD');
}
