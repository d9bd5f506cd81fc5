import { addComment, commit, judge, react } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../test/labs.ts';
import { pagesOf } from '../../test/pdf-text.ts';
import { until } from '../../test/until.ts';
import { findInDump } from '../../test/whole-dump.ts';

const { house, makeLab } = useLabs();

const NAME = 'Участница Незабудкина';
const MAIL = 'nezabudkina@example.org';
const PHONE = '+7 900 765-43-21';
const TRACES = [NAME, 'Незабудкина', MAIL, PHONE, 'аллергия на мёд', 'за садом у школы'];
const FILES = ['svg', 'md', 'notes.csv', 'verdicts.csv', 'steps.csv'] as const;

/** Somebody who registered, came in, worked at a table, was written for, had a version kept and a note handed up. */
async function somebody(lab: TestLab) {
  const staff = await lab.person('organiser');
  const question = {
    id: 'why',
    label: { ru: 'Зачем?', original: 'ru' as const },
    options: [],
    required: true,
  };
  const form = {
    capacity: null,
    quotas: [],
    questions: [{ ...question, kind: 'text' as const }],
    consents: [],
  };
  await staff.api.registrations.setForm({ labId: lab.id, version: 0, form });
  const { slug } = await staff.api.labs.get({ labId: lab.id });
  const { registration, link } = await apiOf(house().url).registering.register({
    ...{ slug, key: v4(), consents: [] },
    applicant: {
      ...{ name: NAME, email: MAIL, phone: PHONE, language: 'ru', organisation: 'Музей' },
      ...{ organisationKind: 'municipal', country: 'Россия', territory: 'Тотьма' },
      ...{ accessNeeds: 'аллергия на мёд', answers: { why: 'за садом у школы' } },
    },
  });
  const came = await staff.api.arrivals.checkIn({
    ...{ labId: lab.id, guestId: registration.id, key: v4(), at: new Date().toISOString(), door: 'A' },
  });
  const { token } = await apiOf(house().url).groups.comeBack({ returnCode: came.returnCode });
  const person = await lab.signedIn(token);
  return { staff, link, person, registration, came };
}

/** Puts on the board all that a person can put there. */
async function work(person: Person, staff: Person): Promise<void> {
  const { boardId, id: participant } = person;
  const device = await person.device();
  const robot = await BoardRobot.open(device, boardId);
  const note = await robot.write('ивы у реки');
  const [technology = '', territory = ''] = [v4(), person.seat.territoryId ?? ''];
  judge(
    robot.doc,
    { technology, territory, participant },
    { verdict: 'with_adaptation', adaptation: 'ниже' },
  );
  react(robot.doc, { note, emoji: '👍', participant }, true);
  addComment(robot.doc, { id: v4(), note, at: Date.now(), text: 'и ольха', replyTo: undefined });
  commit(robot.doc, v4(), { made: Date.now(), cue: 'снег сойдёт', action: 'посажу' });
  expect((await robot.flush()).ok).toBe(true);
  const draft = await BoardRobot.open(device, boardId, { doc: 'draft' });
  await draft.write(`никому: я, ${NAME}, против`);
  const at = { labId: person.lab.id, boardId };
  await staff.api.boards.keepVersion({ ...at, name: 'К обеду', language: 'ru' });
  await staff.api.harvest.lift({ ...at, noteId: note });
}

async function exported(staff: Person, boardId: string): Promise<string> {
  const wish = { labId: staff.lab.id, boardId, language: 'ru' } as const;
  const files = FILES.map(async (format) =>
    (await staff.api.boards.exported({ ...wish, format })).body.text(),
  );
  const pdf = await (await staff.api.boards.exported({ ...wish, format: 'pdf' })).body.arrayBuffer();
  return [...(await Promise.all(files)), ...(await pagesOf(pdf)).map(({ words }) => words)].join('\n');
}

test('whoever is erased leaves no name, mail, phone or answer in the database, nor in any file; their notes stay', async () => {
  const lab = await makeLab();
  const { staff, person, link, came } = await somebody(lab);
  await work(person, staff);
  const watcher = await staff.watcher();
  expect((await findInDump(house(), TRACES)).length).toBeGreaterThan(0);
  expect(await exported(staff, person.boardId)).toContain(NAME);

  const erase = () => staff.api.ownData.erase({ labId: lab.id, participantId: person.id });
  await erase();
  await erase();

  expect(await findInDump(house(), TRACES)).toEqual([]);
  const files = await exported(staff, person.boardId);
  for (const trace of TRACES) expect(files).not.toContain(trace);
  for (const kept of ['ивы у реки', 'и ольха', 'посажу', 'ниже']) expect(files).toContain(kept);
  await until(() =>
    watcher.heard('lab:news').some((news) => news.type === 'people.changed' && news.participant.name === '—'),
  );
  expect(await refusalOf(person.api.groups.me())).toBe('401 NOT_SIGNED_IN');
  for (const way of [
    () => apiOf(house().url).groups.comeBack({ returnCode: came.returnCode }),
    () => apiOf(house().url).groups.enter({ link: came.link.split('/').at(-1) ?? '' }),
    () => apiOf(house().url).registering.own({ link }),
  ])
    expect(await refusalOf(way())).toMatch(/^404 UNKNOWN_(CODE|LINK)$/);
  expect((await lab.groups()).flatMap(({ memberIds }) => memberIds)).not.toContain(person.id);
  const { events } = await staff.api.audit.list({ labId: lab.id, kind: 'deletions' });
  expect(events[0]).toMatchObject({ deed: 'person_erased', actor: { id: staff.id }, target: { name: '—' } });
});

