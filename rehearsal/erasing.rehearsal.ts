import { expect, test } from '@playwright/test';
import { HostedTable } from './hosted-table.ts';

test('a participant takes their data along and erases themselves: their note stays, without their name', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const table = await HostedTable.open(browser, request);
  try {
    const { host, phone } = table;
    await phone.write('ивы у реки');
    await host.expectNotes('ивы у реки');
    await expect(host.note('ивы у реки')).toContainText('участник 7');
    await phone.page.getByRole('button', { name: 'Меню' }).click();
    const menu = phone.page.getByRole('dialog');
    const download = phone.page.waitForEvent('download');
    await menu.getByRole('link', { name: 'Чтобы прочитать' }).click();
    expect((await download).suggestedFilename()).toBe('my-data.md');
    await menu.getByRole('button', { name: 'Стереть мои данные' }).click();
    const question = phone.page.getByRole('dialog', { name: 'Стереть ваши данные навсегда?' });
    await question.getByRole('button', { name: 'Не надо' }).click();
    await menu.getByRole('button', { name: 'Стереть мои данные' }).click();
    await question.getByRole('button', { name: 'Стереть навсегда' }).click();
    await expect(phone.page).toHaveURL(/\/$/);
    await expect(phone.page.getByText('Ваши данные стёрты')).toBeVisible();
    await expect(host.note('ивы у реки')).not.toContainText('участник 7');
    await host.page.reload();
    await expect(host.note('ивы у реки')).toBeVisible();
    await expect(host.page.getByText('участник 7')).toHaveCount(0);
    await phone.watched.close();
    await host.watched.close();
  } finally {
    await table.end();
  }
});
