import { readFrames } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { DocumentsService } from './documents.service.ts';
import { TemplatesService } from './templates.service.ts';

const { house, makeLab } = useLabs();

const words = { ru: 'Слова', en: 'Words', original: 'ru' } as const;

/** A phase more in the programme, as an organiser may release while boards are there already. */
async function plan(lab: TestLab, kind: 'offer' | 'commit'): Promise<void> {
  const { api } = await lab.person('organiser');
  const { version, plan } = await api.plans.get({ labId: lab.id });
  const usual = { minutes: 10, instruction: words, visibility: 'named', write: true, edits: 'all' } as const;
  const sessions = plan.sessions.map((session) => ({
    ...session,
    phases: [...session.phases, { ...usual, id: v7(), kind }],
  }));
  const next = await api.plans.write({ labId: lab.id, version, plan: { ...plan, sessions } });
  await api.plans.release({ labId: lab.id, version: next.version, number: 2, note: words });
}

/** As if everybody had left and come again later: the document is read from the table. */
async function forget(): Promise<void> {
  const documents = house().app.get(DocumentsService);
  // The house's own sweep may have begun to count already.
  await documents.sweep(() => true);
  await documents.sweep(() => false, 0);
  await documents.sweep(() => false, 60_000);
}

const written = (boardId: string) =>
  house().count(`from board_update where board_id = $1 and doc = 'frames'`, [boardId]);

test('B16 a board has the frames of the phases in its programme, and gets those that are planned later, once', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  const open = async () => {
    const robot = await BoardRobot.open(await person.device(), person.boardId, { doc: 'frames' });
    const frames = readFrames(robot.doc);
    robot.device.close();
    return frames;
  };
  const before = await open();
  expect(before.map(({ id }) => id)).toEqual(['technology-T1', 'questions', 'parking-lot']);
  await plan(lab, 'commit');
  await forget();
  const after = await open();
  expect(after.map(({ id }) => id)).toEqual(['technology-T1', 'questions', 'first-steps', 'parking-lot']);
  for (const frame of before) expect(after).toContainEqual(frame);
  await forget();
  expect(await open()).toEqual(after);
  expect(await written(person.boardId)).toBe(2);
});

test('B16 two servers that find frames lacking at once add them once', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  const first = await BoardRobot.open(await person.device(), person.boardId, { doc: 'frames' });
  first.device.close();
  await forget();
  await plan(lab, 'offer');
  const templates = house().app.get(TemplatesService);
  const read = { boardId: person.boardId, name: 'frames', doc: first.doc, seq: first.opened.seq };
  const loaded = read as Parameters<typeof templates.furnish>[0];
  expect(await Promise.all([templates.furnish(loaded), templates.furnish(loaded)])).toEqual([true, true]);
  expect(await written(person.boardId)).toBe(2);
  const later = await BoardRobot.open(await person.device(), person.boardId, { doc: 'frames' });
  expect(later.frames().map(({ id }) => id)).toEqual([
    ...['technology-T1', 'questions', 'offers', 'requests', 'parking-lot'],
  ]);
});
