import { expect, test } from '@jest/globals';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { makeLab } = useLabs();

test('a table has one host, chosen by the staff and handed over by the host; devices connect anew with the new rights', async () => {
  const lab = await makeLab();
  const [first, second] = [await lab.person('participant', 1), await lab.person('participant', 1)];
  const facilitator = await lab.person('facilitator');
  const at = { labId: lab.id, groupId: first.seat.groupId ?? '' };
  const role = async (person: typeof first) => (await person.api.groups.me()).participant.role;
  const phone = await first.device();
  let isHungUp = false;
  phone.socket.on('disconnect', () => {
    isHungUp = true;
  });
  await facilitator.api.groups.appoint({ ...at, participantId: first.seat.id, role: 'host' });
  await until(() => isHungUp);
  expect(await role(first)).toBe('host');
  // Sent again it changes nothing.
  await facilitator.api.groups.appoint({ ...at, participantId: first.seat.id, role: 'host' });
  await first.api.groups.appoint({ ...at, participantId: second.seat.id, role: 'host' });
  expect([await role(first), await role(second)]).toEqual(['participant', 'host']);
  const again = first.api.groups.appoint({ ...at, participantId: first.seat.id, role: 'host' });
  expect(await refusalOf(again)).toBe('403 NOT_ALLOWED');
});

test('nobody is given a role at a table where they do not sit, and no staff at any', async () => {
  const lab = await makeLab();
  const [here, elsewhere] = [await lab.person('participant', 1), await lab.person('participant', 2)];
  const facilitator = await lab.person('facilitator');
  const at = { labId: lab.id, groupId: here.seat.groupId ?? '', role: 'host' } as const;
  for (const participantId of [elsewhere.seat.id, facilitator.seat.id])
    expect(await refusalOf(facilitator.api.groups.appoint({ ...at, participantId }))).toBe('404 NOT_FOUND');
});
