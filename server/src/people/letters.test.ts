import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

// A mail server that never answers: what is written waits, and can be read.
const { house, makeLab } = useLabs({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'lab@example.org' });

const lettersTo = (to: string) =>
  house().rows<{ language: string; text: string; is_secret: boolean }>(
    'select language, text, is_secret from mail where "to" = $1',
    [to],
  );

test('P1 an invitation with an address is mailed once, in the language that was chosen', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const to = `${v4()}@example.org`;
  const form = { labId: lab.id, key: v4(), role: 'expert', language: 'en', days: 7, email: to } as const;
  const { link, isMailed } = await api.staff.invite(form);
  await api.staff.invite(form);
  expect(isMailed).toBe(true);
  const letters = await lettersTo(to);
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({ language: 'en', is_secret: true });
  expect(letters[0]?.text).toContain(link);
  expect(letters[0]?.text).toContain('as: expert');
});

test('P1 a recovery link goes to the address of an account, at most one in a while, and to no other', async () => {
  const lab = await makeLab();
  const person = await lab.person('facilitator');
  const [known, unknown] = [`${v4()}@example.org`, `${v4()}@example.org`];
  await person.api.accounts.claim({ email: known, password: 'четыре слова и ключ' });
  const { accounts } = apiOf(house().url);
  expect(await accounts.askRecovery({ email: unknown })).toEqual({ isSending: true });
  expect(await accounts.askRecovery({ email: known })).toEqual({ isSending: true });
  const [letter] = await until(async () => {
    const letters = await lettersTo(known);
    return letters.length > 0 && letters;
  });
  await accounts.askRecovery({ email: known });
  expect(letter).toMatchObject({ language: 'ru', is_secret: true });
  const link = /recovery\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  expect(await accounts.recover({ link, password: 'новые четыре слова' })).toEqual({ email: known });
  expect(await lettersTo(known)).toHaveLength(1);
  expect(await lettersTo(unknown)).toEqual([]);
});
