import { type Act, contract, may, NOTHING_PLANNED, type Role } from '@case-lab/contract';
import { beforeEach, expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { type Api, apiOf, refusalOf } from '../../test/calls.ts';
import { CASE_CALLS, invited } from '../../test/case-calls.ts';
import { ERASING_CALLS, TERRITORY_AND_DOOR_CALLS } from '../../test/desk-calls.ts';
import { FORMING_CALLS, proposed } from '../../test/forming-calls.ts';
import { LAB_DESK_CALLS } from '../../test/lab-desk-calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { REGISTRATION_CALLS } from '../../test/registration-calls.ts';

const { house, makeLab } = useLabs({ TRANSLATE_URL: 'http://127.0.0.1:9' });

const ROLES = [
  ...(['hall', 'participant', 'host', 'scribe', 'observer', 'expert'] as const),
  ...(['facilitator', 'organiser', 'admin'] as const),
] satisfies Role[];

/** Whoever has no seat may make these; each is tested at the door. */
const OPEN_TO_ALL = [
  ...['people.door', 'groups.join', 'groups.comeBack', 'groups.enter'],
  ...['accounts.signIn', 'accounts.askRecovery', 'accounts.recover', 'staff.invited', 'staff.accept'],
  ...['registering.form', 'registering.register', 'registering.remind'],
];
/** These speak of the one who asks. */
const OF_ONESELF = [
  ...['people.speak', 'people.leave', 'groups.me', 'registering.withdraw'],
  ...['ownData.mine', 'ownData.eraseMine', 'ownData.ofRegistration', 'ownData.eraseRegistration'],
  ...['accounts.own', 'accounts.claim', 'accounts.changePassword', 'accounts.switchSeat', 'accounts.signOut'],
  ...['accounts.prepareSecondFactor', 'accounts.confirmSecondFactor', 'accounts.dropSecondFactor'],
  ...['registering.own', 'registering.ownForm', 'registering.change', 'registering.giveBack'],
];

/** What the calls of one lab need to be meant for it. */
type Things = {
  labId: string;
  phaseId: string;
  groupId: string;
  personId: string;
  staffId: string;
  boardId: string;
  noteId: string;
  itemId: string;
  versionId: string;
  registrationId: string;
  territoryId: string;
  erasedId: string;
} & Record<'caseId' | 'technologyId' | 'expertId' | 'runId' | 'closedGroupId', string>;
/** Somebody who wants to come; gives their registration's id. */
async function registered(api: Api, labId: string): Promise<string> {
  const { slug } = await api.labs.get({ labId });
  const applicant: Parameters<Api['registering']['register']>[0]['applicant'] = {
    ...{ name: 'participant 9', email: 'p9@example.org', language: 'ru' as const },
    ...{ organisationKind: 'municipal' as const, country: 'RU', territory: 'Тотьма' },
  };
  return (await api.registering.register({ slug, key: v4(), applicant })).registration.id;
}

/** `ofSelf`: everybody may be asked about what is their own. */
type Call = { act: Act; ofGroup?: true; ofSelf?: true; ask(api: Api, things: Things): Promise<unknown> };

/** Every call that speaks of a lab, with the act that the rights table knows it by. */
const runsTheClock = (ask: Call['ask']): Call => ({ act: 'run the clock', ask });
const MORE = { runId: v4(), minutes: 1, version: -1 };
const CALLS: Record<string, Call> = {
  'labs.get': { act: 'see the lab', ask: (api, { labId }) => api.labs.get({ labId }) },
  ...LAB_DESK_CALLS,
  'people.list': { act: 'list people', ask: (api, { labId }) => api.people.list({ labId }) },
  ...TERRITORY_AND_DOOR_CALLS,
  ...FORMING_CALLS,
  'people.territories': { act: 'see the lab', ask: (api, { labId }) => api.people.territories({ labId }) },
  'programme.sessions': { act: 'see the lab', ask: (api, { labId }) => api.programme.sessions({ labId }) },
  'programme.releases': { act: 'see the lab', ask: (api, { labId }) => api.programme.releases({ labId }) },
  'programme.clock': { act: 'see the lab', ask: (api, { labId }) => api.programme.clock({ labId }) },
  'timekeeping.open': runsTheClock((api, { labId, phaseId }) =>
    api.timekeeping.open({ labId, phaseId, version: 0 }),
  ),
  'timekeeping.close': runsTheClock((api, { labId }) => api.timekeeping.close({ labId, ...MORE })),
  'timekeeping.extend': runsTheClock((api, { labId }) => api.timekeeping.extend({ labId, ...MORE })),
  'timekeeping.extendGroup': runsTheClock((api, { labId, groupId }) =>
    api.timekeeping.extendGroup({ labId, groupId, ...MORE }),
  ),
  'plans.get': { act: 'plan the programme', ask: (api, { labId }) => api.plans.get({ labId }) },
  'plans.write': {
    act: 'plan the programme',
    ask: (api, { labId }) => api.plans.write({ labId, version: -1, plan: NOTHING_PLANNED }),
  },
  'plans.takeBack': {
    act: 'plan the programme',
    ask: (api, { labId }) => api.plans.takeBack({ labId, version: -1 }),
  },
  'plans.release': {
    act: 'plan the programme',
    ask: (api, { labId }) => api.plans.release({ labId, version: -1, number: 2, note: { original: 'ru' } }),
  },
  'plans.releasedAs': {
    act: 'plan the programme',
    ask: (api, { labId }) => api.plans.releasedAs({ labId, number: 1 }),
  },
  'clashes.list': { act: 'plan the programme', ask: (api, { labId }) => api.clashes.list({ labId }) },
  'calendars.renew': { act: 'see the lab', ask: (api, { labId }) => api.calendars.renew({ labId }) },
  'experts.list': { act: 'see the lab', ask: (api, { labId }) => api.experts.list({ labId }) },
  'cases.list': { act: 'see the lab', ask: (api, { labId }) => api.cases.list({ labId }) },
  ...CASE_CALLS,
  'staff.list': { act: 'change roles', ask: (api, { labId }) => api.staff.list({ labId }) },
  'staff.invitations': { act: 'change roles', ask: (api, { labId }) => api.staff.invitations({ labId }) },
  'staff.invite': {
    act: 'change roles',
    ask: (api, { labId }) =>
      api.staff.invite({ labId, key: v4(), role: 'facilitator', language: 'ru', days: 7 }),
  },
  'staff.takeBack': {
    act: 'change roles',
    ask: (api, { labId }) => api.staff.takeBack({ labId, invitationId: v4() }),
  },
  'staff.changeRole': {
    act: 'change roles',
    ask: (api, { labId, staffId }) =>
      api.staff.changeRole({ labId, participantId: staffId, role: 'facilitator' }),
  },
  'staff.link': {
    act: 'change roles',
    ask: (api, { labId, staffId }) => api.staff.link({ labId, participantId: staffId }),
  },
  'staff.revoke': {
    act: 'change roles',
    ask: (api, { labId, staffId }) => api.staff.revoke({ labId, participantId: staffId }),
  },
  'audit.list': { act: 'read the log', ask: (api, { labId }) => api.audit.list({ labId }) },
  ...REGISTRATION_CALLS,
  'groups.list': { act: 'see the groups', ask: (api, { labId }) => api.groups.list({ labId }) },
  'groups.move': {
    act: 'move people',
    ask: (api, { labId, groupId, personId }) => api.groups.move({ labId, groupId, participantId: personId }),
  },
  'groups.appoint': {
    ...{ act: 'choose a host', ofGroup: true },
    ask: (api, { labId, groupId, personId }) =>
      api.groups.appoint({ labId, groupId, participantId: personId, role: 'participant' }),
  },
  'groups.seat': {
    ...{ act: 'add a person without a phone', ofGroup: true },
    ask: (api, { labId, groupId }) =>
      api.groups.seat({ labId, groupId, name: 'Somebody', language: 'ru', joinKey: v4() }),
  },
  'boards.counts': { act: 'watch the wall', ask: (api, { labId }) => api.boards.counts({ labId }) },
  'boards.translateNote': {
    ...{ act: 'write on an open board', ofGroup: true },
    ask: (api, { labId, boardId, noteId }) => api.boards.translateNote({ labId, boardId, noteId, to: 'en' }),
  },
  'boards.exported': {
    ...{ act: 'export a board', ofGroup: true },
    ask: (api, { labId, boardId }) => api.boards.exported({ labId, boardId, format: 'md', language: 'en' }),
  },
  'boards.versions': {
    ...{ act: 'read a board', ofGroup: true },
    ask: (api, { labId, boardId }) => api.boards.versions({ labId, boardId }),
  },
  'boards.keepVersion': {
    ...{ act: 'keep versions', ofGroup: true },
    ask: (api, { labId, boardId }) =>
      api.boards.keepVersion({ labId, boardId, name: 'A name', language: 'en' }),
  },
  'boards.lookAtVersion': {
    ...{ act: 'read a board', ofGroup: true },
    ask: (api, { labId, boardId, versionId }) => api.boards.lookAtVersion({ labId, boardId, versionId }),
  },
  'boards.restoreVersion': {
    ...{ act: 'keep versions', ofGroup: true },
    ask: (api, { labId, boardId, versionId }) =>
      api.boards.restoreVersion({ labId, boardId, versionId, restoreId: v4() }),
  },
  'boards.repair': {
    ...{ act: 'keep versions', ofGroup: true },
    ask: (api, { labId, boardId }) => api.boards.repair({ labId, boardId }),
  },
  'harvest.list': { act: 'see the lab', ask: (api, { labId }) => api.harvest.list({ labId }) },
  'harvest.lift': {
    ...{ act: 'hand up', ofGroup: true },
    ask: (api, { labId, boardId, noteId }) => api.harvest.lift({ labId, boardId, noteId }),
  },
  'harvest.takeBack': {
    ...{ act: 'hand up', ofGroup: true },
    ask: (api, { labId, itemId }) => api.harvest.takeBack({ labId, itemId }),
  },
  'plenary.queue': { act: 'see the lab', ask: (api, { labId }) => api.plenary.queue({ labId }) },
  'plenary.order': {
    act: 'order the plenary',
    ask: (api, { labId }) => api.plenary.order({ labId, version: -1, itemIds: [] }),
  },
  'plenary.show': {
    act: 'order the plenary',
    ask: (api, { labId }) => api.plenary.show({ labId, itemId: null }),
  },
  ...ERASING_CALLS,
  // The last: whoever has handed the lab over is no organiser any more.
  'staff.handOver': {
    act: 'change roles',
    ask: (api, { labId, staffId }) => api.staff.handOver({ labId, participantId: staffId }),
  },
};

let lab: TestLab;
let things: Things;

beforeEach(async () => {
  lab = await makeLab({ groups: 3 });
  const closedGroupId = (await lab.groups())[2]?.id ?? '';
  await house().rows('update small_group set closed_at = now() where id = $1', [closedGroupId]);
  const person = await lab.person('participant', 1);
  const robot = await BoardRobot.open(await person.device(), person.boardId);
  const noteId = await robot.write('заметка');
  const { api } = await lab.person('facilitator');
  const { id: itemId } = await api.harvest.lift({ labId: lab.id, boardId: person.boardId, noteId });
  const named = { labId: lab.id, boardId: person.boardId, name: 'A place', language: 'en' } as const;
  const { id: versionId } = await api.boards.keepVersion(named);
  const groupId = person.seat.groupId ?? '';
  const told = await api.cases.list({ labId: lab.id });
  const caseId = told.cases[0]?.id ?? '';
  things = {
    labId: lab.id,
    phaseId: lab.phases.writing,
    groupId,
    personId: person.id,
    staffId: (await lab.person('observer')).id,
    boardId: person.boardId,
    noteId,
    itemId,
    versionId,
    registrationId: await registered(api, lab.id),
    territoryId: lab.territories[0]?.id ?? '',
    erasedId: (await lab.person('participant')).id,
    caseId,
    runId: await proposed(api, lab.id, caseId),
    closedGroupId,
    technologyId: told.technologies[0]?.id ?? '',
    expertId: await invited(await lab.person('organiser')),
  };
});

test('W7 the table below names every call of the contract', () => {
  const names = Object.entries(contract).flatMap(([room, calls]) =>
    Object.keys(calls).map((call) => `${room}.${call}`),
  );
  expect([...Object.keys(CALLS), ...OPEN_TO_ALL, ...OF_ONESELF].sort()).toEqual(names.sort());
});

test('W7 nobody without a session gets further than the door', async () => {
  const api = apiOf(house().url);
  for (const [name, { ask }] of Object.entries(CALLS)) {
    expect([name, await refusalOf(ask(api, things))]).toEqual([name, '401 NOT_SIGNED_IN']);
  }
  expect(await refusalOf(api.groups.me())).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(api.people.speak({ language: 'en' }))).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(api.people.leave())).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(api.ownData.mine({ format: 'json', language: 'ru' }))).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(api.ownData.eraseMine())).toBe('401 NOT_SIGNED_IN');
});

