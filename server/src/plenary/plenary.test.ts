import { expect, test } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { until } from '../../test/until.ts';
import { PlenaryService } from './plenary.service.ts';

const { house, makeLab } = useLabs();

/** A lab whose facilitator has lifted notes with these texts. */
async function lifted(lab: TestLab, texts: string[]) {
  const facilitator = await lab.person('facilitator');
  const ear = await facilitator.watcher();
  const boardId = (await lab.groups())[0]?.boardId ?? '';
  const robot = await BoardRobot.open(await facilitator.device(), boardId);
  const itemIds: string[] = [];
  for (const text of texts) {
    const noteId = await robot.write(text);
    itemIds.push((await facilitator.api.harvest.lift({ labId: lab.id, boardId, noteId })).id);
  }
  const { plenary, harvest } = facilitator.api;
  const queue = () => plenary.queue({ labId: lab.id });
  const full = await until(async () => {
    const now = await queue();
    return now.items.length === texts.length && now;
  });
  const told = () => ear.heard('lab:news').filter(({ type }) => type === 'plenary.changed').length;
  const order = (version: number, ids: string[]) => plenary.order({ labId: lab.id, version, itemIds: ids });
  const show = (itemId: string | null) => plenary.show({ labId: lab.id, itemId });
  const takeBack = (itemId: string) => harvest.takeBack({ labId: lab.id, itemId });
  const ids = full.items.map(({ id }) => id);
  return { facilitator, ear, itemIds, ids, full, queue, order, show, takeBack, told };
}

test('W9 what is lifted joins the end of the queue once, what is taken back leaves it', async () => {
  const lab = await makeLab();
  const { full, itemIds, takeBack, queue, ear } = await lifted(lab, ['раз', 'два', 'три']);
  expect(full.items.map(({ text, state, harvestItemId }) => [text.ru, state, harvestItemId])).toEqual([
    ['раз', 'planned', itemIds[0]],
    ['два', 'planned', itemIds[1]],
    ['три', 'planned', itemIds[2]],
  ]);
  expect(full.version).toBe(3);
  await takeBack(itemIds[1] ?? '');
  await ear.hears('lab:news', (news) => news.type === 'plenary.changed' && news.queue.version === 4);
  expect((await queue()).items.map(({ text }) => text.ru)).toEqual(['раз', 'три']);
});

test('W9 a queue is read as of one moment: the same version always with the same items', async () => {
  const lab = await makeLab();
  const { facilitator, queue } = await lifted(lab, []);
  const boardId = (await lab.groups())[0]?.boardId ?? '';
  const robot = await BoardRobot.open(await facilitator.device(), boardId);
  const noteIds: string[] = [];
  for (let n = 0; n < 15; n += 1) noteIds.push(await robot.write(`${n}`));
  const seen = new Set<string>();
  const lifting = (async () => {
    for (const noteId of noteIds) await facilitator.api.harvest.lift({ labId: lab.id, boardId, noteId });
  })();
  await until(async () => {
    const reads = await Promise.all(Array.from({ length: 4 }, queue));
    for (const { version, items } of reads) {
      const ids = items.map(({ id }) => id).join();
      seen.add(`${version}: ${ids}`);
    }
    return reads.every(({ items }) => items.length === 15);
  }, 20_000);
  await lifting;
  // Each version once, and each state of the queue once.
  const parts = [...seen].map((one) => one.split(': '));
  expect(new Set(parts.map(([version]) => version)).size).toBe(seen.size);
  expect(new Set(parts.map(([, ids]) => ids)).size).toBe(seen.size);
});

test('W9 an order is kept, and twenty presses of it change the queue once', async () => {
  const lab = await makeLab();
  const { ids, full, order, queue, told } = await lifted(lab, ['раз', 'два', 'три']);
  const wanted = [ids[2] ?? '', ids[0] ?? '', ids[1] ?? ''];
  const before = told();
  const ends = await Promise.all(Array.from({ length: 20 }, () => refusalOf(order(full.version, wanted))));
  expect(ends.filter((end) => end === 'done')).toHaveLength(1);
  expect(new Set(ends)).toEqual(new Set(['done', '409 STALE']));
  const now = await queue();
  expect(now.items.map(({ id }) => id)).toEqual(wanted);
  expect(now.version).toBe(full.version + 1);
  await until(() => told() === before + 1);
});

