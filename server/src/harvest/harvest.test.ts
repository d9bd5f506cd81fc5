import type { HarvestItem } from '@case-lab/contract';
import { deleteNote, setFacts, writeText } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { refusalOf } from '../../test/calls.ts';
import type { Device } from '../../test/device.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../test/labs.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

/** A group with a host and a note by a participant from Yelabuga, and a facilitator who listens. */
async function told(lab: TestLab, text = 'Соседи поливают ивы по очереди') {
  const aigul = await lab.join('Айгуль', 'Елабуга');
  const host = await lab.person('host', 1);
  const facilitator = await lab.person('facilitator');
  const ear = await facilitator.watcher();
  const robot = await BoardRobot.open(await aigul.device(), aigul.boardId);
  const noteId = await robot.write(text);
  const lift = (person: Person, id = noteId) =>
    person.api.harvest.lift({ labId: lab.id, boardId: aigul.boardId, noteId: id });
  const items = () => house().count('from harvest_item where lab_id = $1', [lab.id]);
  return { aigul, host, facilitator, ear, robot, noteId, lift, items };
}

function changes(ear: Device): HarvestItem[] {
  return ear.heard('lab:news').flatMap((news) => (news.type === 'harvest.changed' ? [news.item] : []));
}

test('I9 a lifted note opens its source: board, note, number, and the territory of its author', async () => {
  const lab = await makeLab();
  const { aigul, facilitator, noteId, lift } = await told(lab);
  const item = await lift(facilitator);
  expect(item).toMatchObject({
    ...{ groupId: aigul.seat.groupId, kind: 'insight', state: 'nominated' },
    text: { ru: 'Соседи поливают ивы по очереди', original: 'ru' },
    source: { boardId: aigul.boardId, noteId, seq: 2 },
    territoryId: lab.territories[0]?.id,
  });
  expect(await facilitator.api.harvest.list({ labId: lab.id })).toEqual([item]);
  const source = 'from board_update where board_id = $1 and doc = $2 and seq = $3';
  expect(await house().count(source, [item.source.boardId, 'board', item.source.seq])).toBe(1);
});

test('W9 twenty presses at once lift a note once: one row, one announcement, one plenary item', async () => {
  const lab = await makeLab();
  const { facilitator, ear, lift, items } = await told(lab);
  const answers = await Promise.all(Array.from({ length: 20 }, () => lift(facilitator)));
  expect(new Set(answers.map((item) => JSON.stringify(item))).size).toBe(1);
  await lift(facilitator);
  expect(await items()).toBe(1);
  await ear.hears('lab:news', (news) => news.type === 'plenary.changed' && news.queue.items.length === 1);
  await ear.settle(lab.id);
  expect(changes(ear)).toEqual([answers[0]]);
  expect(await house().count('from plenary_item where lab_id = $1', [lab.id])).toBe(1);
  const queues = ear.heard('lab:news').filter(({ type }) => type === 'plenary.changed');
  expect(queues).toHaveLength(1);
});

test('W9 taken back and lifted again it is the same item, with the words of now', async () => {
  const lab = await makeLab();
  const { facilitator, ear, robot, noteId, lift, items } = await told(lab);
  const first = await lift(facilitator);
  const back = await Promise.all(
    Array.from({ length: 10 }, () => facilitator.api.harvest.takeBack({ labId: lab.id, itemId: first.id })),
  );
  for (const item of back) expect(item).toEqual({ ...first, state: 'returned' });
  writeText(robot.doc, noteId, 'Соседи поливают ивы по очереди, по списку');
  await robot.flush();
  const again = await lift(facilitator);
  expect(again).toMatchObject({ id: first.id, state: 'nominated', source: { noteId, seq: 3 } });
  expect(again.text.ru).toContain('по списку');
  expect(await items()).toBe(1);
  await until(() => changes(ear).length === 3);
  expect(changes(ear).map(({ state }) => state)).toEqual(['nominated', 'returned', 'nominated']);
});

