import { connect } from 'node:net';
import type { BoardOpened } from '@case-lab/contract';
import { decodePresenceRoom, encodePresence, readNotes, writeText } from '@case-lab/contract/boards';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { freshPlace, type Place } from '../../test/databases.ts';
import { TestHouse } from '../../test/house.ts';
import { TestLab } from '../../test/labs.ts';
import { until } from '../../test/until.ts';
import { BadConfiguration } from '../wiring/config.ts';

const redisUrl = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';
const missing = await whatIsMissing();
const onTwoServers = missing ? test.skip : test;
if (missing) process.stderr.write(`two-servers.test.ts is skipped: ${missing}\n`);

/** Two houses need one PostgreSQL and one Redis; a plain machine has neither, and then these tests say so. */
async function whatIsMissing(): Promise<string | undefined> {
  if (!process.env.DATABASE_URL) return 'DATABASE_URL is not given';
  const { hostname, port } = new URL(redisUrl);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect(Number(port || 6379), hostname);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  return answers ? undefined : `no Redis answers at ${redisUrl}`;
}

let place: Place;
let near: TestHouse;
let far: TestHouse;
let lab: TestLab;

beforeAll(async () => {
  if (missing) return;
  place = await freshPlace();
  near = await TestHouse.open(place, { REDIS_URL: redisUrl });
  far = await TestHouse.open(place, { REDIS_URL: redisUrl });
}, 60_000);
afterEach(() => lab?.close());
afterAll(async () => {
  await far?.close();
  await near?.close();
  await place?.remove();
});

/** Two members of one group, each at another server. */
async function apart() {
  lab = await TestLab.make(near);
  const [aigul, boris] = [await lab.person('participant', 1), await lab.person('participant', 1)];
  const here = await BoardRobot.open(await aigul.device(near.url), aigul.boardId);
  const there = await BoardRobot.open(await boris.device(far.url), boris.boardId);
  return { aigul, boris, here, there };
}

const numbers = async (boardId: string) => {
  const sql = `select seq from board_update where board_id = $1 and doc = 'board' order by seq`;
  return (await near.rows<{ seq: number }>(sql, [boardId])).map(({ seq }) => seq);
};

const versions = (boardId: string) => near.count('from board_version where board_id = $1', [boardId]);

onTwoServers('B14 an edit at one server comes to the members at the other, with its author', async () => {
  const { aigul, here, there } = await apart();
  await here.write('с первого сервера');
  await until(() => there.texts().includes('с первого сервера'));
  await there.write('со второго');
  await until(() => here.texts().includes('со второго'));
  const [note] = readNotes(there.doc);
  const authors = () => new Map(there.device.heard('board:news').flatMap((news) => news.authors ?? []));
  await until(() => authors().get(note?.author ?? 0) === aigul.id);
});

onTwoServers(
  'B6 the author is told at the other server also for an id that was never introduced',
  async () => {
    const { aigul, here, there } = await apart();
    // Another id of the pool than the one that moves the cursor.
    here.doc.clientID = here.opened.clientIds[2] ?? 0;
    await here.write('другим пером');
    await until(() => there.texts().includes('другим пером'));
    const authors = () => new Map(there.device.heard('board:news').flatMap((news) => news.authors ?? []));
    await until(() => authors().get(here.doc.clientID) === aigul.id);
  },
);

onTwoServers(
  'B14 parallel pushes at both servers are numbered without holes, and all see the same',
  async () => {
    const { here, there } = await apart();
    const pushes = [here, there].flatMap((robot) =>
      Array.from({ length: 60 }, (_, n) => {
        robot.note(`${n}`);
        return robot.flush();
      }),
    );
    const answers = await Promise.all(pushes);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await numbers(here.boardId)).toEqual(Array.from({ length: 121 }, (_, n) => n + 1));
    await until(() => here.texts().length === 120 && there.texts().length === 120);
  },
);

