import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { loadImage } from '@napi-rs/canvas';
import { v4 } from 'uuid';
import { useLabs } from '../../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../../test/labs.ts';
import { until } from '../../../test/until.ts';
import { flood, hugePng, photo, put, slidesOf } from '../../../test/uploads.ts';
import { ExpertsService } from '../../experts/index.ts';

const { house, makeLab } = useLabs();
const said = (text: string) => ({ ru: text, en: text, original: 'ru' }) as const;

/** An expert with an empty card, and where its files go. */
async function begun(lab: TestLab) {
  const [organiser, expert] = [await lab.person('organiser'), await lab.person('expert')];
  const expertId = await house().app.get(ExpertsService).assign(lab.id, expert.id, 'case_giver');
  const of = { labId: lab.id, caseId: v4() };
  await organiser.api.caseCards.create({ ...of, title: said('Сады'), expertId });
  const at = (mediaId: string, title = 'a.png') =>
    `${house().url}/api/labs/${lab.id}/case-cards/${of.caseId}/media/${mediaId}?title=${encodeURIComponent(title)}`;
  const send = (body: Uint8Array, title?: string, who: Person = expert) =>
    put(at(v4(), title), who.token, body);
  return { organiser, expert, expertId, of, at, send };
}

const look = (path: string, who?: Person) =>
  fetch(`${house().url}/api/media/${path}`, {
    headers: who ? { authorization: `Bearer ${who.token}` } : {},
  });

test('what is no picture is refused in words, whatever it is called', async () => {
  const { send, of } = await begun(await makeLab());
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  expect(await send(html, 'photo.png')).toEqual({ refused: '415 FOREIGN_KIND' });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  expect(await send(svg, 'drawing.svg')).toEqual({ refused: '415 FOREIGN_KIND' });
  expect(await send(Buffer.alloc(0))).toEqual({ refused: '415 FOREIGN_KIND' });
  expect(await send(hugePng(30_000))).toEqual({ refused: '413 TOO_MANY_PIXELS' });
  expect(await send(hugePng(9_000))).toEqual({ refused: '413 TOO_MANY_PIXELS' });
  expect(await send(hugePng(6_000))).toEqual({ refused: '422 FILE_BROKEN' });
  expect(await send(photo().subarray(0, 300))).toEqual({ refused: '422 FILE_BROKEN' });
  expect(await send(Buffer.from('%PDF-1.7\nno more of it'))).toEqual({ refused: '422 FILE_BROKEN' });
  expect(await send(await slidesOf(2, 'secret'))).toEqual({ refused: '422 PDF_LOCKED' });
  expect(await send(await slidesOf(151))).toEqual({ refused: '413 TOO_MANY_PAGES' });
  expect(await send(Buffer.concat([photo(), Buffer.alloc(15_000_000)]))).toEqual({
    refused: '413 TOO_LARGE',
  });
  expect(await house().count('from media where lab_id = $1', [of.labId])).toBe(0);
});

test('a gigabyte is cut off before it has come, and a body of unknown length is not begun', async () => {
  const { at, expert } = await begun(await makeLab());
  const { status, sent } = await flood(at(v4()), expert.token);
  expect(status).toBe(413);
  expect(sent).toBeLessThan(20_000_000);
});

