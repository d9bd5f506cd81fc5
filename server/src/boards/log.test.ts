import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import * as Y from 'yjs';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';
import { DocumentsService } from './documents.service.ts';

// One board must be able to fill the queue of 8 MB.
const { house, makeLab } = useLabs({ BOARD_MAX_BYTES: '20000000' });

const rename = (from: string, to: string) => house().rows(`alter table ${from} rename to ${to}`);

/** Runs while the log's table is not there: every COMMIT fails, and the rest of the database goes on. */
async function withoutLog(act: () => Promise<void>): Promise<void> {
  await rename('board_update', 'board_update_away');
  try {
    await act();
  } finally {
    await rename('board_update_away', 'board_update');
  }
}

test('B1 while the database fails nothing is acknowledged or shown, and the same messages sent again are stored once', async () => {
  const { one, two, stored } = await tableOf(await makeLab());
  await one.write('до поломки');
  const messages = Array.from({ length: 12 }, (_, n) => {
    one.note(`во время ${n}`);
    return { update: one.take(), msgId: v4() };
  });
  await withoutLog(async () => {
    const answers = await Promise.all(messages.map(({ update, msgId }) => one.push(update, msgId)));
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'NOT_SAVED' });
  });
  expect(two.texts()).toEqual(['до поломки']);
  const before = await stored();
  const answers = [];
  for (const { update, msgId } of messages) answers.push(await one.push(update, msgId));
  expect(answers).toEqual(messages.map((_, n) => ({ ok: true, seq: 3 + n })));
  expect(await stored()).toBe(before + 12);
  await until(() => two.texts().length === 13);
});

test('B1 what builds upon a lost update is not stored without it', async () => {
  const { one, two, stored } = await tableOf(await makeLab());
  one.note('потеряно');
  const lost = one.take();
  await withoutLog(async () => {
    expect(await one.push(lost)).toEqual({ ok: false, code: 'NOT_SAVED' });
  });
  const before = await stored();
  one.note('сверху');
  const upon = one.take();
  expect(await one.push(upon)).toEqual({ ok: false, code: 'GAP' });
  expect(await stored()).toBe(before);
  expect(await one.push(lost)).toMatchObject({ ok: true });
  expect(await one.push(upon)).toMatchObject({ ok: true });
  await until(() => two.texts().length === 2);
});

test('B1 connections that the database ends in the middle cost no update', async () => {
  const { one, two } = await tableOf(await makeLab());
  const isServer = Boolean(process.env.DATABASE_URL);
  const written: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const messages = Array.from({ length: 10 }, (_, n) => {
      one.note(`раунд ${round}, ${n}`);
      written.push(`раунд ${round}, ${n}`);
      return { update: one.take(), msgId: v4() };
    });
    const answers = messages.map(({ update, msgId }) => one.push(update, msgId));
    // The embedded database has one session and nobody who could end it.
    if (isServer) {
      await house()
        .rows(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        )
        .catch(() => undefined);
    }
    for (const [n, answer] of (await Promise.all(answers)).entries()) {
      const { update, msgId } = messages[n] ?? { update: new Uint8Array(), msgId: '' };
      if (!answer.ok) await until(async () => (await one.push(update, msgId)).ok);
    }
  }
  await until(() => two.texts().length === written.length);
  expect(two.texts().sort()).toEqual(written.sort());
  const { boardId } = one;
  const rows = await house().rows<{ seq: number }>(
    `select seq from board_update where board_id = $1 and doc = 'board' order by seq`,
    [boardId],
  );
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: written.length + 1 }, (_, n) => n + 1));
});

test('B8 updates that come while a commit is under way are committed together, and every one is answered', async () => {
  const lab = await makeLab();
  const { one } = await tableOf(lab);
  let commits = 0;
  const query = house().source.query.bind(house().source);
  house().source.query = (async (sql: string, values?: unknown[]) => {
    if (sql.includes('insert into board_update')) commits += 1;
    return query(sql, values);
  }) as typeof query;
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => {
      one.note('вместе');
      return one.flush();
    }),
  ).finally(() => {
    house().source.query = query;
  });
  expect(answers.map((answer) => (answer.ok ? answer.seq : 0))).toEqual(
    Array.from({ length: 60 }, (_, n) => n + 2),
  );
  expect(commits).toBeLessThan(20);
});

test('B8 while the database does not answer the queue is bounded, and what was taken is stored afterwards', async () => {
  const lab = await makeLab({ groups: 1 });
  const { one, two } = await tableOf(lab);
  const big = Array.from({ length: 140 }, () => {
    one.note('щ'.repeat(31_000));
    return { update: one.take(), msgId: v4() };
  });
  const free = await holdDatabase();
  const answers = big.map(({ update, msgId }) => one.push(update, msgId));
  // The last ones find the queue full while the first ones wait.
  const last = await answers.at(-1)?.finally(free);
  expect(last).toEqual({ ok: false, code: 'NOT_SAVED' });
  const settled = await Promise.all(answers);
  const taken = settled.filter((answer) => answer.ok).length;
  expect(taken).toBeGreaterThan(100);
  expect(taken).toBeLessThan(140);
  for (const { update, msgId } of big.slice(taken)) {
    expect(await one.push(update, msgId)).toMatchObject({ ok: true });
  }
  await until(() => two.texts().length === 140);
});

/** Lets every COMMIT of the log wait until the answer is called. */
async function holdDatabase(): Promise<() => Promise<void>> {
  const holder = house().source.createQueryRunner();
  await holder.startTransaction();
  await holder.query('lock table board_update in access exclusive mode');
  return async () => {
    await holder.commitTransaction();
    await holder.release();
  };
}

test('B9 after 500 updates there is a checkpoint, and a board opened from it is the same document', async () => {
  const lab = await makeLab();
  const { one, two, boris } = await tableOf(lab);
  for (let n = 0; n < 52; n += 1) {
    await Promise.all(
      Array.from({ length: 10 }, (_, m) => {
        one.note(`заметка ${n}-${m}`);
        return one.flush();
      }),
    );
  }
  const { boardId } = one;
  const checkpoint = `from board_checkpoint where board_id = $1 and doc = 'board' and upto_seq >= 500`;
  await until(async () => (await house().count(checkpoint, [boardId])) === 1);
  await one.write('после снимка');
  one.device.close();
  two.device.close();
  // Everybody leaves; a minute later the document has left memory.
  const documents = house().app.get(DocumentsService);
  const before = await documents.get(boardId, 'board');
  await documents.sweep(() => false, Date.now() - 70_000);
  await documents.sweep(() => false);
  expect(await documents.get(boardId, 'board')).not.toBe(before);
  const late = await BoardRobot.open(await boris.device(), boardId);
  expect(late.texts()).toHaveLength(521);
  expect(late.opened.seq).toBe(522);
  expect(Y.encodeStateVector(late.doc)).toEqual(Y.encodeStateVector(one.doc));
  const row = await house().rows<{ upto_seq: number }>(
    'select upto_seq from board_checkpoint where board_id = $1',
    [boardId],
  );
  expect(row[0]?.upto_seq).toBe(522);
  // The raw log stays.
  expect(await house().count(`from board_update where board_id = $1 and doc = 'board'`, [boardId])).toBe(522);
  expect(await openBoard(late.device, boardId, { seq: 522 })).toMatchObject({ updates: [] });
}, 60_000);
