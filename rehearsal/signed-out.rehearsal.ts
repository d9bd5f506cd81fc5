import { readNotes } from '@case-lab/contract/boards';
import { expect, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { Robot } from './robot.ts';
import { RunningHouse } from './running-house.ts';

test('B2 W6 whoever was signed out while away is led to the door, and their words go out when they come back', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { code } = await house.sample(1);
    const who = { name: 'участник 1', territory: 'Тотьма', language: 'ru' } as const;
    const writer = await Participant.join(browser, house.url, code, who);
    writer.watched.isTorn = true;
    const { context } = writer.watched;
    const returnCode = await writer.page.evaluate(() => localStorage.getItem('case-lab:return-code'));
    await writer.write('пока был вход');
    await writer.expectSaved();
    await context.setOffline(true);
    await writer.write('после выхода');
    expect((await context.request.post(`${house.url}/api/leave`, { data: {} })).ok()).toBe(true);
    await context.setOffline(false);
    await expect(writer.page).not.toHaveURL(/\/group$/);
    expect((await context.request.post(`${house.url}/api/return`, { data: { returnCode } })).ok()).toBe(true);
    await writer.page.goto(`${house.url}/group`);
    await writer.expectSaved();
    await writer.expectNotes('пока был вход', 'после выхода');
    const reader = await Robot.join(house.url, code, 'читатель 1');
    await reader.open();
    const texts = readNotes(reader.doc).map((note) => note.text);
    expect(texts.sort()).toEqual(['пока был вход', 'после выхода'].sort());
    reader.leave();
    await writer.watched.close();
  } finally {
    await house.close();
  }
});