test('a picture is made anew: upright, no larger than a hall needs it, and nothing of its place or camera stays', async () => {
  const lab = await makeLab();
  const { send, expert, organiser, of } = await begun(lab);
  const told = await send(photo(4000, 1000), '../../x');
  expect(told).toMatchObject({ kind: 'picture', state: 'ready', title: '../../x', pages: 1, done: 1 });
  const answer = await look(`${told.id}/1.webp`, expert);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...{ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' },
    'content-disposition': 'attachment; filename="page.webp"',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const image = await loadImage(bytes);
  expect([image.width, image.height]).toEqual([480, 1920]);
  for (const word of ['Exif', 'GPS']) expect(bytes.includes(word)).toBe(false);
  expect((await look(`${told.id}/1-small.webp`, expert)).status).toBe(200);
  for (const path of [`${told.id}/2.webp`, `${told.id}/..%2f1.webp`, `${v4()}/1.webp`, 'x/1.webp'])
    expect((await look(path, expert)).status).toBe(404);
  const card = await organiser.api.caseCards.get(of);
  expect(card.media.map(({ title }) => title)).toEqual(['../../x']);
});

test('a picture is seen as far as its case is told, and sent up by nobody but its expert and the staff', async () => {
  const lab = await makeLab();
  const { send, expert, organiser, of, at } = await begun(lab);
  const told = await send(photo());
  const path = `${told.id}/1.webp`;
  const [participant, other] = [await lab.person('participant', 1), await lab.person('expert')];
  const stranger = await (await makeLab()).person('organiser');
  for (const who of [participant, other, stranger, undefined])
    expect((await look(path, who)).status).toBe(404);
  for (const who of [expert, organiser]) expect((await look(path, who)).status).toBe(200);
  expect(await send(photo(), 'a', participant)).toEqual({ refused: '403 NOT_ALLOWED' });
  expect(await send(photo(), 'a', other)).toEqual({ refused: '403 NOT_ALLOWED' });
  expect(await send(photo(), 'a', stranger)).toEqual({ refused: '404 NOT_FOUND' });
  expect((await fetch(at(v4()), { method: 'PUT', body: 'x' })).status).toBe(401);
  for (const state of ['reviewed', 'published'] as const)
    await organiser.api.caseCards.settle({ ...of, state });
  for (const who of [participant, other, stranger, undefined])
    expect((await look(path, who)).status).toBe(200);
  expect(await send(photo())).toEqual({ refused: '409 CASE_PUBLISHED' });
  await organiser.api.caseCards.settle({ ...of, state: 'withdrawn' });
  expect((await look(path, participant)).status).toBe(404);
  await organiser.api.caseCards.removeMedia({ ...of, mediaId: String(told.id) });
  expect((await look(path, organiser)).status).toBe(404);
});

test('the same file sent twice is there once; a case holds no more than it may', async () => {
  const lab = await makeLab();
  const { at, expert, of, send } = await begun(lab);
  const mediaId = v4();
  const twice = [
    await put(at(mediaId), expert.token, photo()),
    await put(at(mediaId), expert.token, photo()),
  ];
  expect(twice.map(({ id }) => id)).toEqual([mediaId, mediaId]);
  await house().rows(
    `insert into media (id, lab_id, case_id, kind, title, state, pages, done, beat_at)
     select gen_random_uuid(), $1, $2, 'picture', '', 'ready', 1, 1, now() from generate_series(1, 29)`,
    [of.labId, of.caseId],
  );
  expect(await send(photo())).toEqual({ refused: '409 MEDIA_FULL' });
});

test('a portrait takes the place of the one before, and slides are none', async () => {
  const lab = await makeLab();
  const { expert, expertId } = await begun(lab);
  const at = (id: string) =>
    `${house().url}/api/labs/${lab.id}/expert-invitations/${expertId}/portrait/${id}`;
  await put(at(v4()), expert.token, photo());
  const { id } = await put(at(v4()), expert.token, photo());
  const participant = await lab.person('participant', 1);
  const known = await participant.api.caseCards.portraits({ labId: lab.id });
  expect(known).toEqual([{ expertId, mediaId: id }]);
  expect((await look(`${id}/1.webp`, participant)).status).toBe(200);
  expect(await put(at(v4()), expert.token, await slidesOf(1))).toEqual({ refused: '415 FOREIGN_KIND' });
  const other = await lab.person('expert');
  expect(await put(at(v4()), other.token, photo())).toEqual({ refused: '403 NOT_ALLOWED' });
});

test('sixty slides are ready within a minute, page by page, and the house answers meanwhile', async () => {
  const { send, organiser, of } = await begun(await makeLab());
  const slides = await slidesOf(60);
  const since = performance.now();
  expect(await send(slides, 'slides.pdf')).toMatchObject({ kind: 'slides', state: 'waiting', pages: 60 });
  const seen = new Set<number>();
  let slowest = 0;
  await until(async () => {
    await pause(200);
    const asked = performance.now();
    const [media] = (await organiser.api.caseCards.get(of)).media;
    slowest = Math.max(slowest, performance.now() - asked);
    seen.add(media?.done ?? 0);
    return media?.state === 'ready';
  }, 60_000);
  expect(performance.now() - since).toBeLessThan(60_000);
  expect(seen.size).toBeGreaterThan(5);
  expect(slowest).toBeLessThan(2000);
  expect(await house().count('from media_original')).toBe(0);
}, 90_000);

test('slides that are removed are drawn no further, and what a stopped server left is drawn on by another', async () => {
  const { send, organiser, of } = await begun(await makeLab());
  const first = await send(await slidesOf(40), 'one.pdf');
  await until(async () => ((await organiser.api.caseCards.get(of)).media[0]?.done ?? 0) > 1);
  await organiser.api.caseCards.removeMedia({ ...of, mediaId: String(first.id) });
  const second = await send(await slidesOf(6), 'two.pdf');
  await until(async () => (await organiser.api.caseCards.get(of)).media[0]?.state === 'ready', 20_000);
  expect(await house().count('from media_page where media_id = $1', [first.id])).toBe(0);
  // As a server leaves it that was cut off after the second page.
  await house().rows('insert into media_original values ($1, $2)', [second.id, await slidesOf(6)]);
  await house().rows('delete from media_page where media_id = $1 and page > 2', [second.id]);
  await house().rows(
    `update media set state = 'working', done = 2, beat_at = now() - interval '1 minute' where id = $1`,
    [second.id],
  );
  await until(async () => (await organiser.api.caseCards.get(of)).media[0]?.state === 'ready', 20_000);
  expect(await house().count('from media_page where media_id = $1', [second.id])).toBe(6);
}, 60_000);
