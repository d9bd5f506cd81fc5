import { expect, test } from '@jest/globals';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../test/labs.ts';
import { planned } from '../../test/planned.ts';

const { house, makeLab } = useLabs();

/** A calendar program: it has the address and nothing else. */
async function read(address: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${house().url}${new URL(address).pathname}`, { headers });
  const text = (await response.text()).replaceAll('\r\n ', '').replaceAll('\r\n\t', '');
  return { status: response.status, type: response.headers.get('content-type'), text };
}

const addressFor = async ({ api }: Person, lab: TestLab) =>
  (await api.calendars.renew({ labId: lab.id })).address;

async function publish(lab: TestLab, number: number, sessions: ReturnType<typeof planned>[]) {
  const { api } = await lab.person('organiser');
  const note = { original: 'ru' as const };
  const { version, plan } = await api.plans.get({ labId: lab.id });
  const next = await api.plans.write({ labId: lab.id, version, plan: { ...plan, sessions } });
  await api.plans.release({ labId: lab.id, version: next.version, number, note });
}

test("P7 the address gives the released sessions in their owner's language, by the moment and not by the wall", async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  const address = await addressFor(person, lab);
  expect(address).toMatch(/\/calendar\/[\w-]{32}\.ics$/);
  const session = planned({ title: { ru: 'Пленум, итоги; всё', en: 'Plenary', original: 'ru' } });
  await publish(lab, 2, [session]);
  const { status, type, text } = await read(address, { accept: 'text/html,*/*' });
  expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
  const event = text.split('BEGIN:VEVENT').find((one) => one.includes(session.id));
  expect(event).toContain(`UID:${session.id}@case-lab`);
  expect(event).toContain('SUMMARY:Пленум\\, итоги\\; всё');
  expect(event).toContain('DTSTART:20260601T110000Z');
  expect(event).toContain('DURATION:PT60M');
  expect(event).toContain('SEQUENCE:2');
  await person.api.people.speak({ language: 'en' });
  expect((await read(address)).text).toContain('SUMMARY:Plenary');
});

test('P7 a session keeps its UID; SEQUENCE grows with what changes it, and a cancelled one is told as such', async () => {
  const lab = await makeLab();
  const address = await addressFor(await lab.person('expert'), lab);
  const [moved, still] = [planned(), planned({ start: '16:00' })];
  await publish(lab, 2, [moved, still]);
  await publish(lab, 3, [{ ...moved, start: '15:00' }, still]);
  const of = async (id: string) =>
    (await read(address)).text.split('BEGIN:VEVENT').find((event) => event.includes(`UID:${id}@case-lab`));
  expect(await of(moved.id)).toContain('DTSTART:20260601T120000Z');
  expect(await of(moved.id)).toContain('SEQUENCE:3');
  expect(await of(still.id)).toContain('SEQUENCE:2');
  await publish(lab, 4, [still]);
  expect(await of(moved.id)).toContain('SEQUENCE:4');
  expect(await of(moved.id)).toContain('STATUS:CANCELLED');
  expect(await of(still.id)).toContain('STATUS:CONFIRMED');
});

test('P7 a renewed address stops the one before it; only its hash is kept, and a wrong one is not found', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant');
  const first = await addressFor(person, lab);
  const second = await addressFor(person, lab);
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  expect(await house().count('from calendar_address where participant_id = $1', [person.id])).toBe(1);
  const secret = /calendar\/(.+)\.ics/.exec(second)?.[1] ?? '';
  const stored = await house().rows('select secret_hash from calendar_address');
  expect(JSON.stringify(stored)).not.toContain(secret);
  expect((await read(second.replace(secret, 'x'.repeat(32)))).status).toBe(404);
});