onTwoServers('B2 the same message at both servers at once is stored once, under one number', async () => {
  const { aigul, here, there } = await apart();
  const other = await BoardRobot.open(await aigul.device(far.url), aigul.boardId);
  for (let n = 0; n < 20; n += 1) {
    here.note(`дважды ${n}`);
    const update = here.take();
    const msgId = crypto.randomUUID();
    const [one, two] = await Promise.all([here.push(update, msgId), other.push(update, msgId)]);
    expect([one, two]).toEqual([
      { ok: true, seq: n + 2 },
      { ok: true, seq: n + 2 },
    ]);
  }
  expect(await numbers(here.boardId)).toHaveLength(21);
  await until(() => there.texts().length === 20);
});

onTwoServers('B14 a device that moves to the other server goes on writing where it was', async () => {
  const { aigul, here } = await apart();
  await here.write('там');
  here.note('между');
  const unsent = here.take();
  here.device.close();
  const moved = await BoardRobot.open(await aigul.device(far.url), aigul.boardId);
  expect(await moved.push(unsent)).toMatchObject({ ok: true, seq: 3 });
});

onTwoServers('W15 cursors, moves, phases and sign-outs cross between the servers', async () => {
  const { aigul, boris, here, there } = await apart();
  const facilitator = await lab.person('facilitator');
  const ear = await facilitator.watcher(far.url);
  const data = Buffer.from(encodePresence({ is: 'cursor', x: 5, y: 6 }));
  await until(() => {
    here.device.socket.emit('board:presence', { boardId: here.boardId, data });
    const seen = there.device.heard('board:presence').flatMap((heard) => decodePresenceRoom(heard.data));
    return seen.some(([id]) => id === here.opened.clientIds[0]);
  });
  const { run, version } = await facilitator.api.timekeeping.open({
    labId: lab.id,
    phaseId: lab.phases.writing,
    version: 0,
  });
  await ear.hears('lab:news', (news) => news.type === 'programme.clock' && news.clock.run?.id === run?.id);
  await facilitator.api.timekeeping.close({ labId: lab.id, runId: run?.id ?? '', version });
  await there.device.hears('board:mode', ({ mode }) => mode === 'read');
  const target = (await lab.groups())[1]?.id ?? '';
  await facilitator.api.groups.move({ labId: lab.id, groupId: target, participantId: boris.id });
  await there.device.hears('board:mode', (told) => told.mode === 'read' && told.reason === 'visitor');
  const phone = await aigul.device(far.url);
  await aigul.api.people.leave();
  await until(() => !phone.socket.connected);
});

onTwoServers('W32 who is asked to look hears it at either server, once', async () => {
  const { here, there, boris } = await apart();
  const host = await lab.person('host', 1);
  const asking = await BoardRobot.open(await host.device(near.url), here.boardId);
  const at = { is: 'frame', id: 'technology-T1' } as const;
  expect(await asking.device.ask('board:look', { boardId: here.boardId, at })).toEqual({ ok: true });
  for (const { device } of [here, there])
    await device.hears('board:look', (look) => look.by === host.id && look.at.is === 'frame');
  await boris.api.groups.me();
  for (const { device } of [here, there]) expect(device.heard('board:look')).toHaveLength(1);
  expect(asking.device.heard('board:look')).toEqual([]);
});

onTwoServers(
  'W9 what is lifted at one server is one plenary item, announced once to each device',
  async () => {
    const { here } = await apart();
    const facilitator = await lab.person('facilitator');
    const ears = [await facilitator.watcher(near.url), await facilitator.watcher(far.url)];
    const noteId = await here.write('на пленум');
    const lift = () => facilitator.api.harvest.lift({ labId: lab.id, boardId: here.boardId, noteId });
    await Promise.all(Array.from({ length: 10 }, lift));
    for (const ear of ears) {
      await ear.hears('lab:news', ({ type }) => type === 'plenary.changed');
      await ear.settle(lab.id);
      const types = ear.heard('lab:news').map(({ type }) => type);
      expect(types.filter((type) => type === 'harvest.changed')).toHaveLength(1);
      expect(types.filter((type) => type === 'plenary.changed')).toHaveLength(1);
    }
    expect(await near.count('from plenary_item where lab_id = $1', [lab.id])).toBe(1);
  },
);