test('W9 an order of a queue that has changed meanwhile is stale: an older version, a missing or a foreign item', async () => {
  const lab = await makeLab();
  const { ids, full, order, queue } = await lifted(lab, ['раз', 'два']);
  const [one = '', two = ''] = ids;
  for (const [version, wanted] of [
    [full.version - 1, [two, one]],
    [full.version + 1, [two, one]],
    [full.version, [two]],
    [full.version, [two, one, v4()]],
    [full.version, [two, two]],
  ] as const) {
    expect(await refusalOf(order(version, [...wanted]))).toBe('409 STALE');
  }
  expect(await queue()).toEqual(full);
});

test('W9 one item is shown at a time; the one before goes to history, and the screen can be cleared', async () => {
  const lab = await makeLab();
  const { ids, show, ear, told } = await lifted(lab, ['раз', 'два']);
  const [one = '', two = ''] = ids;
  const states = (queue: Awaited<ReturnType<typeof show>>) => queue.items.map(({ state }) => state);
  expect(states(await show(one))).toEqual(['current', 'planned']);
  const before = told();
  expect(states(await show(one))).toEqual(['current', 'planned']);
  expect(states(await show(two))).toEqual(['history', 'current']);
  expect(states(await show(null))).toEqual(['history', 'history']);
  expect(states(await show(one))).toEqual(['current', 'history']);
  expect(await refusalOf(show(v4()))).toBe('404 NOT_FOUND');
  await ear.settle(lab.id);
  expect(told()).toBe(before + 3);
});

test('W9 of many who show different items at once one is current in the end', async () => {
  const lab = await makeLab();
  const { ids, show } = await lifted(lab, ['раз', 'два', 'три', 'четыре']);
  await Promise.all([...ids, ...ids, ...ids].map((id) => show(id)));
  expect(await house().count(`from plenary_item where lab_id = $1 and state = 'current'`, [lab.id])).toBe(1);
  // And the database lets no hand make it two.
  const all = house().rows(`update plenary_item set state = 'current' where lab_id = $1`, [lab.id]);
  await expect(all).rejects.toMatchObject({
    driverError: { code: '23505', constraint: 'plenary_item_current' },
  });
});

test('W9 taking back what the hall sees takes it off the screen', async () => {
  const lab = await makeLab();
  const { ids, itemIds, show, takeBack, queue } = await lifted(lab, ['раз', 'два']);
  await show(ids[0] ?? '');
  await takeBack(itemIds[0] ?? '');
  await until(async () => (await queue()).items.length === 1);
  expect((await queue()).items[0]?.state).toBe('planned');
});

test('W9 what was lifted in the moment before a crash is taken in at the next start', async () => {
  const lab = await makeLab();
  const { queue, itemIds } = await lifted(lab, ['раз']);
  // As the crash left it: the harvest row is there and the plenary has not heard.
  await house().rows('delete from plenary_item where lab_id = $1', [lab.id]);
  expect((await queue()).items).toEqual([]);
  await house().app.get(PlenaryService).onApplicationBootstrap();
  expect((await queue()).items.map(({ harvestItemId }) => harvestItemId)).toEqual(itemIds);
  await house().app.get(PlenaryService).onApplicationBootstrap();
  expect(await house().count('from plenary_item where lab_id = $1', [lab.id])).toBe(1);
});

test('I9 one harvest item is one item of the queue, also by hand in the database', async () => {
  const lab = await makeLab();
  const { itemIds } = await lifted(lab, ['раз']);
  const insert = `insert into plenary_item (id, lab_id, harvest_item_id, position, state) values ($1, $2, $3, 9, 'planned')`;
  const again = house().rows(insert, [v7(), lab.id, itemIds[0]]);
  await expect(again).rejects.toMatchObject({ driverError: { code: '23505' } });
});

test('W9 the hall sees the queue and nobody but the staff changes it', async () => {
  const lab = await makeLab();
  const { ids, full } = await lifted(lab, ['раз']);
  const hall = await lab.person('hall');
  expect(await hall.api.plenary.queue({ labId: lab.id })).toEqual(full);
  for (const role of ['hall', 'participant', 'host', 'expert'] as const) {
    const { plenary } = (await lab.person(role)).api;
    expect(await refusalOf(plenary.show({ labId: lab.id, itemId: ids[0] ?? '' }))).toBe('403 NOT_ALLOWED');
  }
});
