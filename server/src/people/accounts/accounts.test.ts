import { afterEach, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { v4 } from 'uuid';
import { type Api, apiOf, refusalOf } from '../../../test/calls.ts';
import { useLabs } from '../../../test/lab-of-test.ts';
import type { TestLab } from '../../../test/labs.ts';
import { until } from '../../../test/until.ts';
import { Guesses } from '../../wiring/guesses.ts';
import { RecoveryService } from './recovery.service.ts';

const { house, makeLab } = useLabs({ TRUST_PROXY: 'true' });

const PASSWORD = 'четыре слова и ключ';
let addresses = 0;
/** Nobody has guessed there before. */
const freshEmail = () => `p${++addresses}-${v4()}@example.org`;

/** A member of the staff with an account, on a device that was signed in by it. */
async function withAccount(lab: TestLab, email = freshEmail()) {
  const person = await lab.person('facilitator');
  await person.api.accounts.claim({ email, password: PASSWORD });
  const { token } = await apiOf(house().url).accounts.signIn({ email, password: PASSWORD });
  return { email, seatId: person.id, api: apiOf(house().url, token), first: person };
}

/** As an app on a phone would show it, `steps` half minutes from now. */
function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

async function secondFactor(api: Api) {
  const { secret, address } = await api.accounts.prepareSecondFactor();
  const { recoveryCodes } = await api.accounts.confirmSecondFactor({ code: codeOf(secret, -1) });
  return { secret, address, recoveryCodes };
}

afterEach(() => {
  // Each test guesses for itself.
  Object.assign(house().app.get(Guesses), { addresses: new Map() });
});

test('P1 a password is kept as argon2id, opens its seat, and an unknown address is refused as a wrong password is', async () => {
  const lab = await makeLab();
  const { email, seatId } = await withAccount(lab);
  const [row] = await house().rows<{ hash: string }>(
    'select password_hash as hash from person where email = $1',
    [email],
  );
  expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const nobody = apiOf(house().url);
  const { token, seat } = await nobody.accounts.signIn({ email: email.toUpperCase(), password: PASSWORD });
  expect([seat.participantId, seat.role]).toEqual([seatId, 'facilitator']);
  expect((await apiOf(house().url, token).groups.me()).participant.id).toBe(seatId);
  const wrong = { email, password: 'совсем другие слова' };
  const unknown = { email: freshEmail(), password: PASSWORD };
  for (const proof of [wrong, unknown])
    expect(await refusalOf(nobody.accounts.signIn(proof))).toBe('403 WRONG_SIGN_IN');
});

test('P1 guesses of one password are slowed from wherever they come, known address or not; right ones are not', async () => {
  const lab = await makeLab();
  const { email } = await withAccount(lab);
  for (const address of [email, freshEmail()]) {
    const ends: string[] = [];
    for (let n = 0; n < 14; n += 1) {
      const answer = await fetch(`${house().url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${++addresses}` },
        body: JSON.stringify({ email: address, password: `wrong password ${n}` }),
      });
      ends.push(((await answer.json()) as { code: string }).code);
    }
    expect(ends.filter((end) => end === 'WRONG_SIGN_IN').length).toBeLessThanOrEqual(11);
    expect(ends.at(-1)).toBe('TOO_FAST');
  }
});

test('P1 passwords that anybody guesses are not taken', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const email = `tarakanova-${v4()}@example.org`;
  for (const password of ['1234567890ab', 'aaaaaaaaaaaa', 'пароль пароль', email])
    expect([password, await refusalOf(api.accounts.claim({ email, password }))]).toEqual([
      password,
      '409 WEAK_PASSWORD',
    ]);
  expect(await refusalOf(api.accounts.claim({ email, password: 'short' }))).toBe('400 MALFORMED');
});

