import { inflateRawSync } from 'node:zlib';
import { deleteNote, readNotes, writeText } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import * as Y from 'yjs';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { SERVER_CLIENT } from './client-ids.service.ts';

const { house, makeLab } = useLabs();

/** Two members at a board with two notes, their host, and a facilitator. */
async function kept(lab: TestLab) {
  const table = await tableOf(lab);
  const { boardId } = table.aigul;
  const host = await lab.person('host', 1);
  const facilitator = await lab.person('facilitator');
  const first = await table.one.write('школа');
  // Two who write at the same moment both write at the end: only what one has seen stands before.
  await until(() => table.two.texts().includes('школа'));
  await table.two.write('сад');
  const at = { labId: lab.id, boardId };
  const { boards } = facilitator.api;
  const keep = (name: string) => boards.keepVersion({ ...at, name, language: 'ru' });
  const list = async () => (await boards.versions(at)).versions;
  const restore = (versionId: string, restoreId = v4(), api = facilitator.api) =>
    api.boards.restoreVersion({ ...at, versionId, restoreId });
  return { ...table, boardId, host, facilitator, first, at, keep, list, restore };
}

const standing = (doc: Y.Doc) => readNotes(doc).flatMap((note) => (note.deleted ? [] : [note.text]));

test('B10 a version is a name and a place in the log, and shows the board as it was', async () => {
  const lab = await makeLab();
  const { facilitator, one, at, keep, list } = await kept(lab);
  const version = await keep('До перерыва');
  expect(version).toMatchObject({
    ...{ boardId: at.boardId, seq: 3, notes: 2, by: facilitator.id },
    name: { kind: 'hand', name: { ru: 'До перерыва', original: 'ru' } },
  });
  await one.write('позже');
  const { state } = await facilitator.api.boards.lookAtVersion({ ...at, versionId: version.id });
  const old = new Y.Doc();
  Y.applyUpdateV2(old, inflateRawSync(Buffer.from(state, 'base64')));
  expect(standing(old)).toEqual(['школа', 'сад']);
  expect(await list()).toEqual([version]);
});

test('B10 a version outlives the log and the checkpoint that it was taken from', async () => {
  const lab = await makeLab();
  const { facilitator, at, keep } = await kept(lab);
  const { id: versionId } = await keep('Надолго');
  await house().rows('delete from board_update where board_id = $1', [at.boardId]);
  const { state } = await facilitator.api.boards.lookAtVersion({ ...at, versionId });
  const old = new Y.Doc();
  Y.applyUpdateV2(old, inflateRawSync(Buffer.from(state, 'base64')));
  expect(standing(old)).toHaveLength(2);
});

test('B10 the same place named twice is one version with the newer name; many presses make one', async () => {
  const lab = await makeLab();
  const { keep, list } = await kept(lab);
  await Promise.all(Array.from({ length: 10 }, () => keep('Черновик')));
  await keep('Итог');
  expect((await list()).map(({ name }) => name)).toEqual([
    { kind: 'hand', name: { ru: 'Итог', original: 'ru' } },
  ]);
});

test('B10 each phase that closes leaves a version of every board that has changed, and of no other', async () => {
  const lab = await makeLab();
  const { facilitator, one, at, list } = await kept(lab);
  const { timekeeping } = facilitator.api;
  const open = (phaseId: string, version: number) => timekeeping.open({ labId: lab.id, phaseId, version });
  const { run } = await open(lab.phases.writing, 0);
  await timekeeping.close({ labId: lab.id, runId: run?.id ?? '', version: 1 });
  await until(async () => (await list()).length === 1);
  await open(lab.phases.silent, 2);
  const clock = await open(lab.phases.writing, 3);
  await until(() => one.device.heard('board:mode').at(-1)?.mode === 'write');
  await one.write('в новой фазе');
  // A server that hears late of the close makes no version of what the next phase wrote.
  house()
    .app.get(Announcer)
    .announce({ type: 'programme.clock', ...stamped(lab.id), clock });
  await open(lab.phases.reading, 4);
  const versions = await until(async () => {
    const found = await list();
    return found.length === 2 && found;
  });
  expect(versions.map(({ name, seq, notes, by }) => [name, seq, notes, by])).toEqual([
    [{ kind: 'phase', phase: 'share' }, 4, 3, null],
    [{ kind: 'phase', phase: 'share' }, 3, 2, null],
  ]);
  const others =
    'from board_version where board_id <> $1 and board_id in (select id from board where lab_id = $2)';
  expect(await house().count(others, [at.boardId, lab.id])).toBe(0);
});

test('B10 restoring is a new edit that everyone sees as news; nothing in the log is taken back', async () => {
  const lab = await makeLab();
  const { one, two, first, keep, restore, stored } = await kept(lab);
  const version = await keep('Начало');
  writeText(one.doc, first, 'школа у реки');
  await one.flush();
  await two.write('новое');
  const before = await stored();
  const made = await restore(version.id);
  expect(made).toMatchObject({ name: { kind: 'before_restore' }, seq: 5, notes: 3 });
  await until(() => standing(one.doc).length === 2 && standing(two.doc).length === 2);
  expect(standing(one.doc)).toEqual(['школа', 'сад']);
  expect(await stored()).toBe(before + 1);
  const authors = readNotes(one.doc).map((note) => note.author);
  expect(authors).toEqual([one.doc.clientID, two.doc.clientID, two.doc.clientID]);
});

