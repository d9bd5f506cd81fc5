import { expect, test } from '@jest/globals';
import { openBoard } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';

const { house, makeLab } = useLabs();
const at = { is: 'note', id: 'a-note' } as const;

test('W32 a host and the staff ask everybody at the board to look; nobody else of the lab may, another lab finds none', async () => {
  const lab = await makeLab();
  const member = await lab.person('participant', 1);
  const { boardId } = member;
  const phone = await member.device();
  await openBoard(phone, boardId);
  const asks = async (role: 'participant' | 'scribe' | 'host' | 'expert' | 'facilitator', table?: number) => {
    const device = await (await lab.person(role, table)).device();
    await openBoard(device, boardId);
    const answer = (await device.ask('board:look', { boardId, at })) as { ok: boolean; code?: string };
    return answer.code ?? 'asked';
  };
  expect([await asks('host', 1), await asks('facilitator')]).toEqual(['asked', 'asked']);
  expect([
    await asks('participant', 1),
    await asks('scribe', 1),
    await asks('expert'),
    await asks('host', 2),
  ]).toEqual(Array(4).fill('NOT_ALLOWED'));
  const stranger = await (await (await makeLab()).person('facilitator')).device();
  expect(await stranger.ask('board:look', { boardId, at })).toEqual({ ok: false, code: 'NOT_FOUND' });
  await phone.settle(lab.id);
  expect(phone.heard('board:look')).toHaveLength(2);
});

test('W32 who has left the board is not asked, other boards are not, and nothing is stored', async () => {
  const lab = await makeLab();
  const [host, gone, other] = [
    await lab.person('host', 1),
    await lab.person('participant', 1),
    await lab.person('participant', 2),
  ];
  const { boardId } = host;
  const devices = [await gone.device(), await other.device()] as const;
  await openBoard(devices[0], boardId);
  await devices[0].ask('board:close', { boardId });
  await openBoard(devices[1], other.boardId);
  const stored = () => house().count('from board_update where board_id = $1', [boardId]);
  const asking = await host.device();
  await openBoard(asking, boardId);
  const before = await stored();
  expect(await asking.ask('board:look', { boardId, at })).toEqual({ ok: true });
  for (const device of devices) {
    await device.settle(lab.id);
    expect(device.heard('board:look')).toEqual([]);
  }
  expect(await stored()).toBe(before);
});

test('W16 whoever asks again and again to look is slowed down', async () => {
  const lab = await makeLab();
  const host = await lab.person('host', 1);
  const device = await host.device();
  const ask = () => device.ask<'board:look', { ok: true }>('board:look', { boardId: host.boardId, at });
  const answers = await Promise.all(Array.from({ length: 10 }, ask));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
  expect(answers).toContainEqual({ ok: false, code: 'TOO_FAST' });
});
