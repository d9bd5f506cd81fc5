import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { photo, put } from '../../test/uploads.ts';
import { findInDump } from '../../test/whole-dump.ts';

// A mail server that never answers: what is written waits in the postbox.
const { house, makeLab } = useLabs({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'lab@example.org' });

/** An expert with a page, a portrait, a deputy and a case of their own. */
async function presenting(lab: TestLab, name: string) {
  const { api } = await lab.person('organiser');
  const of = { labId: lab.id, expertId: v4() };
  const { invitation, link } = await api.invitations.invite({
    ...{ ...of, name, language: 'ru', role: 'case_giver', sessionId: null },
  });
  const entered = await apiOf(house().url).groups.enter({ link: link.split('/').at(-1) ?? '' });
  const expert = await lab.signedIn(entered.token);
  await expert.api.invitations.save({
    ...{ ...of, version: invitation.version },
    changes: {
      name: { ru: name, en: 'Expert Kovyleva', original: 'ru' },
      about: { ru: 'Сажает ковыль с детства', original: 'ru' },
      deputy: { name: 'Замена Полынина', contact: '+7 900 222-33-44' },
    },
  });
  const portrait = `${house().url}/api/labs/${lab.id}/expert-invitations/${of.expertId}/portrait/${v4()}`;
  expect(await put(`${portrait}?title=kovyleva.jpg`, expert.token, photo())).toMatchObject({
    state: 'ready',
  });
  const title = { ru: 'Степь у школы', original: 'ru' as const };
  const card = await api.caseCards.create({
    ...{ labId: lab.id, caseId: v4(), title, expertId: of.expertId },
  });
  return { api, expert, caseId: card.id };
}

test('an expert who is erased leaves no page, portrait, deputy or name; the case that they brought stays', async () => {
  const lab = await makeLab();
  const traces = ['Ковылева', 'Kovyleva', 'ковыль с детства', 'Полынина', '222-33-44'];
  const { api, expert, caseId } = await presenting(lab, 'Эксперт Ковылева');
  expect((await findInDump(house(), traces)).length).toBeGreaterThan(1);
  const own = await expert.api.ownData.mine({ language: 'ru', format: 'json' });
  const told = await own.body.text();
  for (const trace of traces) expect(told).toContain(trace);
  await expert.api.ownData.eraseMine();
  expect(await findInDump(house(), traces)).toEqual([]);
  expect(await house().count('from media where lab_id = $1', [lab.id])).toBe(0);
  const card = await api.caseCards.get({ labId: lab.id, caseId });
  expect(card).toMatchObject({ title: { ru: 'Степь у школы' }, expertId: null });
  expect(await api.invitations.list({ labId: lab.id })).toEqual([]);
  expect(await refusalOf(expert.api.groups.me())).toBe('401 NOT_SIGNED_IN');
});

test('staff who gave their role back are erased with their account, its address, and what was written to it', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const email = 'shalfeeva@example.org';
  const { link } = await api.staff.invite({
    ...{ labId: lab.id, key: v4(), role: 'facilitator', language: 'ru', days: 7, email },
  });
  const accepted = await apiOf(house().url).staff.accept({
    ...{ link: link.split('/').at(-1) ?? '', name: 'Ведущая Шалфеева', language: 'ru', joinKey: v4() },
  });
  const staff = await lab.signedIn(accepted.token);
  expect(await findInDump(house(), [email])).toEqual([]);
  await staff.api.accounts.claim({ email, password: 'четыре слова и ключ' });
  await apiOf(house().url).accounts.askRecovery({ email });
  const of = { labId: lab.id, participantId: staff.id };
  expect(await refusalOf(api.ownData.erase(of))).toBe('403 NOT_ALLOWED');
  await api.staff.revoke(of);
  await api.ownData.erase(of);
  expect(await findInDump(house(), [email, 'Шалфеева'])).toEqual([]);
});

test('an invitation that is taken back is sent to nobody, and its address is forgotten', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const email = 'zveroboeva@example.org';
  const { invitation } = await api.staff.invite({
    ...{ labId: lab.id, key: v4(), role: 'facilitator', language: 'ru', days: 7, email },
  });
  expect(await findInDump(house(), [email])).toEqual(expect.arrayContaining(['invitation.email', 'mail.to']));
  await api.staff.takeBack({ labId: lab.id, invitationId: invitation.id });
  expect(await findInDump(house(), [email])).toEqual([]);
});

test('a walk-in is erased, and so is somebody who registered twice and was made one: by either link, both go', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const scan = () => ({ labId: lab.id, key: v4(), at: new Date().toISOString(), door: 'A' });
  const said = { language: 'ru' as const, territory: 'Тотьма', organisation: '', consents: [] };
  const walkIn = await api.arrivals.walkIn({ ...scan(), ...said, name: 'Пришедшая Лебедова' });
  await api.ownData.eraseGuest({ labId: lab.id, registrationId: walkIn.guest.id });
  expect(await findInDump(house(), ['Лебедова'])).toEqual([]);

  const { slug } = await api.labs.get({ labId: lab.id });
  const { registration } = await apiOf(house().url).registering.register({
    ...{ slug, key: v4(), consents: [] },
    applicant: {
      ...{ name: 'Мятлева', email: 'myatleva@example.org', language: 'ru', territory: 'Тотьма' },
      ...{ organisationKind: 'municipal', country: 'Россия' },
    },
  });
  const second = await api.arrivals.walkIn({ ...scan(), ...said, name: 'Мятлева из Тотьмы' });
  const merged = await api.registrations.merge({
    ...{ labId: lab.id, registrationId: second.guest.id, into: registration.id },
  });
  expect(merged).toMatchObject({
    ...{ id: second.guest.id, state: 'checked_in' },
    applicant: { name: 'Мятлева', email: 'myatleva@example.org' },
  });
  await api.ownData.eraseGuest({ labId: lab.id, registrationId: merged.id });
  expect(await findInDump(house(), ['Мятлев', 'myatleva'])).toEqual([]);
});