test('P1 the second factor counts once it is confirmed; a code is taken once, a recovery code too', async () => {
  const lab = await makeLab();
  const { email, api } = await withAccount(lab);
  const nobody = apiOf(house().url);
  const signIn = (code?: string) => refusalOf(nobody.accounts.signIn({ email, password: PASSWORD, code }));
  await api.accounts.prepareSecondFactor();
  expect(await signIn()).toBe('done');
  const { secret, address, recoveryCodes } = await secondFactor(api);
  expect(address).toMatch(/^otpauth:\/\/totp\/Case%20Lab:/);
  expect(await signIn()).toBe('403 SECOND_FACTOR_NEEDED');
  expect(await signIn(codeOf(secret, -1))).toBe('403 WRONG_SECOND_FACTOR');
  expect(await signIn(codeOf(secret))).toBe('done');
  expect(await signIn(codeOf(secret))).toBe('403 WRONG_SECOND_FACTOR');
  expect(recoveryCodes).toHaveLength(8);
  expect(await signIn(recoveryCodes[0]?.toLowerCase())).toBe('done');
  expect(await signIn(recoveryCodes[0])).toBe('403 WRONG_SECOND_FACTOR');
  expect((await api.accounts.own()).recoveryCodesLeft).toBe(7);
  expect(await refusalOf(api.accounts.dropSecondFactor({ password: 'wrong one here' }))).toBe(
    '403 WRONG_SIGN_IN',
  );
  expect((await api.accounts.dropSecondFactor({ password: PASSWORD })).hasSecondFactor).toBe(false);
  expect(await signIn()).toBe('done');
});

test('P1 whoever came by a link has the seat and not the account, until they prove that it is theirs', async () => {
  const lab = await makeLab();
  const { email, seatId } = await withAccount(lab);
  const organiser = await lab.person('organiser');
  const { link } = await organiser.api.staff.link({ labId: lab.id, participantId: seatId });
  const { token } = await apiOf(house().url).groups.enter({ link: link.split('/').at(-1) ?? '' });
  const { api } = await lab.signedIn(token);
  expect(await api.accounts.own()).toMatchObject({ state: 'locked', email: '', seats: [] });
  const changing = api.accounts.changePassword({ current: PASSWORD, password: 'другие четыре слова' });
  expect(await refusalOf(changing)).toBe('403 ACCOUNT_LOCKED');
  expect(await refusalOf(api.accounts.prepareSecondFactor())).toBe('403 ACCOUNT_LOCKED');
  const other = api.accounts.claim({ email: freshEmail(), password: 'чужие четыре слова' });
  expect(await refusalOf(other)).toBe('403 WRONG_SIGN_IN');
  expect(await api.accounts.claim({ email, password: PASSWORD })).toMatchObject({ state: 'open', email });
});

test('P1 a person with seats in two labs goes from one to the other, and nowhere else', async () => {
  const [first, second] = [await makeLab(), await makeLab()];
  const { email, api, seatId } = await withAccount(first);
  const there = await second.person('expert');
  await there.api.accounts.claim({ email, password: PASSWORD });
  expect((await api.accounts.own()).seats.map(({ lab }) => lab.id).sort()).toEqual(
    [first.id, second.id].sort(),
  );
  const { token, seat } = await api.accounts.switchSeat({ participantId: there.id });
  expect(seat).toMatchObject({ lab: { id: second.id }, role: 'expert' });
  const moved = apiOf(house().url, token);
  expect((await moved.groups.me()).participant.id).toBe(there.id);
  expect(await refusalOf(api.groups.me())).toBe('401 NOT_SIGNED_IN');
  const stranger = await first.person('organiser');
  expect(await refusalOf(moved.accounts.switchSeat({ participantId: stranger.id }))).toBe('404 NOT_FOUND');
  await moved.accounts.switchSeat({ participantId: seatId });
  const twice = await first.person('facilitator');
  expect(await refusalOf(twice.api.accounts.claim({ email, password: PASSWORD }))).toBe(
    '409 SEAT_OF_ANOTHER',
  );
});

test('P1 a new password signs every other device out, and their open sockets end within 5 s', async () => {
  const lab = await makeLab();
  const { email, api } = await withAccount(lab);
  const { token } = await apiOf(house().url).accounts.signIn({ email, password: PASSWORD });
  const other = await lab.signedIn(token);
  const device = await other.watcher();
  const devices = (await api.accounts.own()).devices;
  expect(devices.map(({ isThis, isOnline }) => [isThis, isOnline])).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
  const since = Date.now();
  await api.accounts.changePassword({ current: PASSWORD, password: 'новые четыре слова' });
  await until(() => device.socket.disconnected);
  expect(Date.now() - since).toBeLessThan(5000);
  expect(await refusalOf(other.api.groups.me())).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(api.groups.me())).toBe('done');
  expect(await refusalOf(apiOf(house().url).accounts.signIn({ email, password: PASSWORD }))).toBe(
    '403 WRONG_SIGN_IN',
  );
});