test('a draft that is open while its owner is erased does not come back', async () => {
  const lab = await makeLab();
  const { person, staff } = await somebody(lab);
  await work(person, staff);
  const device = await person.device();
  await BoardRobot.open(device, person.boardId, { doc: 'draft' });
  await person.api.ownData.eraseMine();
  await until(() => !device.socket.connected);
  expect(await house().count("from board_document where doc like 'draft:%'")).toBe(0);
  expect(await findInDump(house(), TRACES)).toEqual([]);
});

test('one takes one’s own data along, as JSON and to be read: registration, seat, and what one wrote, the draft too', async () => {
  const lab = await makeLab();
  const { person, staff, link } = await somebody(lab);
  await work(person, staff);
  const asked = { language: 'ru' } as const;
  const own = JSON.parse(await (await person.api.ownData.mine({ ...asked, format: 'json' })).body.text());
  expect(own).toMatchObject({
    registration: { applicant: { name: NAME, email: MAIL, phone: PHONE }, source: 'form', consents: [] },
    seat: { name: NAME, territory: 'Тотьма' },
    contributions: {
      notes: [{ text: 'ивы у реки' }],
      drafts: [{ text: expect.stringContaining('никому') }],
      comments: [{ text: 'и ольха' }],
      verdicts: [{ verdict: 'with_adaptation', texts: ['ниже'] }],
      steps: [{ action: 'посажу' }],
    },
  });
  const byLink = await apiOf(house().url).ownData.ofRegistration({ link, format: 'json', ...asked });
  expect(JSON.parse(await byLink.body.text()).contributions).toEqual(own.contributions);
  const page = await (await person.api.ownData.mine({ ...asked, format: 'md' })).body.text();
  for (const words of [NAME, MAIL, 'ивы у реки', 'посажу']) expect(page).toContain(words);
  const neighbour = await lab.person('participant', 1);
  const other = await (await neighbour.api.ownData.mine({ ...asked, format: 'json' })).body.text();
  for (const words of [...TRACES, 'ивы']) expect(other).not.toContain(words);
});

test('a registrant erases themselves by their link, and whoever waits gets the seat', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  await api.registrations.setForm({
    ...{ labId: lab.id, version: 0, form: { capacity: 1, quotas: [], questions: [], consents: [] } },
  });
  const { slug } = await api.labs.get({ labId: lab.id });
  const register = (n: number) =>
    apiOf(house().url).registering.register({
      ...{ slug, key: v4(), consents: [] },
      applicant: {
        ...{
          name: n === 1 ? 'Участник Васильков' : 'Участник 2',
          email: `vasilkov${n}@example.org`,
          language: 'ru',
        },
        ...{
          phone: n === 1 ? '+7 900 111' : '',
          organisationKind: 'municipal',
          country: 'Россия',
          territory: 'Тотьма',
        },
      },
    });
  const [first, second] = [await register(1), await register(2)];
  expect(second.registration.state).toBe('waitlisted');
  await apiOf(house().url).ownData.eraseRegistration({ link: first.link });
  expect(await findInDump(house(), ['Васильков', 'vasilkov1@example.org', '+7 900 111'])).toEqual([]);
  expect((await apiOf(house().url).registering.own({ link: second.link })).state).toBe('confirmed');
  expect(await refusalOf(apiOf(house().url).ownData.eraseRegistration({ link: first.link }))).toBe(
    '404 UNKNOWN_LINK',
  );
});

test('W7 staff are not erased by the way; an organiser erases nobody of another lab', async () => {
  const lab = await makeLab();
  const { person, registration } = await somebody(lab);
  const facilitator = await lab.person('facilitator');
  expect(await refusalOf(facilitator.api.ownData.eraseMine())).toBe('403 NOT_ALLOWED');
  const { api, lab: other } = await (await makeLab()).person('organiser');
  for (const call of [
    () => api.ownData.erase({ labId: other.id, participantId: person.id }),
    () => api.ownData.eraseGuest({ labId: other.id, registrationId: registration.id }),
  ])
    expect(await refusalOf(call())).toBe('404 NOT_FOUND');
  expect(await refusalOf(person.api.groups.me())).toBe('done');
});
