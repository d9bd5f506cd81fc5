import { expect, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

/** What a venue's proxy makes of a websocket: it says no, or it says nothing at all. */
const blocked = {
  refused: () => {
    const open = { value: 1 };
    window.WebSocket = class extends EventTarget {
      readonly readyState = 3 - open.value;
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

for (const how of ['refused', 'swallowed'] as const) {
  test(`B2 where websockets are ${how} everything goes by polling, also after the server was started again`, async ({
    browser,
  }) => {
    const house = await RunningHouse.open();
    try {
      const { code } = await house.sample(1);
      const who = { territory: 'Rawtenstall', language: 'en' } as const;
      const behind = await Participant.join(browser, house.url, code, { ...who, name: 'participant 1' });
      const friend = await Participant.join(browser, house.url, code, { ...who, name: 'participant 2' });
      for (const { watched } of [behind, friend]) watched.isTorn = true;
      await behind.watched.context.addInitScript(blocked[how]);
      const polls: string[] = [];
      behind.page.on(
        'request',
        (request) => request.url().includes('transport=polling') && polls.push('poll'),
      );
      await behind.page.reload();
      await behind.write('through the proxy');
      await behind.expectSaved();
      await friend.expectNotes('through the proxy');
      await friend.write('and back');
      await behind.expectNotes('and back');
      await house.kill();
      await behind.write('while the server was away');
      await house.start();
      await behind.expectSaved();
      await friend.expectNotes('while the server was away');
      expect(polls.length).toBeGreaterThan(0);
      for (const { watched } of [behind, friend]) await watched.close();
    } finally {
      await house.close();
    }
  });
}
