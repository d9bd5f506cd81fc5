import { boards } from '../boards/boards.ts';
import { cases } from '../cases/cases.ts';
import { experts } from '../experts/experts.ts';
import { groups } from '../groups/groups.ts';
import { harvest } from '../harvest/harvest.ts';
import { labs } from '../labs/labs.ts';
import { people } from '../people/people.ts';
import { plenary } from '../plenary/plenary.ts';
import { programme } from '../programme/programme.ts';
import { registrations } from '../registration/registration.ts';

/** Every HTTP call, room by room in the order of the day. */
export const contract = {
  labs,
  people,
  programme,
  experts,
  cases,
  registrations,
  groups,
  boards,
  harvest,
  plenary,
};
