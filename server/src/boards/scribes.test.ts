import { type Judgement, judge } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { apiOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../test/labs.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

/** Somebody without a phone at the first table, and a way to judge for them. */
async function withSomebody(lab: TestLab, host: Person) {
  const groupId = host.seat.groupId ?? '';
  const { participant, returnCode } = await host.api.groups.seat({
    ...{ labId: lab.id, groupId, name: 'участник 7', language: 'ru', territory: 'Елабуга', joinKey: v4() },
  });
  const judged = { technology: 't', territory: participant.territoryId ?? '', participant: participant.id };
  return { participant, returnCode, judged };
}

async function answerTo(person: Person, boardId: string, judged: Omit<Judgement, 'verdict'> | object) {
  const robot = await BoardRobot.open(await person.device(), boardId);
  judge(robot.doc, judged as Judgement, { verdict: 'applies_now' });
  const answer = await robot.flush();
  return answer.ok ? 'taken' : answer.code;
}

test('B5 host, scribe and staff judge for a person without a phone of their group, others do not', async () => {
  const lab = await makeLab();
  const host = await lab.person('host', 1);
  const { boardId } = host;
  const { judged } = await withSomebody(lab, host);
  expect(await answerTo(host, boardId, judged)).toBe('taken');
  expect(await answerTo(await lab.person('scribe', 1), boardId, { ...judged, technology: 'u' })).toBe(
    'taken',
  );
  expect(await answerTo(await lab.person('facilitator'), boardId, { ...judged, technology: 'v' })).toBe(
    'taken',
  );
  const neighbour = await lab.person('participant', 1);
  expect(await answerTo(neighbour, boardId, { ...judged, technology: 'w' })).toBe('NOT_ALLOWED');
  // Whoever has a phone speaks for themselves; who sits elsewhere has another scribe.
  expect(await answerTo(host, boardId, { ...judged, participant: neighbour.id })).toBe('NOT_ALLOWED');
  const elsewhere = await withSomebody(lab, await lab.person('host', 2));
  expect(await answerTo(host, boardId, elsewhere.judged)).toBe('NOT_ALLOWED');
});

test('B5 a scribe may begin at once where the board is open already, and no longer when the person comes with a phone', async () => {
  const lab = await makeLab();
  const host = await lab.person('host', 1);
  const robot = await BoardRobot.open(await host.device(), host.boardId);
  const { judged, returnCode, participant } = await withSomebody(lab, host);
  const say = (technology: string) => {
    judge(robot.doc, { ...judged, technology }, { verdict: 'not_here' });
    return robot.take();
  };
  // The server judges anew who may do what once the table is announced.
  const first = say('t');
  await until(async () => (await robot.push(first)).ok);
  const { token } = await apiOf(house().url).groups.comeBack({ returnCode });
  const late = await BoardRobot.open(await host.device(), host.boardId);
  judge(late.doc, { ...judged, technology: 'late' }, { verdict: 'not_here' });
  expect(await late.flush()).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  await until(async () => !(await robot.push(say(v4()))).ok);
  const own = await lab.signedIn(token);
  expect(own.id).toBe(participant.id);
  expect(await answerTo(own, host.boardId, { ...judged, technology: 'own' })).toBe('taken');
});

test('B5 in an anonymous phase nobody is named, by a scribe neither', async () => {
  const lab = await makeLab();
  const host = await lab.person('host', 1);
  const { judged } = await withSomebody(lab, host);
  const { api } = await lab.person('facilitator');
  await api.timekeeping.open({ labId: lab.id, phaseId: lab.phases.masked, version: 0 });
  expect(await answerTo(host, host.boardId, judged)).toBe('NOT_ALLOWED');
});
