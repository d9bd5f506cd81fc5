import { labTemplate } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { DETAILS, START, TEMPLATE } from '../../test/lab-desk-calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';

const { house, makeLab } = useLabs();

async function organise() {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  return { lab, api, of: { labId: lab.id } };
}

/** The founder's hands in the lab that a link leads to. */
async function enter(lab: TestLab, link: string) {
  const { token } = await apiOf(house().url).groups.enter({ link: link.split('/').at(-1) ?? '' });
  return (await lab.signedIn(token)).api;
}

test('a lab from nothing is a draft with a programme of one day that can be run, and its founder is its organiser', async () => {
  const { lab, api, of } = await organise();
  const made = await api.founding.found({ ...of, key: v4(), ...START, from: 'nothing' });
  expect(made.lab.slug).toMatch(/^gardens-of-totma/);
  const there = await enter(lab, made.link);
  const labId = made.lab.id;
  const desk = await there.labDesk.get({ labId });
  expect(desk).toMatchObject({ state: 'draft', details: { startsOn: '2027-06-04', endsOn: '2027-06-04' } });
  const sessions = await there.programme.sessions({ labId });
  // Ten in the morning in Moscow.
  expect(sessions[0]?.plannedStart).toBe('2027-06-04T07:00:00.000Z');
  const caseLab = sessions.find(({ kind }) => kind === 'case_lab');
  expect(caseLab?.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(caseLab?.plannedMinutes);
  const ready = await there.founding.readiness({ labId });
  // The form that is asked, and the programme, stand in both languages from the start.
  expect(ready.gaps.map(({ text }) => text)).toEqual(['summary', 'host']);
  expect(ready.whole).toBe(ready.texts - 2);
  const people = await there.people.list({ labId });
  expect(people.map(({ role }) => role)).toEqual(['organiser']);
  expect(await refusalOf(api.labDesk.get({ labId }))).toBe('404 NOT_FOUND');
});

test('whoever has an account finds the new lab among their own', async () => {
  const { lab, api, of } = await organise();
  await api.accounts.claim({ email: `${lab.id}@example.org`, password: 'ивы у реки и мост' });
  const made = await api.founding.found({ ...of, key: v4(), ...START, from: 'nothing' });
  const { seats } = await api.accounts.own();
  expect(seats.map((seat) => [seat.lab.id, seat.role]).sort()).toEqual(
    [lab.id, made.lab.id].map((id) => [id, 'organiser']).sort(),
  );
});

test('a form sent twice at the same moment founds one lab; labs of one title have addresses of their own', async () => {
  const { api, of } = await organise();
  const title = { ru: `Сад ${v4()}`, original: 'ru' as const };
  const form = { ...of, key: v4(), ...START, title, from: 'nothing' as const };
  const twice = await Promise.all([api.founding.found(form), api.founding.found(form)]);
  expect(twice[0]?.lab).toEqual(twice[1]?.lab);
  const another = await api.founding.found({ ...form, key: v4() });
  expect(another.lab.slug).toBe(`${twice[0]?.lab.slug}-2`);
  const rows = await house().rows('select id from lab where slug like $1', [`${twice[0]?.lab.slug}%`]);
  expect(rows).toHaveLength(2);
});

test('a lab is cloned with what it says, asks and plans, and without its people and cases', async () => {
  const { lab, api, of } = await organise();
  const { version } = await api.labDesk.get(of);
  await api.labDesk.change({ ...of, version, details: { ...DETAILS, slug: `of-${lab.id}` } });
  const consent = { purpose: 'photo', text: DETAILS.host, version: 1, required: false };
  await api.registrations.setForm({
    ...of,
    version: 0,
    form: { ...TEMPLATE.form, capacity: 40, consents: [consent] },
  });
  await lab.join();
  const made = await api.founding.found({ ...of, key: v4(), ...START, from: 'this_lab' });
  const there = await enter(lab, made.link);
  const labId = made.lab.id;
  const { details } = await there.labDesk.get({ labId });
  const { partners, contacts, summary, place } = DETAILS;
  expect(details).toMatchObject({ partners, contacts, summary, place });
  const template = await there.founding.template({ labId });
  const from = await api.founding.template(of);
  expect(template.sessions).toEqual(from.sessions);
  expect(template.form).toMatchObject({ capacity: 40, consents: [{ purpose: 'photo' }] });
  expect((await there.cases.list({ labId })).cases).toEqual([]);
  expect(await there.people.list({ labId })).toHaveLength(1);
});

test('a template goes to a file and back: the same programme and form, and nobody’s name, mail or phone in it', async () => {
  const { lab, api, of } = await organise();
  const { version } = await api.labDesk.get(of);
  await api.labDesk.change({ ...of, version, details: { ...DETAILS, slug: `of-${lab.id}` } });
  const template = await api.founding.template(of);
  const file = JSON.stringify(template);
  expect(labTemplate.safeParse(JSON.parse(file)).success).toBe(true);
  for (const private_ of ['lab@example.org', '+7 000', 'A organiser', lab.id, lab.code])
    expect(file).not.toContain(private_);
  expect(await api.founding.previewTemplate({ ...of, file })).toEqual({ faults: [], template });
  const made = await api.founding.foundFromTemplate({ ...of, key: v4(), ...START, file });
  const there = await enter(lab, made.link);
  expect((await there.founding.template({ labId: made.lab.id })).sessions).toEqual(template.sessions);
});

test('what is wrong with a file is said with its place, and nothing is made of it', async () => {
  const { api, of } = await organise();
  const session = { kind: 'case_lab', title: DETAILS.title, day: 1, start: '10:00', minutes: 90, phases: [] };
  const phase = {
    ...{ kind: 'share', minutes: 10, instruction: DETAILS.title },
    ...{ visibility: 'named', write: true, edits: 'all' },
  };
  const of_ = (sessions: object[], more: object = {}) => JSON.stringify({ ...TEMPLATE, sessions, ...more });
  const faulty: [string, string][] = [
    ['{', ' no_json'],
    ['{"a":1}', ' no_template'],
    [of_([], { caseLabTemplate: 2 }), ' other_version'],
    [of_([{ ...session, minutes: 0 }]), 'sessions.0.minutes out_of_range'],
    [of_([session, { ...session, start: '25:00' }]), 'sessions.1.start unknown'],
    [of_([{ ...session, kind: 'party' }]), 'sessions.0.kind unknown'],
    [of_([{ ...session, title: undefined }]), 'sessions.0.title missing'],
    [of_([{ ...session, phases: [{ ...phase, write: 'yes' }] }]), 'sessions.0.phases.0.write wrong_kind'],
    [of_([], { timezone: 'Mars/Base' }), 'timezone unknown'],
    [of_(Array.from({ length: 201 }, () => session)), 'sessions too_long'],
  ];
  const before = await house().rows('select id from lab');
  for (const [file, fault] of faulty) {
    const { faults, template } = await api.founding.previewTemplate({ ...of, file });
    expect([template, ...faults.map(({ at, fault }) => `${at} ${fault}`)]).toEqual([null, fault]);
    const start = { ...of, key: v4(), ...START, file };
    expect(await refusalOf(api.founding.foundFromTemplate(start))).toBe('409 BAD_TEMPLATE');
  }
  expect(await house().rows('select id from lab')).toHaveLength(before.length);
});

test('the meter counts the texts of every room in the languages of the lab, and says what is missing before the day', async () => {
  const { lab, api, of } = await organise();
  const before = await api.founding.readiness(of);
  expect(before.gaps).toEqual([]);
  expect(before.lacks.map(({ what, count }) => [what, count])).toEqual([
    ['dates', 1],
    ['contacts', 1],
    ['harvest_plan', 1],
    ['experts', 1],
    ['case_without_expert', 1],
    ['consents', 1],
  ]);
  await house().rows(`update lab set summary = '{"ru": "Сады", "original": "ru"}' where id = $1`, [lab.id]);
  await house().rows(
    `update programme_plan set plan = jsonb_set(plan, '{sessions,0,phases,2,instruction}', '{"original": "ru"}')
     where lab_id = $1`,
    [lab.id],
  );
  const after = await api.founding.readiness(of);
  expect(after.gaps.map(({ section, text, lacks }) => [section, text, ...lacks])).toEqual([
    ['lab', 'summary', 'en'],
    ['programme', 'instruction', 'ru', 'en'],
  ]);
  expect([after.texts, after.whole]).toEqual([before.texts, before.whole - 2]);
  expect(after.lacks.find(({ what }) => what === 'instruction')?.count).toBe(1);
  await house().rows(`update lab set languages = '["ru"]' where id = $1`, [lab.id]);
  expect((await api.founding.readiness(of)).gaps.map(({ text }) => text)).toEqual(['instruction']);
});

test('a case giver whose page names no deputy is told by name, until it does or they are not coming', async () => {
  const { api, of } = await organise();
  const invite = async (n: number) => {
    const name = `Эксперт ${n} из Тотьмы`;
    const role = 'case_giver' as const;
    const wish = { ...of, expertId: v4(), name, language: 'ru' as const, role, sessionId: null };
    return (await api.invitations.invite(wish)).invitation;
  };
  const [one, two] = [await invite(1), await invite(2)];
  const alone = async () =>
    (await api.founding.readiness(of)).lacks.find(({ what }) => what === 'deputy')?.names.map(({ ru }) => ru);
  expect((await alone())?.sort()).toEqual([one.name, two.name]);
  const deputy = { name: 'Эксперт 9 из Тотьмы', contact: '' };
  await api.invitations.save({ ...of, expertId: one.id, version: one.version, changes: { deputy } });
  expect(await alone()).toEqual([two.name]);
  await api.invitations.settle({ ...of, expertId: two.id, state: 'declined', expectedAt: null });
  expect(await alone()).toBeUndefined();
});
