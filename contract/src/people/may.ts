import type { Role } from './role.ts';

/** One device acting from one seat; what every rule is asked about. */
export type Who = { signInId: string; participantId: string; labId: string; role: Role };

/** How the thing acted upon relates to the one who acts. A missing fact counts as false: deny by default. */
export type Relation = {
  lab?: boolean;
  group?: boolean;
  self?: boolean;
  shown?: boolean;
  admitted?: boolean;
};

type Scope = 'never' | 'always' | 'lab' | 'group' | 'self' | 'shown' | 'admitted' | 'admitted group';
type Asker = Role | 'none';

const nobody: Record<Asker, Scope> = {
  none: 'never',
  hall: 'never',
  participant: 'never',
  host: 'never',
  scribe: 'never',
  observer: 'never',
  expert: 'never',
  facilitator: 'never',
  organiser: 'never',
  admin: 'never',
};
const staff = { facilitator: 'lab', organiser: 'lab', admin: 'always' } as const;
const keepers = { organiser: 'lab', admin: 'always' } as const;
const seated = {
  participant: 'lab',
  host: 'lab',
  scribe: 'lab',
  observer: 'lab',
  expert: 'lab',
  ...staff,
} as const;
const atTheTable = { participant: 'group', host: 'group', scribe: 'group' } as const;
const scribes = { host: 'group', scribe: 'group' } as const;

/** Who may do what: design 6 as data. One table for button, HTTP, socket and export alike. */
const table = {
  'see the lab': { ...nobody, hall: 'lab', ...seated },
  'read a board': { ...nobody, ...atTheTable, hall: 'shown', observer: 'group', expert: 'lab', ...staff },
  'write on an open board': { ...nobody, ...atTheTable, expert: 'admitted group', ...staff },
  'write on a closed board': { ...nobody, ...staff },
  "change another's note": { ...nobody, host: 'group', ...staff },
  "change another's note where the phase lets": { ...nobody, ...atTheTable, ...staff },
  'agree for the group': { ...nobody, host: 'group', ...staff },
  'look here': { ...nobody, host: 'group', ...staff },
  'choose a host': { ...nobody, host: 'group', ...staff },
  'add a person without a phone': { ...nobody, ...scribes, ...staff },
  'judge for a person without a phone': { ...nobody, ...scribes, ...staff },
  'keep versions': { ...nobody, host: 'group', ...staff },
  'export a board': { ...nobody, ...atTheTable, ...staff },
  'see the groups': { ...nobody, hall: 'lab', ...seated },
  'list people': { ...nobody, ...seated },
  'watch the wall': { ...nobody, expert: 'lab', ...staff },
  'run the clock': { ...nobody, ...staff },
  'move people': { ...nobody, ...staff },
  'choose a group': { ...nobody, participant: 'lab', host: 'lab', scribe: 'lab' },
  'hand up': { ...nobody, host: 'group', ...staff },
  'run the registration': { ...nobody, ...keepers },
  'edit the lab': { ...nobody, ...keepers },
  'change roles': { ...nobody, ...keepers },
  'read the log': { ...nobody, ...keepers },
  'plan the programme': { ...nobody, ...keepers },
  'edit a case': { ...nobody, expert: 'self', ...staff },
  'publish cases': { ...nobody, ...keepers },
  'describe territories': { ...nobody, ...staff },
  'check people in': { ...nobody, ...staff },
  'see contacts': { ...nobody, ...keepers },
  'erase people': { ...nobody, ...keepers },
  'order the plenary': { ...nobody, ...staff },
} satisfies Record<string, Record<Asker, Scope>>;

export type Act = keyof typeof table;

/** True where the rights table lets `asker` do `act` to a thing in that relation; every other case is a no. */
export function may(asker: Asker, act: Act, to: Relation): boolean {
  const scope: Scope = table[act][asker];
  switch (scope) {
    case 'never':
      return false;
    case 'always':
      return true;
    case 'lab':
      return to.lab === true;
    case 'group':
      return to.lab === true && to.group === true;
    case 'self':
      return to.lab === true && to.self === true;
    case 'shown':
      return to.lab === true && to.shown === true;
    case 'admitted':
      return to.lab === true && to.admitted === true;
    case 'admitted group':
      return to.lab === true && to.group === true && to.admitted === true;
  }
}
