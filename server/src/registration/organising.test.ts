import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { RegistrationForm } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { type Api, apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { csvOf, xlsxOf } from '../wiring/tables/write-table.ts';

const { house, makeLab } = useLabs();

type Said = Parameters<Api['registering']['register']>[0]['applicant'];

async function open(form: Partial<RegistrationForm> = {}) {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const whole = { capacity: null, quotas: [], questions: [], consents: [], ...form };
  await api.registrations.setForm({ labId: lab.id, version: 0, form: whole });
  const { slug } = await api.labs.get({ labId: lab.id });
  const register = (said: Partial<Said> & { email: string }) =>
    apiOf(house().url).registering.register({
      ...{ slug, key: v4() },
      applicant: {
        ...{ name: 'Участник 7', language: 'ru', territory: 'Тотьма', country: 'Россия' },
        ...{ organisationKind: 'municipal', ...said },
      },
    });
  return { lab, labId: lab.id, slug, api, register };
}

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const HEAD = ['Имя', 'E-mail', 'Язык', 'Вид организации', 'Страна', 'Город'];
const lineOf = (n: number) => [`Участник ${n}`, `t${n}@example.org`, 'ru', 'НКО', 'Россия', 'Тотьма'];

test('an XLSX sheet and a table in the letters of a Russian Windows are read as any other', async () => {
  const { labId, api } = await open();
  const lines = [HEAD, ...[1, 2, 3].map(lineOf), ['', 'без имени']];
  const preview = await api.registrations.previewImport({
    ...{ labId, table: base64(await xlsxOf(lines)), coding: 'base64' },
  });
  expect(preview).toMatchObject({ good: 3, bad: [{ row: 4, column: 'name', fault: 'missing' }] });
  const cp1251 = Buffer.from(
    Array.from([HEAD, lineOf(4)].map((cells) => cells.join(';')).join('\r\n'), (sign) => {
      const code = sign.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
  const taken = await api.registrations.importTable({ labId, table: base64(cp1251), coding: 'base64' });
  expect(taken).toMatchObject({ good: 1, bad: [], confirmed: 1 });
  expect((await api.registrations.list({ labId }))[0]?.applicant.name).toBe('Участник 4');
});

test('what was looked at is taken, or nothing when something has changed meanwhile', async () => {
  const { labId, api, register } = await open();
  const table = csvOf([HEAD, lineOf(1), lineOf(2)], 'ru');
  const { stamp } = await api.registrations.previewImport({ labId, table });
  await register({ email: 't2@example.org' });
  expect(await refusalOf(api.registrations.importTable({ labId, table, stamp }))).toBe('409 STALE');
  expect(await api.registrations.list({ labId })).toHaveLength(1);
  const again = await api.registrations.previewImport({ labId, table });
  expect(again.bad).toEqual([
    { row: 2, column: 'email', fault: 'already_registered', value: 't2@example.org' },
  ]);
  const taken = await api.registrations.importTable({ labId, table, stamp: again.stamp });
  expect(taken).toMatchObject({ good: 1, confirmed: 1 });
});

test('what is no table is refused in words: pictures, broken archives, bombs, also those that lie', async () => {
  const { labId, api } = await open();
  const sheet = await xlsxOf([HEAD, lineOf(1)]);
  const files: Record<string, Uint8Array> = {
    picture: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), randomBytes(500)]),
    nothing: Buffer.from(' '),
    'broken archive': sheet.subarray(0, sheet.length / 2),
    bomb: zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000)),
    'a bomb that lies': zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000), 1000),
    'quotes without end': Buffer.from('a,b\n"x'),
  };
  for (const [what, bytes] of Object.entries(files)) {
    const table = base64(bytes);
    const end = await refusalOf(api.registrations.previewImport({ labId, table, coding: 'base64' }));
    expect([what, end]).toEqual([what, '409 UNREADABLE_TABLE']);
  }
});

