import { setTimeout as pause } from 'node:timers/promises';
import { readNotes } from '@case-lab/contract/boards';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { Checker } from './faults/checker.ts';
import { Device } from './faults/device.ts';
import { Dice } from './faults/dice.ts';
import { TableMate, viewOf, workOfOthers } from './faults/table-mate.ts';
import { Participant } from './participant.ts';
import { Robot, takeSeat } from './robot.ts';
import { RunningHouse, type Sample } from './running-house.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Date.now() / 1000) % 1_000_000);
const ROBOTS = 8;
const PLAY_MS = 8_000;
const SETTLE_MS = 40_000;

test('B4 B15 I1 ten people write, cluster, react, comment, undo and redo at once, lose the network, and end with one board', async ({
  browser,
  request,
}) => {
  test.setTimeout(300_000);
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    await (await clockOf(request, house.url, sample))('cluster');
    const checker = new Checker();
    const mates = await seat(house, sample, checker);
    const reader = await Robot.join(house.url, sample.code, 'читатель');
    const people = [await join(browser, house, sample, 9), await join(browser, house, sample, 10)] as const;
    for (const { watched } of people) watched.isTorn = true;

    const [phone, laptop] = [people[0], await people[1].anotherDevice(browser, house.url)];
    laptop.watched.isTorn = true;
    const until = Date.now() + PLAY_MS;
    await Promise.all([...mates.map((mate) => mate.play(until)), write(phone, until), write(laptop, until)]);

    const boards = await settle(house, reader, mates, [phone, laptop]);
    const counted = `${boards.notes.length} notes, ${boards.clusters.length} clusters, ${boards.comments.length} comments, ${boards.reactions.length} reactions, ${boards.steps.length} first steps`;
    console.log(
      `    ten people, seed ${SEED}: ${mates.reduce((sum, { done }) => sum + total(done), 0)} acts, ${counted}`,
    );
    expect(checker.judge({ copy: [] })).toEqual([]);
    expect(mates.flatMap(({ taken }) => taken)).toEqual([]);
    for (const list of Object.values(boards)) expect(list.length).toBeGreaterThan(0);

    await undoAll(laptop, house, reader);
    await settle(house, reader, mates, [phone, laptop]);
    for (const { device } of mates) device.leave();
  } finally {
    await house.close();
  }
});

const total = (done: Map<string, number>) => [...done.values()].reduce((sum, times) => sum + times, 0);

async function seat(house: RunningHouse, { code }: Sample, checker: Checker): Promise<TableMate[]> {
  const mates: TableMate[] = [];
  for (let n = 1; n <= ROBOTS; n += 1) {
    const taken = await takeSeat(house.url, code, `участник ${n} из Тотьмы`);
    mates.push(new TableMate(String(n), taken, house.url, checker, new Dice(SEED * 100 + n)));
  }
  await Promise.all(mates.map((mate) => mate.come()));
  return mates;
}

const join = (browser: Browser, { url }: RunningHouse, { code }: Sample, n: number) =>
  Participant.join(browser, url, code, { name: `участник ${n}`, territory: 'Суздаль', language: 'ru' });

/** A person at a real screen, who goes out of the network in the middle and comes back. */
async function write(who: Participant, until: number): Promise<void> {
  for (let n = 0; n < 6 || Date.now() < until; n += 1) {
    if (n % 3 === 1) await who.watched.context.setOffline(true);
    await who.compose.fill(`с экрана: ${who.page.viewportSize()?.width} ${n}`);
    await who.page.getByRole('button', { name: who.words.send, exact: true }).click();
    await pause(300);
    await who.watched.context.setOffline(false);
  }
}

/** Waits until nobody has anything unsaved and all see the same as a device that comes only now; what that is. */
async function settle(
  house: RunningHouse,
  { seat }: Robot,
  mates: TableMate[],
  screens: Participant[],
): Promise<ReturnType<typeof viewOf>> {
  for (const screen of screens) await screen.expectSaved();
  await expect
    .poll(() => mates.reduce((sum, { device }) => sum + device.unsaved, 0), { timeout: SETTLE_MS })
    .toBe(0);
  const reader = new Device(seat, 'reader', new Checker());
  reader.come(house.url);
  await reader.opened();
  const docs = [reader.doc, ...mates.map(({ doc }) => doc)];
  await expect
    .poll(() => new Set(docs.map((doc) => JSON.stringify(viewOf(doc)))).size, { timeout: SETTLE_MS })
    .toBe(1);
  const standing = readNotes(reader.doc).filter(({ deleted, hidden }) => !deleted && !hidden);
  const ids = standing.map(({ id }) => id).sort();
  for (const { page } of screens) {
    await page.reload();
    await expect.poll(() => idsOn(page), { timeout: SETTLE_MS }).toEqual(ids);
  }
  reader.leave();
  return viewOf(reader.doc);
}

const idsOn = async (page: Page) =>
  (
    await page
      .locator('[data-note]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-note') ?? ''))
  ).sort();

/** Whoever takes back all that they ever did leaves everything standing that is another's. */
async function undoAll(who: Participant, house: RunningHouse, reader: Robot): Promise<void> {
  await who.page.getByText(who.words.canvas, { exact: true }).click();
  await who.page.getByRole('region', { name: who.words.map }).waitFor();
  const add = who.page.getByRole('toolbar').getByRole('button', { name: 'Добавить заметку' });
  await add.click();
  await who.page.keyboard.type('на карте');
  await who.page.keyboard.press('Escape');
  await who.expectSaved();
  const [before, own] = await boardNow(house, reader, who.name);
  const standing = workOfOthers(before, own);
  for (let n = 0; n < 6; n += 1)
    await who.page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(who.note('на карте')).toHaveCount(0);
  await who.expectSaved();
  const [after] = await boardNow(house, reader, who.name);
  const left = workOfOthers(after, own);
  reader.leave();
  expect([...standing].filter((piece) => !left.has(piece))).toEqual([]);
  await who.page.getByText(who.words.list, { exact: true }).click();
}

/** The board as the server has it, and under which client ids a person wrote there. */
async function boardNow(house: RunningHouse, reader: Robot, name: string) {
  const opened = await reader.open();
  if (!opened.ok) throw new Error(opened.code);
  const headers = { authorization: `Bearer ${reader.seat.token}` };
  const answer = await fetch(`${house.url}/api/labs/${reader.seat.lab.id}/people`, { headers });
  const people: { id: string; name: string }[] = await answer.json();
  const person = people.find((one) => one.name === name)?.id;
  const own = opened.authors.filter(([, participant]) => participant === person).map(([client]) => client);
  expect(own.length).toBeGreaterThan(0);
  return [reader.doc, new Set(own)] as const;
}
