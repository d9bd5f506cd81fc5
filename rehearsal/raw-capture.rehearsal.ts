import { deflateRawSync } from 'node:zlib';
import { type APIRequestContext, type Browser, expect, test } from '@playwright/test';
import { Capture } from './capture.ts';
import { clockOf } from './clock.ts';
import { Attacker, packed } from './faults/attacker.ts';
import { Participant } from './participant.ts';
import { PollingRobot } from './polling-robot.ts';
import { takeSeat } from './robot.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

/** Words that nothing else in the house says: sent at once, sent and then changed, written in Latin. */
const SECRETS = ['ежевичный заслон', 'переписанный валежник', 'blackberry-hedge-4711'] as const;
const UNSENT = 'недописанный чертополох';

test('I2 the search finds words in every dress that they could come in', () => {
  const [words] = SECRETS;
  const dresses = {
    'utf-8': Buffer.from(`так ${words} и так`),
    'utf-16': Buffer.from(` ${words}`, 'utf16le'),
    escaped: Buffer.from(
      JSON.stringify(words).replace(/[^ -~]/g, (letter) => `\\u0${letter.charCodeAt(0).toString(16)}`),
    ),
    'inflated utf-8': packed({ type: 3, nsp: '/', data: [{ state: deflateRawSync(words) }] }),
    'base64 inflated utf-8': Buffer.from(
      `b${packed({ type: 3, nsp: '/', data: [{ state: deflateRawSync(words) }] }).toString('base64')}`,
    ),
  };
  for (const [dress, bytes] of Object.entries(dresses)) {
    const capture = new Capture(dress);
    for (const byte of [bytes.subarray(0, 5), bytes.subarray(5)]) capture.hear(byte);
    expect(capture.find(words)).toContain(dress);
    expect(capture.find('чего здесь нет')).toEqual([]);
  }
});

test('I2 B7 while a group writes in silence not one byte of it comes to anybody else, by socket, by polling or by HTTP', async ({
  browser,
  request,
}) => {
  test.setTimeout(300_000);
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const open = await clockOf(request, house.url, sample);
    const writer = await join(browser, house, sample.code, 'участник 1');
    const everybody = await eavesdrop(browser, house, sample);
    await open('silent_write');
    await expect(writer.compose).toHaveAttribute('placeholder', /Видите только вы/);
    await writer.write(SECRETS[0]);
    await writer.write(SECRETS[2]);
    await writer.write('переписать: ');
    await writer.note('переписать').getByRole('button', { name: 'Заметка', exact: true }).click();
    await writer.page.getByRole('textbox', { name: 'Текст заметки' }).fill(SECRETS[1]);
    await writer.page.keyboard.press('Escape');
    await expect(writer.note(SECRETS[1])).toBeVisible();
    await writer.compose.fill(UNSENT);
    await writer.expectSaved();
    const late = await listen(house, sample, 'в тишине');
    // A closed phase makes a version of the board.
    await open('share');
    await expect(writer.page.getByText('Откройте заметки и расскажите о двух главных.')).toBeVisible();
    await writer.expectSaved();
    const asked = await askEverything(request, house, sample, 'в тишине');
    for (const capture of [...everybody, ...late, ...asked]) {
      expect(capture.size, `${capture.name} hears at all`).toBeGreaterThan(0);
      for (const words of [...SECRETS, UNSENT]) expect(capture.find(words), capture.name).toEqual([]);
    }

    // The same search finds them in the same places as soon as they are revealed.
    await writer.page.getByRole('button', { name: writer.words.revealAll }).click();
    await expect(writer.page.locator('[data-private]').filter({ hasText: SECRETS[0] })).toHaveCount(0);
    for (const words of SECRETS) await expect(writer.note(words)).toBeVisible();
    await writer.expectSaved();
    const after = await listen(house, sample, 'после');
    await open('cluster');
    for (const capture of [...everybody, ...after]) {
      for (const words of SECRETS)
        await expect
          .poll(() => capture.find(words), { message: `${words}: ${capture.name}` })
          .not.toEqual([]);
      expect(capture.find(UNSENT)).toEqual([]);
    }
    // The version of a phase is made a moment after it has closed.
    await expect(async () => {
      const askedAfter = await askEverything(request, house, sample, 'после');
      for (const words of SECRETS)
        expect(askedAfter.flatMap((capture) => capture.find(words))).not.toEqual([]);
    }).toPass({ intervals: [3000], timeout: 30_000 });
  } finally {
    await house.close();
  }
});

