import { expect, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { HostedTable } from './hosted-table.ts';

test('W33 B5 a host writes and judges for somebody without a phone, under their name, until they come with one', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const table = await HostedTable.open(browser, request);
  try {
    const { host, phone, house, sample } = table;
    await host.page.getByRole('button', { name: /At the table/ }).click();
    await host.page.getByRole('button', { name: 'Add a person without a phone' }).click();
    const sheet = host.page.getByRole('dialog');
    await sheet.getByLabel('Their name').fill('участник 9');
    await sheet.getByLabel('Their territory', { exact: true }).fill('Тотьма');
    await sheet.getByText('Русский', { exact: true }).click();
    await sheet.getByRole('button', { name: 'Add to the table' }).click();
    await expect(sheet.getByText('участник 9 sits at the table')).toBeVisible();
    const returnCode = (await sheet.getByText(/^[2-9A-HJKMNP-Z]{8}$/).innerText()).trim();
    await sheet.getByRole('button', { name: 'Done' }).click();
    await expect(sheet.getByText('without a phone', { exact: false }).first()).toBeVisible();
    await host.page.keyboard.press('Escape');

    await host.page.getByLabel('For whom').selectOption({ label: 'For: участник 9' });
    await host.write('грядки у школы');
    await expect(host.note('грядки у школы')).toContainText('участник 9');
    await expect(host.note('грядки у школы')).toContainText('(written by you)');
    await phone.expectNotes('грядки у школы');
    await expect(phone.note('грядки у школы')).toContainText('участник 9');
    await expect(phone.note('грядки у школы')).toContainText('(записал(а) participant 8)');
    await expect(phone.page.getByLabel('За кого')).toHaveCount(0);

    await (await clockOf(request, house.url, sample))('judge');
    // Whoever has the keyboard in a field is not taken away from it.
    await host.page.getByText('Verdicts', { exact: true }).click();
    await host.page.getByLabel('Whose verdicts').selectOption({ label: 'участник 9' });
    const card = host.page.locator('article[data-technology]').first();
    await card.getByText('With adaptation', { exact: true }).first().click();
    await host.expectSaved();
    const technology = await card.getAttribute('data-technology');
    const theirs = phone.page.locator(`article[data-technology="${technology}"]`);
    await expect(theirs.getByText('Тотьма').first()).toBeVisible();

    const back = await request.post(`${house.url}/api/return`, { data: { returnCode } });
    expect(back.ok()).toBe(true);
    await expect(host.page.getByLabel('Whose verdicts')).toHaveCount(0);
    await table.close();
  } finally {
    await table.end();
  }
});
