import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';

const { house, makeLab } = useLabs();

test('W7 the log tells who did what to whom, the newest first, and names people as they are called now', async () => {
  const lab = await makeLab();
  const organiser = await lab.person('organiser');
  const member = await lab.join('participant 7', 'Тотьма');
  const at = { labId: lab.id, groupId: member.seat.groupId ?? '' };
  await organiser.api.groups.appoint({ ...at, participantId: member.id, role: 'host' });
  await organiser.api.groups.appoint({ ...at, participantId: member.id, role: 'host' });
  await house().rows(`update participant set name = 'someone' where id = $1`, [member.id]);
  const { events, hasMore } = await organiser.api.audit.list({ labId: lab.id });
  expect(hasMore).toBe(false);
  expect(events.map(({ deed }) => deed)).toEqual(['role_changed', 'signed_in', 'signed_in']);
  expect(events[0]).toMatchObject({
    actor: { id: organiser.id, name: 'A organiser', territory: null },
    target: { id: member.id, name: 'someone', territory: { ru: 'Тотьма' } },
    detail: { from: 'participant', to: 'host' },
  });
  const dump = JSON.stringify(await house().rows('select * from audit_event where lab_id = $1', [lab.id]));
  expect(dump).not.toContain('participant 7');
});

test('W7 phases, exports and leaving stand in the log, once each however often they are sent', async () => {
  const lab = await makeLab();
  const { api, id } = await lab.person('facilitator');
  const organiser = await lab.person('organiser');
  const member = await lab.person('participant', 1);
  await api.timekeeping.open({ labId: lab.id, phaseId: lab.phases.writing, version: 0 });
  const { run } = await api.timekeeping.open({ labId: lab.id, phaseId: lab.phases.writing, version: 0 });
  await api.timekeeping.close({ labId: lab.id, runId: run?.id ?? '', version: 1 });
  await api.timekeeping.close({ labId: lab.id, runId: run?.id ?? '', version: 1 });
  await api.boards.exported({ labId: lab.id, boardId: member.boardId, format: 'md', language: 'en' });
  await member.api.people.leave();
  const sought = async (kind: 'phases' | 'exports') =>
    (await organiser.api.audit.list({ labId: lab.id, kind })).events;
  expect(await sought('phases')).toMatchObject([
    { deed: 'phase_closed', actor: { id }, thingId: lab.phases.writing },
    { deed: 'phase_opened', actor: { id }, thingId: lab.phases.writing },
  ]);
  expect(await sought('exports')).toMatchObject([{ thingId: member.boardId, detail: { format: 'md' } }]);
  const own = await organiser.api.audit.list({ labId: lab.id, personId: member.id });
  expect(own.events.map(({ deed }) => deed)).toEqual(['signed_out', 'signed_in']);
});

test('W7 decisions, merging, exports and what becomes of the lab stand in the log, once each, without a name', async () => {
  const lab = await makeLab();
  const { api, id } = await lab.person('organiser');
  const of = { labId: lab.id };
  const { slug, joinCode } = await api.labs.get(of);
  const register = async (n: number) => {
    const { registration } = await apiOf(house().url).registering.register({
      ...{ slug, key: v4(), consents: [] },
      applicant: {
        ...{ name: `participant ${n}`, email: `p${n}@example.org`, language: 'ru', territory: 'Тотьма' },
        ...{ organisationKind: 'municipal', country: 'Россия' },
      },
    });
    return registration.id;
  };
  const [one, two, three] = [await register(1), await register(2), await register(3)];
  for (const _ of [1, 2]) await api.registrations.decide({ ...of, ids: [one, two], state: 'declined' });
  for (const _ of [1, 2]) await api.registrations.merge({ ...of, registrationId: two, into: three });
  await api.registrations.exported({ ...of, format: 'csv', language: 'ru' });
  await api.founding.template(of);
  for (const _ of [1, 2]) await api.labDesk.step({ ...of, from: 'live', to: 'closed' });
  for (const _ of [1, 2]) await api.labDesk.rotate({ ...of, joinCode });
  const { events } = await api.audit.list(of);
  const told = events.filter(({ deed }) => deed !== 'signed_in').reverse();
  expect(told).toMatchObject([
    { deed: 'registration_decided', actor: { id }, thingId: one, detail: { to: 'declined' } },
    { deed: 'registration_decided', actor: { id }, thingId: two, detail: { to: 'declined' } },
    { deed: 'registrations_merged', actor: { id }, thingId: three },
    { deed: 'people_exported', actor: { id }, detail: { to: 'csv' } },
    { deed: 'template_exported', actor: { id } },
    { deed: 'lab_stepped', actor: { id }, detail: { from: 'live', to: 'closed' } },
    { deed: 'join_code_rotated', actor: { id } },
  ]);
  expect(JSON.stringify(events)).not.toMatch(/participant \d|example\.org/);
});

test('W7 a long log is read page by page, nothing twice and nothing left out', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  await house().rows(
    `insert into audit_event (id, lab_id, deed) select gen_random_uuid(), $1, 'lab_changed' from generate_series(1, 120)`,
    [lab.id],
  );
  const seen: string[] = [];
  for (let before: string | undefined, hasMore = true; hasMore; before = seen.at(-1)) {
    const page = await api.audit.list({ labId: lab.id, before });
    seen.push(...page.events.map(({ id }) => id));
    hasMore = page.hasMore;
  }
  expect([seen.length, new Set(seen).size]).toEqual([121, 121]);
});
