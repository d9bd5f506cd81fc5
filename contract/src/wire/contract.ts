import { arrivals } from '../arrival/arrival.ts';
import { boards } from '../boards/boards.ts';
import { caseCards } from '../cases/case-cards.ts';
import { cases } from '../cases/cases.ts';
import { library } from '../cases/library.ts';
import { clashes } from '../experts/clashes.ts';
import { experts } from '../experts/experts.ts';
import { invitations } from '../experts/invitations.ts';
import { ownData } from '../farewell/own-data.ts';
import { forming } from '../forming/forming.ts';
import { founding } from '../founding/founding.ts';
import { groups } from '../groups/groups.ts';
import { harvest } from '../harvest/harvest.ts';
import { labDesk } from '../labs/lab-desk.ts';
import { labs } from '../labs/labs.ts';
import { accounts } from '../people/accounts.ts';
import { audit } from '../people/audit.ts';
import { people } from '../people/people.ts';
import { staff } from '../people/staff.ts';
import { territories } from '../people/territories.ts';
import { plenary } from '../plenary/plenary.ts';
import { calendars, plans } from '../programme/plan.ts';
import { programme } from '../programme/programme.ts';
import { timekeeping } from '../programme/timekeeping.ts';
import { registering } from '../registration/registration.ts';
import { registrations } from '../registration/registration-desk.ts';

/** What phones and screens call on the day, room by room. */
export const dayContract = {
  labs,
  people,
  programme,
  experts,
  cases,
  groups,
  boards,
  harvest,
  plenary,
};

/** What is called before and after the day, and by those who run it: no phone in a group loads these. */
export const deskContract = {
  labDesk,
  founding,
  arrivals,
  forming,
  ownData,
  territories,
  accounts,
  staff,
  audit,
  registering,
  plans,
  calendars,
  timekeeping,
  clashes,
  invitations,
  caseCards,
  library,
  registrations,
};

/** Every HTTP call. */
export const contract = { ...dayContract, ...deskContract };
