import { parseArgs } from 'node:util';
import type { Lab, Language } from '@case-lab/contract';
import type { INestApplicationContext } from '@nestjs/common';
import { LabsService } from './labs/index.ts';
import { RecoveryService } from './people/index.ts';
import { linkFor, makeSample, STAFF_ROLES, type StaffRole } from './sample/index.ts';

/** What the command line may ask of the house: `sample`, `invite`, `recover`, `migrate`. */
export type Told = { text: string; data: object };

const isStaffRole = (word: string | undefined): word is StaffRole =>
  STAFF_ROLES.some((role) => role === word);
const wholeNumber = (word: string, most: number): number => {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 0 || number > most)
    throw new Error(`not a number up to ${most}: ${word}`);
  return number;
};

/** Runs one verb; throws an Error with a sentence for the operator when its words are off. */
export async function runVerb(house: INestApplicationContext, words: string[]): Promise<Told> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      people: { type: 'string', default: '0' },
      groups: { type: 'string', default: '5' },
      seats: { type: 'string', default: '0' },
      lang: { type: 'string', default: 'ru,en' },
      role: { type: 'string' },
      lab: { type: 'string' },
      email: { type: 'string', default: '' },
      json: { type: 'boolean' },
    },
  });
  switch (positionals[0]) {
    case 'sample':
      return sample(house, values);
    case 'invite':
      return invite(house, values.role, values.lab);
    case 'recover':
      return recover(house, values.email);
    case 'migrate':
      // The house has opened its database to get here, and that brings it up to date.
      return { text: 'The database is up to date.', data: { ok: true } };
    default:
      throw new Error(
        'Say what: sample [--people N --groups N --seats N --lang ru,en], invite --role ROLE [--lab SLUG], recover --email ADDRESS, migrate',
      );
  }
}

async function sample(
  house: INestApplicationContext,
  wish: { people: string; groups: string; seats: string; lang: string },
) {
  const languages = wish.lang.split(',').filter((word): word is Language => word === 'ru' || word === 'en');
  const groups = Math.max(1, wholeNumber(wish.groups, 200));
  const people = wholeNumber(wish.people, 5000);
  const seats = wholeNumber(wish.seats, 5000);
  const lab = await makeSample(house, { people, groups, seats, languages });
  return describeLab(house, lab);
}

async function invite(house: INestApplicationContext, role: string | undefined, slug: string | undefined) {
  if (!isStaffRole(role)) throw new Error(`--role must be one of ${STAFF_ROLES.join(', ')}`);
  const labs = await house.get(LabsService).all();
  const lab = slug ? labs.find((known) => known.slug === slug) : labs[0];
  if (!lab) throw new Error('there is no such lab; "sample" makes one');
  const link = await linkFor(house, lab.id, role);
  return { text: link, data: { lab: { id: lab.id, slug: lab.slug }, role, link } };
}

/** For whoever forgot their password where the server sends no mails; the link is good for an hour. */
async function recover(house: INestApplicationContext, email: string): Promise<Told> {
  const link = await house.get(RecoveryService).link(email);
  if (!link) throw new Error('nobody has an account with this --email');
  return { text: link, data: { link } };
}

/** How to come in: the code and a fresh sign-in link for each role. */
export async function describeLab(house: INestApplicationContext, lab: Lab): Promise<Told> {
  const links: Partial<Record<StaffRole, string>> = {};
  for (const role of STAFF_ROLES) links[role] = await linkFor(house, lab.id, role);
  const { id, slug, joinCode, joinUrl } = lab;
  const lines = STAFF_ROLES.map((role) => `  ${role.padEnd(12)} ${links[role]}`);
  return {
    text: [`  ${'join'.padEnd(12)} ${joinUrl}   code ${joinCode}`, ...lines].join('\n'),
    data: { lab: { id, slug, title: lab.title }, code: joinCode, joinUrl, links },
  };
}