test.each(ROLES)(
  'W7 a %s does over HTTP what the rights table allows, and nothing else',
  async (role) => {
    const isSeated = ['participant', 'host', 'scribe'].includes(role);
    for (const table of isSeated ? [1, 2] : [undefined]) {
      const { api } = await lab.person(role, table);
      for (const [name, { act, ofGroup, ofSelf, ask }] of Object.entries(CALLS)) {
        const allowed = may(role, act, { lab: true, group: !ofGroup || table === 1, self: ofSelf });
        const end = await refusalOf(ask(api, things));
        // What is allowed may still be stale, or ask a machine that is not there; what is not is forbidden before anything is looked at.
        const seen =
          end === '403 NOT_ALLOWED'
            ? 'forbidden'
            : /^(done|409 STALE|503 TRANSLATION_AWAY)$/.test(end)
              ? 'allowed'
              : end;
        expect([role, table, name, seen]).toEqual([role, table, name, allowed ? 'allowed' : 'forbidden']);
      }
    }
  },
  60_000,
);

test("W7 another lab's ids answer 404, whatever one is at home", async () => {
  const other = await makeLab();
  for (const role of ROLES.filter((known) => known !== 'admin')) {
    const { api } = await other.person(role);
    for (const [name, { ask }] of Object.entries(CALLS)) {
      expect([role, name, await refusalOf(ask(api, things))]).toEqual([role, name, '404 NOT_FOUND']);
    }
  }
}, 120_000);

test('W7 a changed role counts at the next call', async () => {
  const person = await lab.person('facilitator');
  expect(await refusalOf(person.api.boards.counts({ labId: lab.id }))).toBe('done');
  await house().rows(`update participant set role = 'participant' where id = $1`, [person.id]);
  expect(await refusalOf(person.api.boards.counts({ labId: lab.id }))).toBe('403 NOT_ALLOWED');
});
