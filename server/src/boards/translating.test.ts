import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deleteNote } from '@case-lab/contract/boards';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refusalOf } from '../../test/calls.ts';
import { freshPlace, type Place } from '../../test/databases.ts';
import { TestHouse } from '../../test/house.ts';
import { TestLab } from '../../test/labs.ts';
import { tableOf } from '../../test/tables.ts';

let place: Place;
let house: TestHouse;
let machine: Server;
let asked: unknown[] = [];
let answer: { status: number; body: string };

/** What LibreTranslate does as far as we ask it: POST /translate. */
beforeAll(async () => {
  machine = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({ path: request.url, ...JSON.parse(Buffer.concat(chunks).toString()) });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((done) => machine.listen(0, '127.0.0.1', done));
  const { port } = machine.address() as AddressInfo;
  place = await freshPlace();
  house = await TestHouse.open(place, { TRANSLATE_URL: `http://127.0.0.1:${port}/`, TRANSLATE_KEY: 'key' });
});

afterAll(async () => {
  await house.close();
  await place.remove();
  await new Promise((done) => machine.close(done));
});

test('I11 a note is translated by the machine that the server was told of, one note of a table at a time', async () => {
  const lab = await TestLab.make(house, {});
  const { one, aigul, boris } = await tableOf(lab);
  const noteId = await one.write('школьный сад');
  const at = { labId: lab.id, boardId: aigul.boardId, noteId, to: 'en' } as const;
  asked = [];
  answer = { status: 200, body: JSON.stringify({ translatedText: 'school garden' }) };
  expect((await aigul.api.labs.get({ labId: lab.id })).translates).toBe(true);
  expect(await aigul.api.boards.translateNote(at)).toEqual({ text: 'school garden' });
  expect(asked).toEqual([
    { path: '/translate', q: 'школьный сад', source: 'ru', target: 'en', format: 'text', api_key: 'key' },
  ]);
  for (const bad of [
    { status: 500, body: '{}' },
    { status: 200, body: '{}' },
    { status: 200, body: '<html>' },
  ]) {
    answer = bad;
    expect(await refusalOf(boris.api.boards.translateNote(at))).toBe('503 TRANSLATION_AWAY');
  }
  expect(await refusalOf(aigul.api.boards.translateNote({ ...at, noteId: 'none' }))).toBe('404 NOT_FOUND');
  deleteNote(one.doc, noteId, 1);
  await one.flush();
  expect(await refusalOf(aigul.api.boards.translateNote(at))).toBe('404 NOT_FOUND');
  const stranger = await lab.person('participant', 2);
  expect(await refusalOf(stranger.api.boards.translateNote(at))).toBe('403 NOT_ALLOWED');
  lab.close();
});
