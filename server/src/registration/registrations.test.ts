import { type Applicant, type RegistrationForm, shortagesFor, type Ticked } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { type Api, apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';

const { house, makeLab } = useLabs();

const said = (text: string) => ({ ru: text, en: text, original: 'ru' }) as const;
const privacy = { purpose: 'data', text: said('Обработка данных'), version: 0, required: true };
const nothing: RegistrationForm = { capacity: null, quotas: [], questions: [], consents: [] };

/** A lab that takes registrations, its organiser, and what somebody fills in. */
async function open(form: Partial<RegistrationForm> = {}) {
  const lab = await makeLab();
  const organiser = await lab.person('organiser');
  await organiser.api.registrations.setForm({ labId: lab.id, version: 0, form: { ...nothing, ...form } });
  return { lab, organiser, slug: await slugOf(lab) };
}

async function slugOf(lab: TestLab): Promise<string> {
  const [row] = await house().rows<{ slug: string }>('select slug from lab where id = $1', [lab.id]);
  return row?.slug ?? '';
}

function applicantOf(n: number, otherwise: Partial<Applicant> = {}): Applicant {
  return {
    ...{
      name: `Участник ${n} из Тотьмы`,
      email: `p${n}@example.org`,
      phone: '',
      language: 'ru',
      languages: ['ru'],
    },
    ...{ organisation: 'Музей', organisationKind: 'municipal', country: 'Россия', region: 'Вологодская' },
    ...{ territory: 'Тотьма', profile: null, accessNeeds: '', preferences: [], answers: {} },
    ...otherwise,
  };
}

const anybody = () => apiOf(house().url);
const register = (
  slug: string,
  applicant: Applicant,
  consents: Ticked[] = [],
  key = v4(),
  api: Api = anybody(),
) => api.registering.register({ slug, key, applicant, consents });

test('of fifty who register at the same moment for the last ten seats exactly ten get one, the others wait in order', async () => {
  const { slug, organiser, lab } = await open({ capacity: 15 });
  for (let n = 0; n < 5; n += 1) await register(slug, applicantOf(n));
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => register(slug, applicantOf(100 + n))));
  expect(all.filter(({ registration }) => registration.state === 'confirmed')).toHaveLength(10);
  const list = await organiser.api.registrations.list({ labId: lab.id });
  expect(list.filter(({ state }) => state === 'confirmed')).toHaveLength(15);
  expect(list.flatMap(({ place }) => place ?? [])).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
});

test('a quota holds under a rush, and a seat that is given up goes to whoever waits longest and fits', async () => {
  const { slug } = await open({ capacity: 4, quotas: [{ by: 'region', value: 'вологодская', most: 2 }] });
  const rush = await Promise.all(Array.from({ length: 12 }, (_, n) => register(slug, applicantOf(n))));
  expect(rush.filter(({ registration }) => registration.state === 'confirmed')).toHaveLength(2);
  const others = { region: 'Владимирская', territory: 'Суздаль' };
  const guests = [
    await register(slug, applicantOf(50, others)),
    await register(slug, applicantOf(51, others)),
  ];
  const late = await register(slug, applicantOf(52, others));
  expect([...guests, late].map(({ registration }) => registration.state)).toEqual([
    'confirmed',
    'confirmed',
    'waitlisted',
  ]);
  expect(late.registration.place).toBe(11);
  await anybody().registering.withdraw({ link: guests[0]?.link ?? '' });
  expect((await anybody().registering.own({ link: late.link })).state).toBe('confirmed');
});

test('a form says where no seat is left and never how many have one; whoever waits and answers otherwise gets a seat', async () => {
  const quotas = [
    { by: 'region' as const, value: 'Вологодская', most: 1 },
    { by: 'country' as const, value: 'Сербия', most: 1 },
  ];
  const { slug } = await open({ capacity: 3, quotas });
  await register(slug, applicantOf(1));
  const waiting = await register(slug, applicantOf(2));
  const form = await anybody().registering.form({ slug });
  expect(form).toMatchObject({ isFull: false, fullQuotas: [{ by: 'region', value: 'Вологодская' }] });
  expect(shortagesFor(form, waiting.registration.applicant)).toEqual(['region']);
  const applicant = applicantOf(2, { region: 'Владимирская' });
  const changed = await anybody().registering.change({ link: waiting.link, applicant, consents: [] });
  expect(changed.state).toBe('confirmed');
  await register(slug, applicantOf(3, { region: '' }));
  const full = await anybody().registering.form({ slug });
  expect(shortagesFor(full, applicantOf(4, { region: '' }))).toEqual(['seats']);
});

