import { expect, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

/** What a venue's proxy makes of a websocket: it says no, or it says nothing at all. */
const blocked = {
  refused: () => {
    window.WebSocket = class extends EventTarget {
      onerror: ((event: Event) => void) | undefined;
      constructor() {
        super();
        setTimeout(() => this.onerror?.(new Event('error')), 50);
      }
      send() {}
      close() {}
    } as unknown as typeof WebSocket;
  },
  swallowed: () => {
    window.WebSocket = class extends EventTarget {
      send() {}
      close() {}
    } as unknown as typeof WebSocket;
  },
};

let house: RunningHouse;
let code: string;

test.beforeAll(async () => {
  house = await RunningHouse.open();
  ({ code } = await house.sample(1));
});
test.afterAll(() => house.close());

for (const how of ['refused', 'swallowed'] as const) {
  test(`B2 where websockets are ${how} everything goes by polling, also after the server was started again`, async ({
    browser,
  }) => {
    const who = { territory: 'Rawtenstall', language: 'en' } as const;
    const behind = await Participant.join(browser, house.url, code, { ...who, name: 'participant 1' });
    const friend = await Participant.join(browser, house.url, code, { ...who, name: 'participant 2' });
    for (const { watched } of [behind, friend]) watched.isTorn = true;
    await behind.watched.context.addInitScript(blocked[how]);
    const polls: string[] = [];
    behind.page.on('request', (request) => polls.push(...(request.url().match(/transport=polling/) ?? [])));
    await behind.page.reload();
    await behind.write(`${how}: through the proxy`);
    await behind.expectSaved();
    await friend.expectNotes(`${how}: through the proxy`);
    await friend.write(`${how}: and back`);
    await behind.expectNotes(`${how}: and back`);
    await house.kill();
    await behind.write(`${how}: while the server was away`);
    await house.start();
    await behind.expectSaved();
    await friend.expectNotes(`${how}: while the server was away`);
    expect(polls.length).toBeGreaterThan(0);
    for (const { watched } of [behind, friend]) await watched.close();
  });
}
