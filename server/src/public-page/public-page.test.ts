import { expect, test } from '@jest/globals';
import { DETAILS } from '../../test/lab-desk-calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { CasesService } from '../cases/index.ts';
import { ExpertsService } from '../experts/index.ts';

const { house, makeLab } = useLabs();

/** A lab that its organisers have described, and the way to its page. */
async function describe(more: Partial<typeof DETAILS> = {}) {
  const lab = await makeLab();
  const organiser = await lab.person('organiser');
  const of = { labId: lab.id };
  const { version } = await organiser.api.labDesk.get(of);
  const details = { ...DETAILS, slug: `lab-${lab.id}`, ...more };
  await organiser.api.labDesk.change({ ...of, version, details });
  const get = (more = '', headers: Record<string, string> = {}) =>
    fetch(`${house().url}/l/${details.slug}${more}`, { headers });
  const become = (state: string) => house().rows('update lab set state = $2 where id = $1', [lab.id, state]);
  return { lab, organiser, slug: details.slug, get, become };
}

test('the page tells in the reader’s language what the lab is, when, what is planned, who presents, and how to come', async () => {
  const { lab, get, become } = await describe();
  await become('registration_open');
  const expert = await lab.person('expert');
  const expertId = await house().app.get(ExpertsService).assign(lab.id, expert.id, 'case_giver');
  const changes = {
    name: { ru: 'Эксперт из Кимр', en: 'An expert from Kimry', original: 'ru' as const },
    about: { ru: 'Растит сады у библиотек.', original: 'ru' as const },
  };
  await expert.api.invitations.save({ labId: lab.id, expertId, version: 0, changes });
  const ru = await (await get('', { 'accept-language': 'ru-RU,ru;q=0.9' })).text();
  const en = await (await get('?lang=en', { 'accept-language': 'ru' })).text();
  expect(ru).toContain('<html lang="ru">');
  for (const said of [
    'Сады Тотьмы',
    'Два дня о садах.',
    '4–5 июня 2027',
    'Тотьма, музей',
    'Фонд',
    'Эксперт из Кимр',
    'Растит сады у библиотек.',
  ])
    expect(ru).toContain(said);
  expect(en).toContain('<html lang="en">');
  expect(en).toContain('<span lang="ru">Растит сады у библиотек.</span>');
  for (const said of ['Gardens of Totma', 'Registration is open.', 'lab@example.org', 'An expert from Kimry'])
    expect(en).toContain(said);
  expect(en).toMatch(/4\s?–\s?5 June 2027/);
  // Nine in UTC is noon in Moscow.
  expect(ru).toContain('12:00–13:30');
  for (const page of [ru, en]) {
    expect(page).toContain(`href="/register/lab-${lab.id}"`);
    expect(page).toMatch(/hreflang="ru"[\s\S]*hreflang="en"/);
  }
});

test('a page of a full lab weighs less than 50 KB, runs no script and loads nothing of another host', async () => {
  const { lab, get } = await describe({
    summary: { ru: 'сад '.repeat(740), en: 'plot '.repeat(500), original: 'ru' },
    partners: Array.from({ length: 25 }, () => DETAILS.partners[0] ?? { name: DETAILS.host, link: '' }),
  });
  const story = { ru: 'История сада в городе. '.repeat(300), original: 'ru' } as const;
  for (let n = 1; n <= 20; n += 1)
    await house()
      .app.get(CasesService)
      .addCase(lab.id, {
        ...{ code: `N${n}`, title: DETAILS.title, story, difficulties: story },
        ...{ pioneerId: null, expertId: null, technologyIds: [] },
      });
  await house().rows(
    `insert into session (id, lab_id, kind, title, position, planned_start, planned_minutes, expert_ids, sequence)
     select gen_random_uuid(), $1, 'lectorium', $2, n, now() + n * interval '1 hour', 45, '[]', 1
     from generate_series(1, 30) n`,
    [lab.id, JSON.stringify(DETAILS.title)],
  );
  for (const language of ['ru', 'en']) {
    const page = await (await get(`?lang=${language}`)).text();
    expect(Buffer.byteLength(page)).toBeLessThan(50_000);
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|style=/i);
    const loaded = [...page.matchAll(/<(?:link rel="(?:stylesheet|icon)" href|img[^>]* src)="([^"]+)"/g)];
    expect(loaded.map(([, address]) => new URL(address ?? '', house().url).origin)).toEqual(
      loaded.map(() => new URL(house().url).origin),
    );
    expect(page.match(/rel="stylesheet"/g)).toHaveLength(1);
  }
});