test('P1 one’s own devices can be signed out one by one, those of others cannot', async () => {
  const lab = await makeLab();
  const { email, api, first } = await withAccount(lab);
  const { token } = await apiOf(house().url).accounts.signIn({ email, password: PASSWORD });
  const lost = await lab.signedIn(token);
  const foreign = await withAccount(lab);
  const [foreignDevice] = (await foreign.api.accounts.own()).devices;
  await api.accounts.signOut({ signInId: foreignDevice?.id ?? '' });
  expect(await refusalOf(foreign.api.groups.me())).toBe('done');
  const [newest] = (await api.accounts.own()).devices;
  const left = await api.accounts.signOut({ signInId: newest?.id ?? '' });
  await api.accounts.signOut({ signInId: newest?.id ?? '' });
  expect(left.devices).toHaveLength(2);
  expect(await refusalOf(lost.api.groups.me())).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(first.api.groups.me())).toBe('done');
});

test('P1 a recovery link sets a new password once, and leaves the second factor as it was', async () => {
  const lab = await makeLab();
  const { email, api } = await withAccount(lab);
  const { secret } = await secondFactor(api);
  const recovery = house().app.get(RecoveryService);
  expect(await recovery.link(freshEmail())).toBeUndefined();
  const link = (await recovery.link(email))?.split('/').at(-1) ?? '';
  const nobody = apiOf(house().url);
  const password = 'вспомненные четыре слова';
  expect(await nobody.accounts.recover({ link, password })).toEqual({ email });
  // The answer was lost; another password by the same link is a stranger's.
  expect(await nobody.accounts.recover({ link, password })).toEqual({ email });
  expect(await refusalOf(nobody.accounts.recover({ link, password: 'чужие четыре слова' }))).toBe(
    '404 UNKNOWN_LINK',
  );
  expect(await refusalOf(api.groups.me())).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(nobody.accounts.signIn({ email, password }))).toBe('403 SECOND_FACTOR_NEEDED');
  const code = codeOf(secret);
  expect(await refusalOf(nobody.accounts.signIn({ email, password, code }))).toBe('done');
});

test('P1 asking for a recovery link is answered alike whoever asks', async () => {
  const lab = await makeLab();
  const { email } = await withAccount(lab);
  const nobody = apiOf(house().url);
  const known = await nobody.accounts.askRecovery({ email });
  expect(await nobody.accounts.askRecovery({ email: freshEmail() })).toEqual(known);
});

test('P1 a hall screen has no account, and nobody without a session sees one', async () => {
  const lab = await makeLab();
  const hall = await lab.person('hall');
  const claim = hall.api.accounts.claim({ email: freshEmail(), password: PASSWORD });
  expect(await refusalOf(claim)).toBe('403 NOT_ALLOWED');
  const { accounts } = apiOf(house().url);
  const calls = {
    own: () => accounts.own(),
    claim: () => accounts.claim({ email: freshEmail(), password: PASSWORD }),
    changePassword: () => accounts.changePassword({ current: 'x', password: PASSWORD }),
    switchSeat: () => accounts.switchSeat({ participantId: v4() }),
    prepare: () => accounts.prepareSecondFactor(),
    confirm: () => accounts.confirmSecondFactor({ code: '123456' }),
    drop: () => accounts.dropSecondFactor({ password: 'x' }),
    signOut: () => accounts.signOut({ signInId: v4() }),
  };
  for (const [name, call] of Object.entries(calls))
    expect([name, await refusalOf(call())]).toEqual([name, '401 NOT_SIGNED_IN']);
});

test('W7 signing in, a wrong password and what was done to the account stand in the log of the lab', async () => {
  const lab = await makeLab();
  const organiser = await lab.person('organiser');
  const { email, seatId } = await withAccount(lab);
  await apiOf(house().url)
    .accounts.signIn({ email, password: 'not the right one' })
    .catch(() => undefined);
  const events = await until(async () => {
    const page = await organiser.api.audit.list({ labId: lab.id, personId: seatId });
    return page.events.length === 4 && page.events;
  });
  expect(events.map(({ deed }) => deed)).toEqual([
    'sign_in_refused',
    'signed_in',
    'account_made',
    'signed_in',
  ]);
  expect(events[0]).toMatchObject({ actor: null, target: { id: seatId } });
  expect(JSON.stringify(events)).not.toContain('@');
});
