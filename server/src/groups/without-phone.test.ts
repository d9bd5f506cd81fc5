import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

async function table() {
  const lab = await makeLab();
  const host = await lab.person('host', 1);
  const form = {
    ...{ labId: lab.id, groupId: host.seat.groupId ?? '', joinKey: v4() },
    ...{ name: 'участник 7', language: 'ru' as const, territory: 'Тотьма' },
  };
  return { lab, host, form };
}

test('W33 a form sent ten times at once seats one person, at that table, and the lab is told', async () => {
  const { lab, host, form } = await table();
  const ear = await host.watcher();
  const answers = await Promise.all(Array.from({ length: 10 }, () => host.api.groups.seat(form)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const [first] = answers;
  expect(first?.participant).toMatchObject({ name: 'участник 7', role: 'participant', withoutPhone: true });
  const id = first?.participant.id ?? '';
  expect(await house().count('from participant where lab_id = $1 and without_phone', [lab.id])).toBe(1);
  expect(await house().count('from membership where participant_id = $1', [id])).toBe(1);
  await ear.hears('lab:news', (news) => news.type === 'people.changed' && news.participant.id === id);
  await ear.hears(
    'lab:news',
    (news) => news.type === 'groups.changed' && news.groups.some(({ memberIds }) => memberIds.includes(id)),
  );
  const listed = (await host.api.people.list({ labId: lab.id })).find((person) => person.id === id);
  expect(listed).toMatchObject({ withoutPhone: true, presence: 'offline' });
});

test('W33 they take their own seat when they come with a phone, and nobody writes for them any more', async () => {
  const { lab, host, form } = await table();
  const { participant, returnCode } = await host.api.groups.seat(form);
  const ear = await host.watcher();
  const back = await apiOf(house().url).groups.comeBack({ returnCode });
  expect(back.participant).toMatchObject({ id: participant.id, groupId: form.groupId });
  const told = await ear.hears(
    'lab:news',
    (news) => news.type === 'people.changed' && news.participant.id === participant.id,
  );
  expect(told).not.toHaveProperty('participant.withoutPhone');
  await ear.hears('lab:news', ({ type }) => type === 'groups.changed');
  // Another device of theirs changes nothing more.
  await apiOf(house().url).groups.comeBack({ returnCode });
  await ear.settle(lab.id);
  expect(ear.heard('lab:news').filter(({ type }) => type === 'groups.changed')).toHaveLength(1);
});

test('W7 a host seats people at their own table only, and no table takes more than it has chairs', async () => {
  const lab = await makeLab({ groups: 2, max: 2 });
  const host = await lab.person('host', 1);
  const other = (await lab.groups())[1]?.id ?? '';
  const seat = (groupId: string, joinKey: string = v4()) =>
    host.api.groups.seat({ labId: lab.id, groupId, name: 'участник 8', language: 'en', joinKey });
  expect(await refusalOf(seat(other))).toBe('403 NOT_ALLOWED');
  expect(await refusalOf(seat(v4()))).toBe('404 NOT_FOUND');
  const key = v4();
  await seat(host.seat.groupId ?? '', key);
  expect(await refusalOf(seat(host.seat.groupId ?? ''))).toBe('409 GROUP_FULL');
  expect(await refusalOf(seat(host.seat.groupId ?? '', key))).toBe('done');
  await until(async () => (await lab.groups())[0]?.memberIds.length === 2);
  expect(await house().count('from participant where lab_id = $1', [lab.id])).toBe(2);
});