test('what people wrote is text on the page and nothing else', async () => {
  const evil = `</title><script>alert(1)</script><img src=x onerror="alert(1)">'&`;
  const text = { ru: evil, en: evil, original: 'ru' as const };
  const { lab, get } = await describe({
    ...{ title: text, summary: text, host: text, place: text },
    partners: [{ name: text, link: 'https://example.org/"onmouseover="x' }],
    contacts: [{ name: text, email: '', phone: `"><script>` }],
  });
  await house().rows('update session set title = $2 where lab_id = $1', [lab.id, JSON.stringify(text)]);
  const page = await (await get()).text();
  expect(page).not.toMatch(/<script|<img|"onmouseover/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect((await get('.png')).status).toBe(200);
});

test('the way to the registration stands on the page while it is open, and else when it opens or that it is over', async () => {
  const { get, become, slug } = await describe();
  const seen: Record<string, boolean> = {};
  for (const state of [
    'published',
    'registration_open',
    'registration_closed',
    'live',
    'closed',
    'archived',
  ]) {
    await become(state);
    seen[state] = (await (await get()).text()).includes(`/register/${slug}`);
  }
  expect(seen).toEqual({
    ...{ published: false, registration_open: true, registration_closed: false },
    ...{ live: true, closed: false, archived: false },
  });
});

test('an unknown address and a draft answer 404 in words; those who edit the draft see it, and nobody keeps it', async () => {
  const { lab, organiser, get, become } = await describe();
  await become('draft');
  const stranger = await (await makeLab()).person('organiser');
  const participant = await lab.person('participant');
  const asked = [{}, ...[stranger, participant].map(({ token }) => ({ authorization: `Bearer ${token}` }))];
  for (const headers of asked) {
    const answer = await get('', { ...headers, 'accept-language': 'en' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('There is no such page');
  }
  for (const file of ['.ics', '.png']) expect((await get(file)).status).toBe(404);
  expect((await fetch(`${house().url}/l/no-such-lab`)).status).toBe(404);
  expect((await fetch(`${house().url}/l/..%2Fx`)).status).toBe(404);
  const own = await get('', { authorization: `Bearer ${organiser.token}` });
  expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
});

test('a page that has not changed is not sent again, and no cache mixes up the languages', async () => {
  const { get } = await describe();
  const first = await get();
  expect(first.headers.get('cache-control')).toMatch(/max-age=60/);
  expect(first.headers.get('vary')).toMatch(/Accept-Language/);
  const again = await get('', {
    'if-none-match': first.headers.get('etag') ?? '',
    'cache-control': 'max-age=0',
  });
  expect([again.status, (await again.text()).length]).toEqual([304, 0]);
  const style = /href="(\/l\/page\.css[^"]+)"/.exec(await first.text())?.[1];
  const css = await fetch(`${house().url}${style}`);
  expect([css.status, css.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
});

test('the calendar file has the sessions at their moments; a lab without dates has none', async () => {
  const { lab, get } = await describe();
  const answer = await get('.ics?lang=en');
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = await answer.text();
  expect(calendar).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\s*$/);
  expect(calendar).toContain('DTSTART:20260601T090000Z');
  expect(calendar).toContain('DURATION:PT90M');
  await house().rows('delete from session where lab_id = $1', [lab.id]);
  expect(await (await get('.ics')).text()).toContain('DTSTART;VALUE=DATE:20270604');
  await house().rows('update lab set starts_on = null where id = $1', [lab.id]);
  expect((await get('.ics')).status).toBe(404);
});

test('the share preview is a picture of 1200 x 630 px that the page names with its title', async () => {
  const { get, slug } = await describe();
  const page = await (await get('?lang=en')).text();
  const image = /og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(image).toMatch(new RegExp(`/l/${slug}\\.png\\?lang=en$`));
  expect(page).toContain('<meta property="og:title" content="Gardens of Totma">');
  const picture = Buffer.from(await (await get('.png?lang=en')).arrayBuffer());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
});
