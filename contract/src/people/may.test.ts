import { expect, test } from '@jest/globals';
import { type Act, may, type Relation } from './may.ts';
import { type Role, role } from './role.ts';

const ASKERS = ['none', ...role.options] as const;
type Asker = Role | 'none';

/**
 * The table of design 6, written once more by hand, in the words that it uses: what the thing must be to the one who asks.
 * A role that is not named may never.
 */
const TABLE: Record<Act, Partial<Record<Asker, string>>> = {
  'see the lab': everybody({ hall: 'lab' }),
  'read a board': {
    ...{ participant: 'own group', host: 'own group', scribe: 'own group', observer: 'own group' },
    ...{ hall: 'when shown', expert: 'lab', ...staff() },
  },
  'write on an open board': {
    ...{ participant: 'own group', host: 'own group', scribe: 'own group' },
    ...{ expert: 'own group, if let in', ...staff() },
  },
  'write on a closed board': staff(),
  "change another's note": { host: 'own group', ...staff() },
  "change another's note where the phase lets": {
    ...{ participant: 'own group', host: 'own group', scribe: 'own group' },
    ...staff(),
  },
  'agree for the group': { host: 'own group', ...staff() },
  'look here': { host: 'own group', ...staff() },
  'choose a host': { host: 'own group', ...staff() },
  'add a person without a phone': { host: 'own group', scribe: 'own group', ...staff() },
  'judge for a person without a phone': { host: 'own group', scribe: 'own group', ...staff() },
  'keep versions': { host: 'own group', ...staff() },
  'export a board': {
    ...{ participant: 'own group', host: 'own group', scribe: 'own group' },
    ...staff(),
  },
  'see the groups': everybody({ hall: 'lab' }),
  'list people': everybody({}),
  'watch the wall': { expert: 'lab', ...staff() },
  'run the clock': staff(),
  'move people': staff(),
  'choose a group': { participant: 'lab', host: 'lab', scribe: 'lab' },
  'hand up': { host: 'own group', ...staff() },
  'run the registration': keepers(),
  'edit the lab': keepers(),
  'change roles': keepers(),
  'read the log': keepers(),
  'plan the programme': keepers(),
  'edit a case': { expert: 'own case', ...staff() },
  'publish cases': keepers(),
  'describe territories': staff(),
  'check people in': staff(),
  'see contacts': keepers(),
  'erase people': keepers(),
  'order the plenary': staff(),
};

function staff(): Partial<Record<Asker, string>> {
  return { facilitator: 'lab', organiser: 'lab', admin: 'anywhere' };
}

function keepers(): Partial<Record<Asker, string>> {
  return { organiser: 'lab', admin: 'anywhere' };
}

function everybody(others: Partial<Record<Asker, string>>): Partial<Record<Asker, string>> {
  const seated = { participant: 'lab', host: 'lab', scribe: 'lab', observer: 'lab', expert: 'lab' };
  return { ...seated, ...staff(), ...others };
}

/** Whether a relation is what those words ask for. */
const IS: Record<string, (to: Relation) => boolean> = {
  never: () => false,
  anywhere: () => true,
  lab: ({ lab }) => lab === true,
  'own case': ({ lab, self }) => lab === true && self === true,
  'own group': ({ lab, group }) => lab === true && group === true,
  'when shown': ({ lab, shown }) => lab === true && shown === true,
  'own group, if let in': ({ lab, group, admitted }) => lab === true && group === true && admitted === true,
};

/** Each relation there can be: every fact true, false or not known. */
function relations(): Relation[] {
  const facts = ['lab', 'group', 'self', 'shown', 'admitted'] as const;
  return facts.reduce<Relation[]>(
    (all, fact) => all.flatMap((to) => [to, { ...to, [fact]: true }, { ...to, [fact]: false }]),
    [{}],
  );
}

const acts = Object.keys(TABLE) as Act[];

test.each(acts)('W7 who may "%s" is what the table of rights says, in every relation', (act) => {
  for (const asker of ASKERS) {
    const words = TABLE[act][asker] ?? 'never';
    for (const to of relations()) {
      expect([asker, to, may(asker, act, to)]).toEqual([asker, to, IS[words]?.(to)]);
    }
  }
});

test('W7 nobody without a seat may do any of it, and a missing fact is a no', () => {
  for (const act of acts) {
    expect([
      act,
      may('none', act, { lab: true, group: true, self: true, shown: true, admitted: true }),
    ]).toEqual([act, false]);
    for (const asker of ASKERS.filter((known) => known !== 'admin')) {
      expect([act, asker, may(asker, act, {})]).toEqual([act, asker, false]);
      expect([act, asker, may(asker, act, { lab: false, group: true, shown: true, admitted: true })]).toEqual(
        [act, asker, false],
      );
    }
  }
});

test('I2 there is no act by which anybody reads what others have not revealed', () => {
  expect(acts.filter((act) => /draft|unrevealed|private/.test(act))).toEqual([]);
});
