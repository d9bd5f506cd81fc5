import { expect, test } from '@jest/globals';
import { useLabs } from '../../test/lab-of-test.ts';

// Behind a proxy, so that a test can ask from any address.
const { house, makeLab } = useLabs({ TRUST_PROXY: 'true' });
let addresses = 0;
/** Nobody has asked from here before (RFC 5737). */
const freshAddress = () => `203.0.113.${++addresses}`;

type Answer = { status: number; code?: string; retryAfterMs?: number };

async function ask(from: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${house().url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: body && JSON.stringify(body),
  });
  const { code, data } = (await answer.json()) as { code?: string; data?: { retryAfterMs?: number } };
  return { status: answer.status, code, retryAfterMs: data?.retryAfterMs };
}

const join = (from: string, code: string) =>
  ask(from, '/api/join', { code, name: 'участник 7', language: 'ru' });
let guesses = 0;
/** A code that no lab has: there is no 0 in the alphabet. */
const wrongCode = () => `0${String(++guesses).padStart(5, '0')}`;

/** The guess of an address until it is slowed. */
async function guessUntilSlowed(from: string, guess: () => Promise<Answer>): Promise<Answer> {
  for (let n = 0; n < 40; n += 1) {
    const answer = await guess();
    if (answer.status === 429) return answer;
    expect([from, answer.status]).toEqual([from, 404]);
  }
  throw new Error('forty wrong guesses and nobody was slowed');
}

test('W30 wrong codes, return codes and links are slowed with the time to wait; another address is not', async () => {
  const doors: Record<string, (from: string) => Promise<Answer>> = {
    door: (from) => ask(from, `/api/door/${wrongCode()}`),
    join: (from) => join(from, wrongCode()),
    return: (from) => ask(from, '/api/return', { returnCode: `${wrongCode()}00` }),
    enter: (from) => ask(from, '/api/enter', { link: wrongCode().padEnd(43, '0') }),
  };
  for (const [door, guess] of Object.entries(doors)) {
    const from = freshAddress();
    const slowed = await guessUntilSlowed(from, () => guess(from));
    expect([door, slowed.code]).toEqual([door, 'TOO_FAST']);
    expect(slowed.retryAfterMs).toBeGreaterThan(0);
    expect([door, (await guess(freshAddress())).status]).toEqual([door, 404]);
  }
});

test('W30 a right code from an address where others guess works', async () => {
  const lab = await makeLab();
  const from = freshAddress();
  await guessUntilSlowed(from, () => join(from, wrongCode()));
  expect((await join(from, lab.code)).status).toBe(200);
});

test('W30 a hall with one code is not kept out by a neighbour who guesses without end', async () => {
  const lab = await makeLab();
  const from = freshAddress();
  expect((await join(from, lab.code)).status).toBe(200);
  const flood = Promise.all(Array.from({ length: 60 }, () => join(from, wrongCode())));
  const hall = await Promise.all(Array.from({ length: 20 }, () => join(from, lab.code)));
  expect(hall.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const codes = (await flood).map(({ code }) => code);
  expect(codes.filter((code) => code === 'UNKNOWN_CODE').length).toBeLessThanOrEqual(22);
  expect(codes).toContain('TOO_FAST');
});

test('W30 right codes are not limited: a venue of three hundred is one address', async () => {
  const lab = await makeLab({ groups: 30, max: 10 });
  const from = freshAddress();
  const seats = await Promise.all(Array.from({ length: 300 }, () => join(from, lab.code)));
  expect(seats.filter(({ status }) => status !== 200)).toEqual([]);
  expect(await house().count('from participant where lab_id = $1', [lab.id])).toBe(300);
}, 60_000);

test('W30 an IPv6 network is one address, whichever of its numbers asks', async () => {
  let host = 0;
  const slowed = await guessUntilSlowed('2001:db8::', () => join(`2001:db8::${++host}:1`, wrongCode()));
  expect(slowed.code).toBe('TOO_FAST');
});

test('W30 what a sender writes into the header in front of the proxy changes nothing', async () => {
  const from = freshAddress();
  const slowed = await guessUntilSlowed(from, () => join(`${freshAddress()}, ${from}`, wrongCode()));
  expect(slowed.code).toBe('TOO_FAST');
});

test('W30 guesses from many addresses are slowed together', async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, () => join(freshAddress(), wrongCode())));
  const codes = answers.map(({ code }) => code);
  expect(codes).toContain('TOO_FAST');
  // Whoever guesses wrong is never let in.
  expect(answers.map(({ status }) => status).filter((status) => status !== 404 && status !== 429)).toEqual(
    [],
  );
}, 30_000);
