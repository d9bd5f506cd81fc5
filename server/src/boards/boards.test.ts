import { afterEach, expect, test } from '@jest/globals';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { useHouse } from '../../test/house.ts';
import { TestLab } from '../../test/labs.ts';
import { until } from '../../test/until.ts';

const house = useHouse();
let lab: TestLab;
afterEach(() => lab.close());

test('W1 smoke', async () => {
  lab = await TestLab.make(house());
  const a = await lab.person('participant', 1);
  const b = await lab.person('participant', 1);
  const one = await BoardRobot.open(await a.device(), a.boardId);
  const two = await BoardRobot.open(await b.device(), a.boardId);
  await one.write('привет');
  await until(() => two.texts().includes('привет'));
  expect(two.texts()).toEqual(['привет']);
  console.log(one.opened, await openBoard(two.device, a.boardId));
});