test('W9 the host of the group may lift, and take back; participants and other hosts may not', async () => {
  const lab = await makeLab();
  const { aigul, host, lift, items } = await told(lab);
  const otherHost = await lab.person('host', 2);
  const others = [
    aigul,
    otherHost,
    await lab.person('expert'),
    await lab.person('hall'),
    await lab.person('scribe', 1),
  ];
  for (const person of others) expect(await refusalOf(lift(person))).toBe('403 NOT_ALLOWED');
  expect(await items()).toBe(0);
  const item = await lift(host);
  for (const person of others) {
    const back = person.api.harvest.takeBack({ labId: lab.id, itemId: item.id });
    expect(await refusalOf(back)).toBe('403 NOT_ALLOWED');
  }
  expect((await host.api.harvest.takeBack({ labId: lab.id, itemId: item.id })).state).toBe('returned');
});

test("W9 what is not there cannot be lifted: an empty note, a deleted one, an unknown one, another lab's", async () => {
  const lab = await makeLab();
  const { facilitator, robot, noteId, lift, items } = await told(lab, '   ');
  expect(await refusalOf(lift(facilitator))).toBe('409 EMPTY_NOTE');
  deleteNote(robot.doc, noteId, Date.now());
  await robot.flush();
  expect(await refusalOf(lift(facilitator))).toBe('404 NOT_FOUND');
  expect(await refusalOf(lift(facilitator, v4()))).toBe('404 NOT_FOUND');
  const there = await makeLab();
  const theirs = await told(there);
  for (const labId of [lab.id, there.id]) {
    const call = facilitator.api.harvest.lift({
      labId,
      boardId: theirs.aigul.boardId,
      noteId: theirs.noteId,
    });
    expect(await refusalOf(call)).toBe('404 NOT_FOUND');
  }
  expect([await items(), await theirs.items()]).toEqual([0, 0]);
});

test('I2 a note in a draft cannot be lifted, not by the staff either', async () => {
  const lab = await makeLab();
  const { aigul, facilitator, lift, items } = await told(lab);
  const draft = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  const secret = await draft.write('Пока только для себя');
  expect(await refusalOf(lift(facilitator, secret))).toBe('404 NOT_FOUND');
  expect(await items()).toBe(0);
});

test('W9 each kind of note becomes the kind that the plenary knows', async () => {
  const lab = await makeLab();
  const { facilitator, robot, lift } = await told(lab);
  const kinds: string[] = [];
  for (const kind of ['idea', 'question', 'barrier', 'adaptation', 'first_step', 'offer'] as const) {
    const noteId = robot.note(`вид ${kind}`);
    setFacts(robot.doc, noteId, { kind });
    await robot.flush();
    kinds.push((await lift(facilitator, noteId)).kind);
  }
  expect(kinds).toEqual(['insight', 'question', 'barrier', 'adaptation', 'commitment', 'partnership']);
});

test('I9 one note, one item, also by hand in the database', async () => {
  const lab = await makeLab();
  const { facilitator, lift } = await told(lab);
  const { id } = await lift(facilitator);
  const copy = `insert into harvest_item (id, lab_id, group_id, kind, text, state, board_id, note_id, seq, lifted_at)
    select $1, lab_id, group_id, kind, text, state, board_id, note_id, seq, lifted_at from harvest_item where id = $2`;
  await expect(house().rows(copy, [v4(), id])).rejects.toMatchObject({ driverError: { code: '23505' } });
});

test("W9 the wall counts a board's notes within two seconds, deleted ones not", async () => {
  const lab = await makeLab();
  const { aigul, facilitator, ear, robot } = await told(lab);
  const second = await robot.write('вторая');
  await robot.write('третья');
  deleteNote(robot.doc, second, Date.now());
  await robot.flush();
  await ear.hears('lab:news', (news) => news.type === 'boards.counted' && news.count.notes === 2);
  const counts = await facilitator.api.boards.counts({ labId: lab.id });
  expect(counts.map(({ boardId, notes }) => [boardId === aigul.boardId, notes])).toEqual([
    [true, 2],
    [false, 0],
  ]);
});