test('only cases that are told may be preferred; whoever has come is not declined any more', async () => {
  const { slug, organiser, lab } = await open();
  const of = { labId: lab.id, caseId: v4() };
  await organiser.api.caseCards.create({ ...of, title: said('Ещё не рассказан'), expertId: null });
  const { cases } = await anybody().registering.form({ slug });
  expect(cases.map(({ code }) => code)).toEqual(['C1']);
  const { registration } = await register(slug, applicantOf(1));
  const scan = { labId: lab.id, guestId: registration.id, key: v4(), door: 'A' };
  await organiser.api.arrivals.checkIn({ ...scan, at: new Date().toISOString() });
  const decided = await organiser.api.registrations.decide({
    ...{ labId: lab.id, ids: [registration.id], state: 'declined' },
  });
  expect(decided.map(({ state }) => state)).toEqual(['checked_in']);
});

test('after the lab a seat that is given up is offered to nobody who waited', async () => {
  const { slug, organiser, lab } = await open({ capacity: 1 });
  const first = await register(slug, applicantOf(1));
  const second = await register(slug, applicantOf(2));
  await organiser.api.labDesk.step({ labId: lab.id, from: 'live', to: 'closed' });
  await anybody().registering.withdraw({ link: first.link });
  expect((await anybody().registering.own({ link: second.link })).state).toBe('waitlisted');
  const { mails } = await organiser.api.registrations.postbox({ labId: lab.id });
  expect(mails.filter(({ to }) => to === 'p2@example.org')).toHaveLength(1);
});

test('a form sent twice is one registration with one link; the same address under another key is refused', async () => {
  const { slug, organiser, lab } = await open();
  const key = v4();
  const twice = await Promise.all([0, 1].map(() => register(slug, applicantOf(1), [], key)));
  expect(twice[0]).toEqual(twice[1]);
  expect(await refusalOf(register(slug, applicantOf(1, { email: 'P1@example.org' })))).toBe(
    '409 ALREADY_REGISTERED',
  );
  expect(await organiser.api.registrations.list({ labId: lab.id })).toHaveLength(1);
});

test('consents are kept with the version of their text; what the form requires is demanded', async () => {
  const question = { id: 'why', label: said('Зачем?'), kind: 'text' as const, options: [], required: true };
  const { slug } = await open({ consents: [privacy], questions: [question] });
  const answered = applicantOf(1, { answers: { why: 'за садом' } });
  expect(await refusalOf(register(slug, answered))).toBe('409 CONSENT_MISSING');
  expect(await refusalOf(register(slug, applicantOf(1), [{ purpose: 'data', version: 1 }]))).toBe(
    '409 ANSWER_MISSING',
  );
  const { registration } = await register(slug, answered, [
    { purpose: 'data', version: 1 },
    { purpose: 'unknown', version: 1 },
  ]);
  expect(registration.consents).toEqual([{ purpose: 'data', version: 1, at: expect.any(String) }]);
});

test('only organisers see who has registered; a link opens one registration and no other', async () => {
  const { slug, lab, organiser } = await open({ capacity: 0 });
  const { link, registration } = await register(slug, applicantOf(1));
  const facilitator = await lab.person('facilitator');
  expect(await refusalOf(facilitator.api.registrations.list({ labId: lab.id }))).toBe('403 NOT_ALLOWED');
  expect(await refusalOf(anybody().registrations.list({ labId: lab.id }))).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(anybody().registering.own({ link: `${link.slice(1)}x` }))).toBe('404 UNKNOWN_LINK');
  const at = { labId: lab.id, ids: [registration.id] };
  for (const state of ['confirmed', 'confirmed'] as const)
    expect((await organiser.api.registrations.decide({ ...at, state }))[0]?.state).toBe('confirmed');
  const other = await makeLab();
  const stranger = await other.person('organiser');
  expect(await refusalOf(stranger.api.registrations.decide({ ...at, state: 'declined' }))).toBe(
    '404 NOT_FOUND',
  );
  expect(
    await refusalOf(stranger.api.registrations.decide({ ...at, labId: other.id, state: 'declined' })),
  ).toBe('404 NOT_FOUND');
});

