import { expect, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

test('I6 B5 what was written without a connection for a board that one was moved away from is not lost', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const { code, lab, links } = await house.sample(2);
    const who = { name: 'участник 1', territory: 'Тотьма', language: 'ru' } as const;
    const moved = await Participant.join(browser, house.url, code, who);
    const before = await seatOf(moved, house.url);
    moved.watched.isTorn = true;
    await moved.watched.context.setOffline(true);
    await moved.write('для прежней группы');

    const link = links.facilitator.split('/').at(-1);
    expect((await request.post(`${house.url}/api/enter`, { data: { link } })).ok()).toBe(true);
    const groups: { id: string }[] = await (
      await request.get(`${house.url}/api/labs/${lab.id}/groups`)
    ).json();
    const other = groups.find(({ id }) => id !== before.groupId);
    const data = { participantId: before.id };
    const move = `${house.url}/api/labs/${lab.id}/groups/${other?.id}/members`;
    expect((await request.post(move, { data })).ok()).toBe(true);

    await moved.watched.context.setOffline(false);
    await expect(moved.page.getByText('Не удалось сохранить 1 заметку')).toBeVisible({ timeout: 30_000 });
    await moved.page.getByRole('button', { name: 'Посмотреть' }).click();
    const sheet = moved.page.getByRole('dialog');
    await expect(sheet.getByText('на этой доске пишете не вы')).toBeVisible();
    await expect(sheet.getByText('для прежней группы')).toBeVisible();
    await sheet.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await moved.page.keyboard.press('Escape');
    await moved.expectSaved();
    await moved.expectNotes('для прежней группы');
    expect((await seatOf(moved, house.url)).groupId).toBe(other?.id);
    await moved.watched.close();
  } finally {
    await house.close();
  }
});

async function seatOf({ watched }: Participant, house: string): Promise<{ id: string; groupId: string }> {
  return (await (await watched.context.request.get(`${house}/api/me`)).json()).participant;
}