onTwoServers('B10 a phase that closes leaves one version of a board, at however many servers', async () => {
  const { here } = await apart();
  const facilitator = await lab.person('facilitator');
  const ear = await facilitator.watcher(far.url);
  const { open } = facilitator.api.timekeeping;
  await here.write('до конца фазы');
  for (const [version, phase] of ['writing', 'silent', 'writing', 'reading'].entries()) {
    const { run } = await open({ labId: lab.id, phaseId: lab.phases[phase as 'writing'], version });
    await ear.hears('lab:news', (news) => news.type === 'programme.clock' && news.clock.run?.id === run?.id);
    if (version > 0) await until(async () => (await versions(here.boardId)) > 0);
  }
  expect(await versions(here.boardId)).toBe(1);
});

onTwoServers(
  'B10 of restores from the same place at both servers one is made, and no word is doubled',
  async () => {
    const { here, there } = await apart();
    const facilitator = await lab.person('facilitator');
    const noteId = await here.write('школа');
    const at = { labId: lab.id, boardId: here.boardId };
    const { id } = await facilitator.api.boards.keepVersion({ ...at, name: 'Начало', language: 'ru' });
    writeText(here.doc, noteId, 'иначе');
    await here.flush();
    await until(() => there.texts().includes('иначе'));
    const before = (await numbers(here.boardId)).length;
    const ends = await Promise.all(
      [near, far, near, far].map(({ url }) => {
        const { boards } = apiOf(url, facilitator.token);
        return refusalOf(boards.restoreVersion({ ...at, versionId: id, restoreId: crypto.randomUUID() }));
      }),
    );
    expect(ends.filter((end) => end !== 'done' && end !== '409 STALE')).toEqual([]);
    expect(ends).toContain('done');
    await until(() => here.texts().join() === 'школа' && there.texts().join() === 'школа');
    expect(await numbers(here.boardId)).toHaveLength(before + 1);
  },
);

onTwoServers('I4 a phase that has closed is closed at a server which was not told of it', async () => {
  const { there } = await apart();
  const facilitator = await lab.person('facilitator');
  const at = { labId: lab.id, phaseId: lab.phases.own };
  await facilitator.api.timekeeping.open({ ...at, version: 0 });
  await there.device.hears('board:mode', (told) => told.mode === 'write' && told.edits === 'own');
  // As if the notice had been lost between the servers.
  await near.rows('update phase_run set closed_at = now() where lab_id = $1', [lab.id]);
  await there.device.hears('board:mode', ({ mode }) => mode === 'read');
  there.note('слишком поздно');
  expect(await there.flush()).toMatchObject({ ok: false, code: 'FROZEN' });
});

onTwoServers('I3 joiners at both servers never overfill a group', async () => {
  lab = await TestLab.make(near, { groups: 1, max: 5 });
  const joins = Array.from({ length: 20 }, (_, n) =>
    apiOf(n % 2 ? near.url : far.url).groups.join({ code: lab.code, name: `Гость ${n}`, language: 'ru' }),
  );
  const seated = (await Promise.all(joins)).filter(({ participant }) => participant.groupId !== null);
  expect(seated).toHaveLength(5);
  expect((await lab.groups())[0]?.memberIds).toHaveLength(5);
});

onTwoServers('B6 ids are issued once, by whichever server', async () => {
  const { aigul } = await apart();
  const opened = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const device = await aigul.device(n % 2 ? near.url : far.url);
      return (await openBoard(device, aigul.boardId)) as BoardOpened;
    }),
  );
  const issued = opened.flatMap(({ clientIds }) => clientIds);
  expect(new Set(issued).size).toBe(80);
});

onTwoServers(
  'W18 a house that is told of a Redis which does not answer refuses to open, and says which',
  async () => {
    const away = TestHouse.open(place, { REDIS_URL: 'redis://:secret@127.0.0.1:1' });
    const error = await away.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(BadConfiguration);
    expect(String(error)).toContain('no Redis answers at 127.0.0.1:1 (ECONNREFUSED)');
    expect(String(error)).not.toContain('secret');
  },
);
