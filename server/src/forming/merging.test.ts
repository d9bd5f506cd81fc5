import { expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

/** Two tables of two, each with a writer who has a board open, and a facilitator. */
async function twoTables(max = 12) {
  const lab = await makeLab({ groups: 2, max });
  const [one, two] = [await lab.person('host', 1), await lab.person('host', 2)];
  await lab.person('participant', 1);
  const [from, into] = await lab.groups();
  const facilitator = await lab.person('facilitator');
  const merge = () =>
    facilitator.api.forming.merge({ labId: lab.id, groupId: from?.id ?? '', into: into?.id ?? '' });
  const open = async (person: typeof one, boardId = person.boardId) =>
    BoardRobot.open(await person.device(), boardId);
  return { lab, one, two, from, into, merge, open };
}

test('I6 merged groups lose no note and no author: all stands on the other board, and the old one stays for reading', async () => {
  const { one, two, from, into, merge, open } = await twoTables();
  const [here, there] = [await open(one), await open(two)];
  const ids = await Promise.all(['раз', 'два', 'три'].map((text) => here.write(text)));
  await there.write('четыре');
  const groups = await merge();
  expect(groups.map(({ id }) => id)).toEqual([into?.id]);
  expect(groups[0]?.memberIds).toHaveLength(3);
  const recap = await two.api.forming.recap({ labId: one.lab.id, boardId: into?.boardId ?? '' });
  expect(recap.notes).toBe(4);
  // The harvest asks whose a note is: it finds the author on the new board as on the old.
  for (const noteId of ids) {
    const [row] = await house().rows<{ n: number }>(
      `select count(*)::int as n from board_update where board_id = $1 and participant_id is null`,
      [into?.boardId],
    );
    expect(row?.n).toBeGreaterThan(0);
    const lifted = await two.api.harvest.lift({ labId: one.lab.id, boardId: into?.boardId ?? '', noteId });
    expect(lifted.source).toMatchObject({ boardId: into?.boardId, noteId });
  }
  const device = await one.device();
  expect(await device.ask('board:open', { boardId: from?.boardId ?? '' })).toMatchObject({
    ...{ ok: true, mode: 'read', reason: 'frozen' },
  });
  const opened = await device.ask<'board:open', { authors: [number, string][] }>('board:open', {
    boardId: into?.boardId ?? '',
  });
  expect(opened).toMatchObject({ ok: true, mode: 'write' });
  expect('authors' in opened && opened.authors.map(([, who]) => who)).toEqual(
    expect.arrayContaining([one.id, two.id]),
  );
});

test('I3 I6 merging at the same moment as writing: what was acknowledged stands on the new board, sent twice it is done once', async () => {
  const { lab, one, into, merge, open } = await twoTables();
  const writer = await open(one);
  const written: string[] = [];
  const writing = (async () => {
    for (let n = 0; n < 40; n += 1) {
      const isKept = await writer.write(`заметка ${n}`).then(
        () => true,
        () => false,
      );
      if (!isKept) return;
      written.push(`заметка ${n}`);
    }
  })();
  await until(() => written.length > 5);
  await Promise.all([merge(), merge()]);
  await writing;
  const recap = await one.api.forming.recap({ labId: lab.id, boardId: into?.boardId ?? '' });
  expect(recap.notes).toBeGreaterThanOrEqual(written.length);
  expect(await house().count('from membership where participant_id = $1', [one.id])).toBe(2);
  const roles = await house().rows(`select role from participant where lab_id = $1 and role = 'host'`, [
    lab.id,
  ]);
  expect(roles).toHaveLength(1);
});

test('groups that are too many for a table are not merged', async () => {
  const { lab, merge } = await twoTables(2);
  expect(await refusalOf(merge())).toBe('409 GROUP_FULL');
  expect((await lab.groups()).map(({ memberIds }) => memberIds.length)).toEqual([2, 1]);
});

test('I3 I6 a group that is split has two boards with all that was written so far, each to go on by itself', async () => {
  const { lab, one, from, open } = await twoTables();
  const facilitator = await lab.person('facilitator');
  const writer = await open(one);
  for (const text of ['раз', 'два']) await writer.write(text);
  const newGroupId = v7();
  const split = (participantIds: string[]) =>
    facilitator.api.forming.split({ labId: lab.id, groupId: from?.id ?? '', newGroupId, participantIds });
  expect(await refusalOf(split(from?.memberIds ?? []))).toBe('409 STALE');
  await Promise.all([split([one.id]), split([one.id])]);
  const [first, , made] = await lab.groups();
  expect([first?.memberIds.length, made?.memberIds, made?.table]).toEqual([1, [one.id], 3]);
  const notesOn = async (boardId = '') =>
    (await facilitator.api.forming.recap({ labId: lab.id, boardId })).notes;
  expect([await notesOn(first?.boardId), await notesOn(made?.boardId)]).toEqual([2, 2]);
  const again = await open(one, made?.boardId);
  await again.write('три');
  await split([one.id]);
  expect([await notesOn(first?.boardId), await notesOn(made?.boardId)]).toEqual([2, 3]);
  expect(await house().count('from membership where participant_id = $1 and left_at is null', [one.id])).toBe(
    1,
  );
});
