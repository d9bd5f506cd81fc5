import { expect, test } from '@playwright/test';
import { HostedTable } from './hosted-table.ts';

test('W32 "look here" of the host leads the list on a phone, but nobody who is writing, and lets them go back', async ({
  browser,
  request,
}) => {
  const table = await HostedTable.open(browser, request);
  try {
    const { host, phone } = table;
    const requests = phone.page.locator('[data-frame="requests"]');
    const lookAt = (frame: RegExp) => host.page.getByRole('button', { name: frame }).click();
    await expect(requests).not.toBeInViewport();
    await expect(phone.page.getByRole('button', { name: /Попросить всех посмотреть/ })).toHaveCount(0);

    await phone.compose.fill('не дописано');
    await lookAt(/look at “Requests/);
    const banner = phone.page.getByText('participant 8 показывает: Запросы');
    await expect(banner).toBeVisible();
    await expect(requests).not.toBeInViewport();
    await expect(phone.compose).toHaveValue('не дописано');
    await phone.page.getByRole('button', { name: 'Перейти туда' }).tap();
    await expect(requests).toBeInViewport();
    await phone.page.getByRole('button', { name: 'Вернуться' }).tap();
    await expect(requests).not.toBeInViewport();
    await expect(banner).toHaveCount(0);

    await phone.compose.fill('');
    await lookAt(/look at “First steps/);
    await expect(phone.page.locator('[data-frame="first-steps"]')).toBeInViewport();
    await phone.page.getByRole('button', { name: 'Не следовать' }).tap();
    await lookAt(/look at “Who we are/);
    await expect(phone.page.getByText('participant 8 показывает: Кто мы')).toBeVisible();
    await expect(phone.page.locator('[data-frame="who-we-are"]')).not.toBeInViewport();
    await table.close();
  } finally {
    await table.end();
  }
});

test('W32 the map flies to what the host sees on theirs, and a view follows a person until its owner moves', async ({
  browser,
  request,
}) => {
  const table = await HostedTable.open(browser, request);
  try {
    const { host, phone } = table;
    await host.page.getByText('Map', { exact: true }).click();
    await phone.page.getByText('Карта', { exact: true }).tap();
    const offers = phone.page.getByRole('heading', { name: /Предложения/ });
    const place = async () => {
      const box = await offers.boundingBox();
      return box && { x: Math.round(box.x), width: Math.round(box.width) };
    };
    await expect(offers).not.toBeInViewport();
    await expect.poll(async () => (await place())?.width).toBeGreaterThan(600);
    const before = await place();
    await host.page.getByRole('button', { name: 'Whole board' }).click();
    await host.page.getByRole('button', { name: 'Show everybody what I see' }).click();
    await expect(offers).toBeInViewport();
    await phone.page.getByRole('button', { name: 'Вернуться' }).tap();
    await expect.poll(place).toEqual(before);
    await expect(offers).not.toBeInViewport();

    await phone.page.getByRole('button', { name: /За столом/ }).tap();
    await phone.page.getByRole('button', { name: 'Видеть то же, что participant 8' }).tap();
    await expect(phone.page.getByText('Вы видите то же, что participant 8')).toBeVisible();
    await expect(offers).toBeInViewport();
    await phone.page.getByRole('button', { name: 'Вся доска' }).tap();
    await expect(phone.page.getByText('Вы видите то же, что participant 8')).toHaveCount(0);
    await table.close();
  } finally {
    await table.end();
  }
});