const join = (browser: Browser, house: RunningHouse, code: string, name: string) =>
  Participant.join(browser, house.url, code, { name, territory: 'Тотьма', language: 'ru' });

/** Everybody who is there before the silence and may see the board in the end, by every way that they come. */
async function eavesdrop(browser: Browser, house: RunningHouse, sample: Sample): Promise<Capture[]> {
  const captures: Capture[] = await listen(house, sample, 'заранее');
  const neighbour = await join(browser, house, sample.code, 'участник 2');
  captures.push(await Capture.of(neighbour.page, 'a neighbour’s page'));
  const behindProxy = await join(browser, house, sample.code, 'участник 3');
  captures.push(await Capture.of(behindProxy.page, 'a neighbour’s page without websockets'));
  behindProxy.watched.isTorn = true;
  await behindProxy.watched.context.addInitScript(() => Reflect.deleteProperty(window, 'WebSocket'));
  for (const { page } of [neighbour, behindProxy]) {
    await page.reload();
    await page.locator('[data-saved="saved"]').waitFor();
  }
  const look = { language: 'ru', width: 1280, height: 800 } as const;
  const facilitator = await WatchedPage.open(browser, house.url, look);
  captures.push(await Capture.of(facilitator.page, 'the facilitator with the board open'));
  await facilitator.page.goto(sample.links.facilitator);
  await facilitator.page.getByRole('button', { name: 'Группа 1', exact: true }).click();
  await facilitator.page.getByRole('dialog').getByRole('radio').first().waitFor({ state: 'attached' });
  return captures;
}

/** Two robots that speak the protocol byte by byte, one a way; they open every document that they can name. */
async function listen(house: RunningHouse, { code }: Sample, when: string): Promise<Capture[]> {
  const seats = [
    await takeSeat(house.url, code, `${when} 1`),
    await takeSeat(house.url, code, `${when} 2`),
  ] as const;
  const bySocket = new Capture(`a raw websocket, ${when}`);
  const robot = await Attacker.signedIn(house.url, seats[0].token);
  robot.wire.on('data', (bytes: Buffer) => bySocket.hear(bytes));
  const byPolling = new Capture(`raw polling, ${when}`);
  const poller = await PollingRobot.signedIn(house.url, seats[1].token, (bytes) => byPolling.hear(bytes));
  for (const doc of ['board', 'frames', 'draft']) {
    const boardId = seats[0].participant.boardId;
    await robot.ask('board:open', { boardId, doc });
    await poller.ask('board:open', { boardId, doc });
  }
  for (const one of [robot, poller]) await one.ask('lab:watch', { labId: seats[0].lab.id });
  return [bySocket, byPolling];
}

/** Every answer that a neighbour, the hall, the expert and the staff can get over HTTP: all reading calls of the contract. */
async function askEverything(
  request: APIRequestContext,
  house: RunningHouse,
  sample: Sample,
  when: string,
): Promise<Capture[]> {
  const { paths } = await (await request.get(`${house.url}/api/openapi.json`)).json();
  const reading = Object.entries<object>(paths).flatMap(([path, methods]) =>
    'get' in methods ? [path] : [],
  );
  const neighbour = await takeSeat(house.url, sample.code, `${when} спрашивает`);
  const tokens: Record<string, string> = { neighbour: neighbour.token };
  for (const [role, address] of Object.entries(sample.links)) {
    const link = address.split('/').at(-1);
    tokens[role] = (await (await request.post(`${house.url}/api/enter`, { data: { link } })).json()).token;
  }
  const { labId, boardId } = { labId: sample.lab.id, boardId: neighbour.participant.boardId ?? '' };
  return Promise.all(
    Object.entries(tokens).map(async ([role, token]) => {
      const capture = new Capture(`what ${role} is answered, ${when}`);
      const get = async (path: string) => {
        const answer = await fetch(house.url + path, { headers: { authorization: `Bearer ${token}` } });
        const body = Buffer.from(await answer.arrayBuffer());
        capture.hear(body);
        return { isOk: answer.ok, body };
      };
      const versions = await get(`/api/labs/${labId}/boards/${boardId}/versions`);
      const ids: { id: string }[] = versions.isOk ? JSON.parse(versions.body.toString()).versions : [];
      for (const versionId of ['none', ...ids.map(({ id }) => id)])
        for (const path of reading)
          await get(
            path.replace('{labId}', labId).replace('{boardId}', boardId).replace('{versionId}', versionId),
          );
      await get('/metrics');
      return capture;
    }),
  );
}