/** An archive of one file, which may lie about how large that is. */
function zipOf(name: string, content: Buffer, said = content.length): Buffer {
  const [title, packed] = [Buffer.from(name), deflateRawSync(content)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(title.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + title.length, 12);
  end.writeUInt32LE(30 + title.length + packed.length, 16);
  return Buffer.concat([local, title, packed, entry, title, end]);
}

test('a file of all registrations holds no formula, neither in cells nor in heads, and is read back as it was', async () => {
  const label = { ru: '=HYPERLINK("http://зло")', original: 'ru' as const };
  const question = { id: 'why', label, kind: 'line' as const, options: [], required: false };
  const { labId, api, register } = await open({ questions: [question] });
  await register({
    email: 'p1@example.org',
    name: '=1+1',
    organisation: '@СУММ(A1)',
    answers: { why: '-2' },
  });
  const text = await (await api.registrations.exported({ labId, format: 'csv', language: 'ru' })).body.text();
  const cells = text.split(/;|\r\n/).map((cell) => cell.replaceAll('"', ''));
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'@СУММ(A1)", "'-2", "'=HYPERLINK(http://зло)"]));
  const other = await open({ questions: [question] });
  for (const format of ['csv', 'xlsx'] as const) {
    const { body } = await api.registrations.exported({ labId, format, language: 'ru' });
    const table = base64(new Uint8Array(await body.arrayBuffer()));
    const told = await house().count("from audit_event where lab_id = $1 and deed = 'people_exported'", [
      labId,
    ]);
    expect(told).toBeGreaterThan(0);
    const read = await other.api.registrations.previewImport({ labId: other.labId, table, coding: 'base64' });
    expect([format, read.good, read.bad]).toEqual([format, 1, []]);
  }
});

test('the same person, typed in two ways, is marked; merged, they are one with one seat and both links', async () => {
  const { labId, api, register } = await open({ capacity: 2 });
  const one = await register({ email: 'anna.p@example.org', name: 'Анна Петрова', territory: 'Суздаль' });
  const two = await register({
    email: 'other@example.org',
    name: ' petrova  ANNA',
    territory: 'Suzdal',
    phone: '8 (921) 000-00-07',
  });
  const three = await register({ email: 'Anna.P+lab@example.org', name: 'Участник 8' });
  await register({ email: 'nobody@example.org', name: 'Анна Петрова', territory: 'Тотьма' });
  const list = await api.registrations.list({ labId });
  const alike = Object.fromEntries(list.map(({ id, alike }) => [id, [...alike].sort()]));
  const [a, b, c] = [one.registration.id, two.registration.id, three.registration.id];
  expect(alike).toMatchObject({ [a]: [b, c].sort(), [b]: [a], [c]: [a] });
  expect(list.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'waitlisted', 'waitlisted']);
  for (const _ of [1, 2]) await api.registrations.merge({ labId, registrationId: b, into: a });
  const merged = await api.registrations.list({ labId });
  expect(merged.map(({ id, state }) => [id, state])).toEqual([
    [a, 'confirmed'],
    [c, 'confirmed'],
    [expect.any(String), 'waitlisted'],
  ]);
  expect(merged[0]?.applicant).toMatchObject({ name: 'Анна Петрова', phone: '8 (921) 000-00-07' });
  for (const { link } of [one, two]) expect((await apiOf(house().url).registering.own({ link })).id).toBe(a);
  expect(await refusalOf(register({ email: 'other@example.org' }))).toBe('409 ALREADY_REGISTERED');
});

test('everybody is written to in their own language: a seat, a place in the list, a seat that became free; organisers see it', async () => {
  const { labId, slug, api, register } = await open({ capacity: 1 });
  const first = await register({ email: 'p1@example.org' });
  await register({ email: 'p2@example.org', language: 'en' });
  await apiOf(house().url).registering.withdraw({ link: first.link });
  const { isSending, mails } = await api.registrations.postbox({ labId });
  expect(isSending).toBe(false);
  expect(mails.map(({ to, subject, state }) => [to, subject, state]).reverse()).toEqual([
    ['p1@example.org', expect.stringMatching(/у вас есть место$/), 'waiting'],
    ['p2@example.org', expect.stringMatching(/you are on the waiting list$/), 'waiting'],
    ['p1@example.org', expect.stringMatching(/заявка отозвана$/), 'waiting'],
    ['p2@example.org', expect.stringMatching(/a seat is yours now$/), 'waiting'],
  ]);
  expect(mails.at(-1)?.text).toContain(`/registration/${first.link}`);
  for (const _ of [1, 2]) await apiOf(house().url).registering.remind({ slug, email: 'P2@example.org' });
  await apiOf(house().url).registering.remind({ slug, email: 'nobody@example.org' });
  expect((await api.registrations.postbox({ labId })).mails.map(({ to }) => to)).toHaveLength(5);
  const again = await apiOf(house().url).registering.change({
    link: first.link,
    applicant: { ...first.registration.applicant, email: 'p1@example.org' },
  });
  expect(again).toMatchObject({ state: 'waitlisted', place: 1 });
});