test('a table of 320 rows with 20 bad ones: 300 are registered by the quotas, the 20 explained row by row', async () => {
  const { organiser, lab } = await open({
    capacity: 200,
    quotas: [{ by: 'country', value: 'Сербия', most: 20 }],
  });
  const { table, faults } = tableOf320();
  const preview = await organiser.api.registrations.previewImport({ labId: lab.id, table });
  expect(preview.bad.map(({ row, fault }) => `${row} ${fault}`)).toEqual(faults);
  expect(preview).toMatchObject({ good: 300, unknownColumns: ['Shoe size'] });
  expect(await organiser.api.registrations.list({ labId: lab.id })).toHaveLength(0);
  const taken = await organiser.api.registrations.importTable({ labId: lab.id, table });
  expect(taken).toMatchObject({ good: 300, confirmed: 200, waitlisted: 100 });
  const again = await organiser.api.registrations.importTable({ labId: lab.id, table });
  expect(again).toMatchObject({ good: 0, confirmed: 0, waitlisted: 0 });
  expect(again.bad.filter(({ fault }) => fault === 'already_registered')).toHaveLength(300 + 2);
  const serbs = (await organiser.api.registrations.list({ labId: lab.id })).filter(
    ({ state, applicant }) => state === 'confirmed' && applicant.country === 'Сербия',
  );
  expect(serbs).toHaveLength(20);
});

/** Semicolons and Russian heads, as a spreadsheet in Russian saves them. */
function tableOf320(): { table: string; faults: string[] } {
  const head =
    'Имя;E-mail;Язык;Языки;Организация;Вид организации;Страна;Регион;Город;Особые потребности;Кейсы;Shoe size';
  const row = (n: number, wrong: Record<number, string> = {}) =>
    [`Участник ${n} из Тотьмы`, `t${n}@example.org`, 'русский', 'ru, en', 'Школа', 'НКО']
      .concat([n % 5 ? 'Россия' : 'Сербия', 'Вологодская', 'Тотьма', '', '', '42'])
      .map((cell, at) => wrong[at] ?? cell)
      .join(';');
  const ten: [string, (n: number) => string][] = [
    ['missing', (n) => row(n, { 0: '' })],
    ['no_email', (n) => row(n, { 1: 'без собаки' })],
    ['twice_in_file', (n) => row(n, { 1: 'T0@example.org' })],
    ['unknown_language', (n) => row(n, { 2: 'эсперанто' })],
    ['unknown_organisation_kind', (n) => row(n, { 5: 'тайная' })],
    ['unknown_case', (n) => row(n, { 10: 'K99' })],
    ['too_long', (n) => row(n, { 9: 'а'.repeat(700) })],
    ['too_few_cells', (n) => row(n).split(';').slice(0, 5).join(';')],
    ['too_many_cells', (n) => `${row(n)};ещё`],
    ['missing', (n) => row(n, { 8: ' ' })],
  ];
  const rows = Array.from({ length: 300 }, (_, n) => row(n));
  const bad = [...ten, ...ten].map(([fault, make], at) => ({
    at: 10 + at * 15,
    fault,
    text: make(1000 + at),
  }));
  for (const { at, text } of bad) rows.splice(at, 0, text);
  return {
    table: `\uFEFF${[head, ...rows].join('\r\n')}\r\n`,
    faults: bad.map(({ at, fault }) => `${at + 1} ${fault}`),
  };
}

test('whoever lost their link is written to after registration is closed too', async () => {
  const { slug, organiser, lab } = await open();
  await register(slug, applicantOf(1));
  await organiser.api.labDesk.step({ labId: lab.id, from: 'live', to: 'closed' });
  await anybody().registering.remind({ slug, email: 'p1@example.org' });
  const { mails } = await organiser.api.registrations.postbox({ labId: lab.id });
  expect(mails.filter(({ to }) => to === 'p1@example.org')).toHaveLength(2);
});

test('answers are those to what is asked, and a choice is one that is offered', async () => {
  const asked = { options: [], required: false };
  const { slug } = await open({
    questions: [
      { ...asked, id: 'why', label: said('Зачем?'), kind: 'text' },
      { ...asked, id: 'size', label: said('Размер'), kind: 'choice', options: [said('S')], required: true },
    ],
  });
  const answered = (answers: Record<string, string>) => register(slug, applicantOf(1, { answers }));
  expect(await refusalOf(answered({ why: 'за садом', size: 'XXL' }))).toBe('409 ANSWER_MISSING');
  const { registration } = await answered({ why: 'за садом', size: 'S', other: 'x'.repeat(2000) });
  expect(registration.applicant.answers).toEqual({ why: 'за садом', size: 'S' });
});
