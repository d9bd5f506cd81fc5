import type { Consent, RegistrationForm } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';

const { house, makeLab } = useLabs();

const said = (text: string) => ({ ru: text, en: text, original: 'ru' }) as const;
const asked = (purpose: string, text: string, required = false): Consent => ({
  ...{ purpose, text: said(text), version: 0, required },
});
const ticked = (purpose: string, version: number) => ({ purpose, version });
const applicant = {
  ...{ name: 'Участник 7 из Тотьмы', email: 'p7@example.org', phone: '+7 900 7', language: 'ru' as const },
  ...{ country: 'Россия', organisationKind: 'municipal' as const, territory: 'Тотьма' },
};

async function open(...consents: Consent[]) {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const labId = lab.id;
  const compose = async (form: Partial<RegistrationForm>, version?: number) => {
    const known = await api.registrations.composed({ labId });
    return api.registrations.setForm({
      ...{ labId, version: version ?? known.version, form: { ...known.form, ...form } },
    });
  };
  await compose({ consents });
  const { slug } = await api.labs.get({ labId });
  const visitor = apiOf(house().url).registering;
  const register = (...consents: { purpose: string; version: number }[]) =>
    visitor.register({ slug, key: v4(), applicant, consents });
  return { lab, labId, api, compose, register, visitor, slug };
}

test('a consent is to the very text that was read: a text that changed meanwhile is not agreed to', async () => {
  const { compose, register, visitor, slug } = await open(
    asked('data', 'Обработка', true),
    asked('photo', 'Фото'),
  );
  await compose({ consents: [asked('data', 'Обработка и хранение', true), asked('photo', 'Фото')] });
  expect(await refusalOf(register(ticked('data', 1)))).toBe('409 CONSENT_MISSING');
  const { registration } = await register(ticked('data', 2), ticked('photo', 1));
  expect(registration.consents.map(({ version }) => version)).toEqual([2, 1]);
  const { past } = await visitor.form({ slug });
  expect(past).toEqual([{ purpose: 'data', version: 1, text: said('Обработка') }]);
});

test('whoever changes answers agrees to a new text by a tick alone; what they agreed to before stands with its text', async () => {
  const { compose, register, visitor } = await open(asked('photo', 'Фото'));
  const { link } = await register(ticked('photo', 1));
  await compose({ consents: [asked('photo', 'Фото и видео')] });
  const change = (...consents: { purpose: string; version: number }[]) =>
    visitor.change({ link, applicant, consents });
  expect((await change(ticked('photo', 1))).consents).toMatchObject([ticked('photo', 1)]);
  const { consents } = await change(ticked('photo', 2));
  expect(consents).toMatchObject([ticked('photo', 1), ticked('photo', 2)]);
  expect((await visitor.ownForm({ link })).past).toMatchObject([
    { ...ticked('photo', 1), text: said('Фото') },
  ]);
  const untick = await change();
  expect(untick.consents.map(({ withdrawn }) => typeof withdrawn)).toEqual(['string', 'string']);
});

test('a purpose that was not asked for a while counts on; a form that is saved as it was keeps its versions', async () => {
  const { compose } = await open(asked('photo', 'Фото'));
  const versions = async (...consents: Consent[]) =>
    (await compose({ consents })).consents.map(({ version }) => version);
  expect(await versions(asked('photo', 'Фото'))).toEqual([1]);
  expect(await versions()).toEqual([]);
  expect(await versions(asked('photo', 'Фото и видео'))).toEqual([2]);
  expect(await versions()).toEqual([]);
  expect(await versions(asked('photo', 'Фото'))).toEqual([3]);
});

test('of two who compose at once the slower one is told, and writes over nothing', async () => {
  const { compose, api, labId } = await open();
  const { version } = await api.registrations.composed({ labId });
  const both = await Promise.allSettled([1, 2].map((capacity) => compose({ capacity }, version)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(compose({ capacity: 3 }, version))).toBe('409 STALE');
  const now = await api.registrations.composed({ labId });
  expect(now.version).toBe(version + 1);
  expect([1, 2]).toContain(now.form.capacity);
});

test('I12 a consent that is given back keeps its moment, and changes nothing else; contacts are in no list but the organisers’', async () => {
  const { lab, labId, api, register, visitor } = await open(asked('contacts', 'Передать контакты'));
  const { link, registration } = await register(ticked('contacts', 1));
  const back = await visitor.giveBack({ link, purpose: 'contacts' });
  const [given] = back.consents;
  expect(given).toMatchObject({ ...registration.consents[0], withdrawn: expect.any(String) });
  expect({ ...back, consents: registration.consents }).toEqual(registration);
  expect(await visitor.giveBack({ link, purpose: 'contacts' })).toEqual(back);
  const [listed] = await api.registrations.list({ labId });
  expect(listed?.consents).toEqual(back.consents);
  const { body } = await api.registrations.exported({ labId, format: 'csv', language: 'en' });
  const lines = (await body.text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`contacts v1: given back ${given?.withdrawn?.slice(0, 10)}`);
  const again = await visitor.change({ link, applicant, consents: [ticked('contacts', 1)] });
  expect(again.consents).toEqual([given, { ...ticked('contacts', 1), at: expect.any(String) }]);
  const { api: facilitator } = await lab.person('facilitator');
  const seen = JSON.stringify([
    await facilitator.arrivals.list({ labId }),
    await facilitator.people.list({ labId }),
  ]);
  expect(seen).not.toMatch(/p7@example|900 7/);
});
