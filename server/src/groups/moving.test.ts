import { expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';

const { house, makeLab } = useLabs();

const active = (participantId: string) =>
  house().count('from membership where participant_id = $1 and left_at is null', [participantId]);
const ever = (participantId: string) =>
  house().count('from membership where participant_id = $1', [participantId]);

test('I3 nobody has two active memberships in a round, not even by hand in the database', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  const other = (await lab.groups())[1]?.id;
  const insert = `insert into membership (id, group_id, participant_id, round, reason) values ($1, $2, $3, 1, 'assigned')`;
  await expect(house().rows(insert, [v7(), other, person.id])).rejects.toMatchObject({
    driverError: { code: '23505' },
  });
  expect(await active(person.id)).toBe(1);
});

test('I3 twenty presses at once move a person once: one membership, one announcement', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  const { api } = await lab.person('facilitator');
  const watcher = await person.watcher();
  const [from, to] = await lab.groups();
  const move = () => api.groups.move({ labId: lab.id, groupId: to?.id ?? '', participantId: person.id });
  const answers = await Promise.all(Array.from({ length: 20 }, move));
  expect(new Set(answers.map((groups) => JSON.stringify(groups))).size).toBe(1);
  expect([await active(person.id), await ever(person.id)]).toEqual([1, 2]);
  await watcher.settle(lab.id);
  const told = watcher.heard('lab:news').filter(({ type }) => type === 'groups.changed');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    labId: lab.id,
    groups: [
      { id: from?.id, memberIds: [] },
      { id: to?.id, memberIds: [person.id] },
    ],
  });
  await move();
  expect(await ever(person.id)).toBe(2);
});

test('I3 the seat of a moved person follows', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  const { api } = await lab.person('facilitator');
  const to = (await lab.groups())[1];
  await api.groups.move({ labId: lab.id, groupId: to?.id ?? '', participantId: person.id });
  const { participant } = await person.api.groups.me();
  expect([participant.groupId, participant.boardId]).toEqual([to?.id, to?.boardId]);
});

test('I3 of many who are moved to the last chair at once one gets it, and the others stay where they were', async () => {
  const lab = await makeLab({ groups: 2, max: 6 });
  const people = await Promise.all(Array.from({ length: 6 }, () => lab.person('participant', 1)));
  for (let n = 0; n < 5; n += 1) await lab.person('participant', 2);
  const { api } = await lab.person('facilitator');
  const [from, to] = await lab.groups();
  const ends = await Promise.all(
    people.map(({ id }) =>
      refusalOf(api.groups.move({ labId: lab.id, groupId: to?.id ?? '', participantId: id })),
    ),
  );
  expect(ends.sort()).toEqual([...Array(5).fill('409 GROUP_FULL'), 'done']);
  const chairs = (groupId = '') =>
    house().count('from membership where group_id = $1 and left_at is null', [groupId]);
  expect([await chairs(from?.id), await chairs(to?.id)]).toEqual([5, 6]);
});

test('W7 nobody is moved into or out of another lab', async () => {
  const [here, there] = [await makeLab(), await makeLab()];
  const { api } = await here.person('facilitator');
  const own = await here.person('participant', 1);
  const foreign = await there.person('participant', 1);
  const ownGroup = (await here.groups())[1]?.id ?? '';
  const foreignGroup = (await there.groups())[1]?.id ?? '';
  const move = (labId: string, groupId: string, participantId: string) =>
    refusalOf(api.groups.move({ labId, groupId, participantId }));
  expect(await move(here.id, ownGroup, foreign.id)).toBe('404 NOT_FOUND');
  expect(await move(here.id, foreignGroup, own.id)).toBe('404 NOT_FOUND');
  expect(await move(there.id, foreignGroup, foreign.id)).toBe('404 NOT_FOUND');
  expect([await ever(own.id), await ever(foreign.id)]).toEqual([1, 1]);
});
