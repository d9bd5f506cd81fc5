import type { Role } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { BoardRobot } from '../../../test/board-robot.ts';
import { refusalOf } from '../../../test/calls.ts';
import { useLabs } from '../../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../../test/labs.ts';
import { tableOf } from '../../../test/tables.ts';

const { house, makeLab } = useLabs();

const FORMATS = ['pdf', 'png', 'svg', 'md', 'notes.csv', 'verdicts.csv', 'steps.csv'] as const;
type Format = (typeof FORMATS)[number];
/** Those in which words stand as they were written. */
const IN_WORDS = ['svg', 'md', 'notes.csv', 'verdicts.csv', 'steps.csv'] as const;

const addressOf = (lab: TestLab, boardId: string, format: Format) =>
  `${house().url}/api/labs/${lab.id}/boards/${boardId}/export/${format}?language=ru`;

/** Downloads as a browser does. */
async function download(lab: TestLab, boardId: string, format: Format, { token }: Person) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(addressOf(lab, boardId, format), { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() };
}

test('a board is exported by its group and the staff, and by nobody else', async () => {
  const lab = await makeLab();
  const { boardId } = (await tableOf(lab)).aigul;
  const other = await makeLab();
  const wish = { labId: lab.id, boardId, format: 'md', language: 'ru' } as const;
  const ends = async (role: Role, table?: number, from = lab) =>
    refusalOf((await from.person(role, table)).api.boards.exported(wish));
  for (const role of ['participant', 'host', 'scribe'] as const) {
    expect([role, await ends(role, 1)]).toEqual([role, 'done']);
    expect([role, await ends(role, 2)]).toEqual([role, '403 NOT_ALLOWED']);
  }
  for (const role of ['facilitator', 'organiser'] as const) expect(await ends(role)).toBe('done');
  for (const role of ['hall', 'expert'] as const) expect(await ends(role)).toBe('403 NOT_ALLOWED');
  expect(await ends('observer', 1)).toBe('403 NOT_ALLOWED');
  expect(await ends('organiser', undefined, other)).toBe('404 NOT_FOUND');
  expect((await fetch(addressOf(lab, boardId, 'md'))).status).toBe(401);
});

test('each format comes as a file to be kept, named after lab and group', async () => {
  const lab = await makeLab();
  const { one, aigul } = await tableOf(lab);
  await one.write('ивы у реки');
  for (const format of FORMATS) {
    const { status, headers, bytes } = await download(lab, aigul.boardId, format, aigul);
    expect([format, status, bytes.length > 20]).toEqual([format, 200, true]);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="board\.(pdf|png|svg|md|csv)"; filename\*=UTF-8''%D0/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  }
  for (const format of ['svg', 'md', 'notes.csv'] as const)
    expect((await download(lab, aigul.boardId, format, aigul)).text).toContain('ивы у реки');
});

test('I2 words in a draft are in no export, also not in one’s own', async () => {
  const lab = await makeLab();
  const { one, aigul, boris } = await tableOf(lab);
  const draft = await BoardRobot.open(one.device, aigul.boardId, { doc: 'draft' });
  await draft.write('молчаливая мысль');
  await one.write('общая мысль');
  const staff = await lab.person('organiser');
  for (const person of [aigul, boris, staff]) {
    for (const format of IN_WORDS) {
      const { text } = await download(lab, aigul.boardId, format, person);
      expect([format, text.includes('молчаливая')]).toEqual([format, false]);
    }
    const { text } = await download(lab, aigul.boardId, 'notes.csv', person);
    expect(text).toContain('общая мысль');
  }
});

test('B6 a note of an anonymous phase bears no name and no territory, whoever exports it', async () => {
  const lab = await makeLab();
  const { one, aigul } = await tableOf(lab);
  await one.write('с именем');
  const { api, token } = await lab.person('organiser');
  await api.timekeeping.open({ labId: lab.id, phaseId: lab.phases.masked, version: 0 });
  await one.device.hears('board:mode', (told) => told.mode === 'write' && told.anonymous === true);
  const masked = await BoardRobot.open(one.device, one.boardId);
  await masked.write('без имени');
  const { text } = await download(lab, aigul.boardId, 'notes.csv', { token } as Person);
  const lineOf = (words: string) => text.split('\r\n').find((line) => line.includes(`"${words}"`)) ?? '';
  expect(lineOf('с именем')).toContain('"A participant"');
  expect(lineOf('без имени')).not.toContain('A participant');
  expect(lineOf('без имени')).toMatch(/"без имени";"";"";""/);
});
