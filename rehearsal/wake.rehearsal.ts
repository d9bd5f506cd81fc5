import { expect, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

test('B2 a phone that wakes up with a dead socket notices at once, sends what was typed and catches up', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { code } = await house.sample(1);
    const who = { territory: 'Тотьма', language: 'ru' } as const;
    const sleeper = await Participant.join(browser, house.url, code, { ...who, name: 'участник 1' });
    const friend = await Participant.join(browser, house.url, code, { ...who, name: 'участник 2' });
    // A socket dies as it does in a sleep: nothing comes or goes any more, and nobody is told.
    let isAsleep = false;
    let sockets = 0;
    await sleeper.watched.context.routeWebSocket(/socket\.io/, (page) => {
      const server = page.connectToServer();
      const isDead = sockets++ === 0 ? () => isAsleep : () => false;
      page.onMessage((message) => isDead() || server.send(message));
      server.onMessage((message) => isDead() || page.send(message));
      page.onClose(() => isDead() || server.close());
    });
    await sleeper.page.reload();
    await sleeper.write('перед сном');
    await sleeper.expectSaved();
    isAsleep = true;
    await friend.write('пока телефон спал');
    await friend.expectSaved();
    await sleeper.write('в мёртвый сокет');
    await expect(sleeper.page.getByText(sleeper.words.waiting)).toBeVisible();
    expect(sockets).toBe(1);
    await sleeper.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    // Its pings would tell only after three quarters of a minute.
    await expect(sleeper.page.locator('[data-saved="saved"]')).toBeVisible({ timeout: 20_000 });
    await sleeper.expectNotes('пока телефон спал', 'в мёртвый сокет');
    await friend.expectNotes('в мёртвый сокет');
    await expect(sleeper.note('в мёртвый сокет')).toHaveCount(1);
    expect(sockets).toBe(2);
    isAsleep = false;
    for (const { watched } of [sleeper, friend]) await watched.close();
  } finally {
    await house.close();
  }
});
