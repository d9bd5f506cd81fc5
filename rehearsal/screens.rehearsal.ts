import { type Browser, expect, type Page, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { foreignWords } from './foreign-words.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { expectFaultless } from './sight.ts';
import {
  joinAs,
  walkABoard,
  walkTheDoor,
  walkTheGroup,
  walkTheResults,
  walkTheTray,
  walkTheWall,
} from './walks.ts';
import { WatchedPage } from './watched-page.ts';

const SIZES = [
  { width: 360, height: 740, isPhone: true },
  { width: 1280, height: 800, isPhone: false },
] as const;
const HALL = { width: 1024, height: 768 };

/** One walk through every screen, with every check: one language alone is spoken, and everybody can use it. */
for (const language of ['ru', 'en'] as const) {
  const look = async (page: Page, screen: string) => {
    await expect.soft(page.locator('html')).toHaveAttribute('lang', language);
    await expect.poll(() => foreignWords(page, language), { message: screen }).toEqual([]);
    await expectFaultless(page, screen);
  };
  const enter = async (
    browser: Browser,
    house: RunningHouse,
    link: string,
    size: { width: number; height: number },
  ) => {
    const watched = await WatchedPage.open(browser, house.url, { language, ...size });
    await watched.page.goto(link);
    await expect(watched.page.getByRole('main')).toBeVisible();
    return watched;
  };
  const leave = async (watched: WatchedPage) => {
    watched.expectCleanHands();
    await watched.close();
  };

  test.describe(`every screen speaks ${language} and stands in nobody’s way`, () => {
    let house: RunningHouse;
    let sample: Sample;
    test.beforeEach(async () => {
      test.setTimeout(300_000);
      house = await RunningHouse.open();
      sample = await house.sample(2);
    });
    test.afterEach(() => house.close());

    for (const size of SIZES) {
      test(`I13 W23 the door and the group’s board at ${size.width} px`, async ({ browser, request }) => {
        const door = await WatchedPage.open(browser, house.url, { language, ...size });
        await walkTheDoor(door.page, language, sample, look);
        await leave(door);
        const who = await joinAs(browser, sample, language, !size.isPhone);
        const open = await clockOf(request, house.url, sample);
        await walkTheGroup(who, open, look);
        await walkTheTray(who, open, look);
        await leave(who.watched);
      });

      test(`I13 W23 the wall, a board over it and what is lifted at ${size.width} px`, async ({
        browser,
        request,
      }) => {
        const who = await joinAs(browser, sample, language, false);
        await who.write(language === 'ru' ? 'ивы у реки' : 'willows by the river');
        await who.expectSaved();
        const open = await clockOf(request, house.url, sample);
        await open('judge');
        const wall = await enter(browser, house, sample.links.facilitator, size);
        await walkTheWall(wall.page, language, look);
        await walkABoard(wall.page, language, look);
        await walkTheResults(wall.page, language, look);
        await leave(wall);
        const hall = await enter(browser, house, sample.links.hall, HALL);
        await hall.page.getByRole('article').waitFor();
        await look(hall.page, 'one note in the hall');
        await leave(hall);
        await leave(who.watched);
      });

      test(`I13 W23 the expert’s desk at ${size.width} px`, async ({ browser }) => {
        const expert = await enter(browser, house, sample.links.expert, size);
        await expert.page.getByRole('article').first().waitFor();
        await look(expert.page, 'the desk');
        await leave(expert);
      });
    }

    test('I13 W23 the hall', async ({ browser, request }) => {
      const hall = await enter(browser, house, sample.links.hall, HALL);
      await hall.page.getByText(sample.code).waitFor();
      await look(hall.page, 'how to join, in the hall');
      const open = await clockOf(request, house.url, sample);
      await open('share');
      await hall.page.getByRole('timer').waitFor();
      await look(hall.page, 'the clock in the hall');
      await leave(hall);
    });
  });
}
