import { expect, test } from '@playwright/test';
import { Robot } from './robot.ts';
import { RunningHouse } from './running-house.ts';

const ROUNDS = 3;
const WRITERS = 3; // nine seats in three rounds and a fresh one: a group takes twelve

test('I1 B1 what was acknowledged or seen is on the board that a fresh device opens after kill -9', async () => {
  const house = await RunningHouse.open();
  try {
    const { code } = await house.sample(1);
    const promised = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const robots = await joinAll(house, code, round);
      let isUp = true;
      const writing = robots.map(async (robot, index) => {
        for (let n = 0; isUp; n += 1)
          await robot.write(`круг ${round}, участник ${index}, заметка ${n}`, 500);
      });
      await expect
        .poll(() => robots.reduce((sum, robot) => sum + robot.acknowledged.length, 0))
        .toBeGreaterThan(100);
      await house.kill();
      isUp = false;
      await Promise.all(writing);
      for (const robot of robots) {
        for (const text of robot.acknowledged) promised.add(text);
        // Seen: what came as news from somebody else, acknowledged to them or not.
        for (const text of robot.texts())
          if (!text.includes(`участник ${robots.indexOf(robot)},`)) promised.add(text);
        robot.leave();
      }
      await house.start();
    }
    const fresh = await Robot.join(house.url, code, 'участник 99 из Тотьмы');
    expect((await fresh.open()).ok).toBe(true);
    const found = fresh.texts();
    expect(promised.size).toBeGreaterThan(ROUNDS * 100 - 1);
    expect([...promised].filter((text) => !found.includes(text))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
    fresh.leave();
  } finally {
    await house.close();
  }
});

async function joinAll(house: RunningHouse, code: string, round: number): Promise<Robot[]> {
  const robots: Robot[] = [];
  for (let index = 0; index < WRITERS; index += 1) {
    // New seats each round: joining survives too.
    const robot = await Robot.join(house.url, code, `участник ${round * WRITERS + index}`);
    await robot.open();
    robots.push(robot);
  }
  return robots;
}