test('B10 what somebody types while the board is restored is not lost, also when it arrives later', async () => {
  const lab = await makeLab();
  const { one, two, first, keep, restore } = await kept(lab);
  const version = await keep('Начало');
  writeText(one.doc, first, 'школа у реки');
  await one.flush();
  await until(() => standing(two.doc).includes('школа у реки'));
  writeText(two.doc, first, 'наша школа у реки');
  const offline = two.note('написано без сети');
  await restore(version.id);
  expect(await two.flush()).toMatchObject({ ok: true });
  await until(() => readNotes(one.doc).some(({ id }) => id === offline));
  expect(standing(one.doc)).toEqual(['наша школа', 'сад', 'написано без сети']);
});

test('B10 a restore is undone by restoring the version that was made just before it', async () => {
  const lab = await makeLab();
  const { one, first, keep, restore, list } = await kept(lab);
  const version = await keep('Начало');
  deleteNote(one.doc, first, Date.now());
  await one.flush();
  await one.write('после');
  const before = await restore(version.id);
  await until(() => standing(one.doc).join() === 'школа,сад');
  await restore(before?.id ?? '');
  await until(() => standing(one.doc).join() === 'сад,после');
  expect((await list()).map(({ name }) => name.kind)).toEqual(['before_restore', 'before_restore', 'hand']);
});

test('B10 a restore that is sent twice is done once, and one that changes nothing writes nothing', async () => {
  const lab = await makeLab();
  const { one, keep, restore, list, stored } = await kept(lab);
  const version = await keep('Начало');
  expect(await restore(version.id)).toBeNull();
  await one.write('лишнее');
  const [restoreId, before] = [v4(), await stored()];
  const first = await restore(version.id, restoreId);
  await one.write('уже после');
  expect(await restore(version.id, restoreId)).toEqual(first);
  expect(await stored()).toBe(before + 2);
  expect(standing(one.doc)).toContain('уже после');
  expect(await list()).toHaveLength(2);
});

test('B10 of many who restore at the same moment one does, and no word is doubled', async () => {
  const lab = await makeLab();
  const { one, first, keep, restore, stored } = await kept(lab);
  const version = await keep('Начало');
  writeText(one.doc, first, 'совсем иначе');
  await one.flush();
  const before = await stored();
  const ends = await Promise.all(Array.from({ length: 8 }, () => refusalOf(restore(version.id))));
  expect(ends).toContain('done');
  expect(ends.filter((end) => end !== 'done' && end !== '409 STALE')).toEqual([]);
  await until(() => standing(one.doc).join() === 'школа,сад');
  expect(await stored()).toBe(before + 1);
});

test('B10 the server restores under a fresh id, which no device may use', async () => {
  const lab = await makeLab();
  const { one, keep, restore } = await kept(lab);
  const version = await keep('Начало');
  await one.write('лишнее');
  const known = new Set(Y.decodeStateVector(Y.encodeStateVector(one.doc)).keys());
  await restore(version.id);
  const fresh = await until(() =>
    [...Y.decodeStateVector(Y.encodeStateVector(one.doc)).keys()].find((id) => !known.has(id)),
  );
  expect(fresh).toBeGreaterThan(SERVER_CLIENT);
  expect(await house().count('from client_id where id = $1', [fresh])).toBe(0);
  one.doc.clientID = fresh;
  one.note('чужой рукой');
  expect(await one.flush()).toMatchObject({ ok: false, code: 'FOREIGN_CLIENT' });
});

test('W28 whoever could not write now cannot restore either; staff can at any time', async () => {
  const lab = await makeLab();
  const { facilitator, host, one, keep, restore } = await kept(lab);
  const version = await keep('Начало');
  await one.write('лишнее');
  await facilitator.api.timekeeping.open({ labId: lab.id, phaseId: lab.phases.reading, version: 0 });
  expect(await refusalOf(restore(version.id, v4(), host.api))).toBe('409 FROZEN');
  expect(await refusalOf(restore(version.id))).toBe('done');
});

test('W27 a version of another board is not found, whoever asks', async () => {
  const lab = await makeLab();
  const { facilitator, at, keep } = await kept(lab);
  const version = await keep('Наша');
  const other = (await lab.groups())[1]?.boardId ?? '';
  const there = { ...at, boardId: other, versionId: version.id };
  expect(await refusalOf(facilitator.api.boards.lookAtVersion(there))).toBe('404 NOT_FOUND');
  const again = facilitator.api.boards.restoreVersion({ ...there, restoreId: v4() });
  expect(await refusalOf(again)).toBe('404 NOT_FOUND');
});
