import { soundOf } from '@case-lab/contract';
import { isReached, type Registration } from './registration.entities.ts';

/** What two rows that are one person have in common: any one of these is enough. */
function signsOf(row: Registration): string[] {
  const { applicant } = row;
  const { name, email, phone, territory } = applicant;
  const words = plain(name)
    .split(' ')
    .map((word) => soundOf(word) || word)
    .sort()
    .join(' ');
  const digits = phone.replace(/\D/g, '').slice(-10);
  return [
    `name ${words} ${soundOf(territory)}`,
    isReached(row) ? `mail ${mailboxOf(email)}` : '',
    digits.length === 10 ? `phone ${digits}` : '',
  ].filter(Boolean);
}

/** For each row those that look like the same person: name and territory in either alphabet, mailbox, or phone. */
export function alikeAmong(rows: readonly Registration[]): Map<string, string[]> {
  const bySign = new Map<string, string[]>();
  for (const row of rows)
    for (const sign of signsOf(row)) bySign.set(sign, [...(bySign.get(sign) ?? []), row.id]);
  const found = new Map<string, Set<string>>();
  for (const ids of bySign.values())
    for (const id of ids)
      for (const other of ids) if (other !== id) found.set(id, (found.get(id) ?? new Set()).add(other));
  return new Map([...found].map(([id, others]) => [id, [...others]]));
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .join(' ');

/** Dots before the sign and what follows a plus name the same mailbox at the large providers. */
function mailboxOf(email: string): string {
  const [local = '', host = ''] = email.toLowerCase().split('@');
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${host}`;
}
