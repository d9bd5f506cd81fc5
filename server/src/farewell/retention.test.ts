import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { findInDump } from '../../test/whole-dump.ts';
import { RetentionService } from './retention.service.ts';

const { house, makeLab } = useLabs();

const at = (day: string) => new Date(`${day}T12:00:00Z`);

/** Two who registered, one of whom has come, and one who joined by the code. */
async function afterTheLab(lab: TestLab, mark: string): Promise<void> {
  const { api } = await lab.person('organiser');
  const { slug } = await api.labs.get({ labId: lab.id });
  const ids: string[] = [];
  for (const n of [1, 2]) {
    const { registration } = await apiOf(house().url).registering.register({
      ...{ slug, key: v4(), consents: [] },
      applicant: {
        ...{ name: `${mark} ${n}`, email: `p${n}@example.org`, phone: '', language: 'ru' },
        ...{ organisationKind: 'municipal', country: 'Россия', territory: 'Тотьма' },
      },
    });
    ids.push(registration.id);
  }
  const scan = { labId: lab.id, guestId: ids[0] ?? '', key: v4(), at: new Date().toISOString(), door: 'A' };
  await api.arrivals.checkIn(scan);
  await lab.join(`${mark} 3`);
  const set = 'update lab set ends_on = $2, retention_days = 30 where id = $1';
  await house().rows(set, [lab.id, '2026-06-01']);
}

test('so many days after its end a lab keeps nobody, and not a day sooner; a second run finds nobody left', async () => {
  const lab = await makeLab();
  await afterTheLab(lab, 'Ромашкин');
  const other = await makeLab();
  await afterTheLab(other, 'Лютиков');
  await house().rows('update lab set ends_on = null where id = $1', [other.id]);
  const retention = house().app.get(RetentionService);
  expect(await retention.forget(at('2026-07-01'))).toEqual(new Map());
  expect(await findInDump(house(), ['Ромашкин'])).not.toEqual([]);
  const both = await Promise.all([retention.forget(at('2026-07-02')), retention.forget(at('2026-07-02'))]);
  expect(both.flatMap((erased) => [...erased])).toEqual([[lab.id, 3]]);
  expect(await findInDump(house(), ['Ромашкин'])).toEqual([]);
  expect(await findInDump(house(), ['Лютиков'])).not.toEqual([]);
  const staff = await house().count("from participant where lab_id = $1 and name <> '—'", [lab.id]);
  expect(staff).toBe(1);
});

test('a lab without a last day counts from its first, else from when it was closed, else from when anybody was last there', async () => {
  const retention = house().app.get(RetentionService);
  const forgets = async (lab: TestLab, day: string) => (await retention.forget(at(day))).has(lab.id);
  const blank = 'update lab set ends_on = null, starts_on = $2 where id = $1';
  const begun = await makeLab();
  await afterTheLab(begun, 'Васильков');
  await house().rows(blank, [begun.id, '2026-06-01']);
  expect(await forgets(begun, '2026-07-01')).toBe(false);
  expect(await forgets(begun, '2026-07-02')).toBe(true);
  const closed = await makeLab();
  await afterTheLab(closed, 'Колокольчиков');
  await house().rows(blank, [closed.id, null]);
  const { api } = await closed.person('organiser');
  await api.labDesk.step({ labId: closed.id, from: 'live', to: 'closed' });
  await house().rows(
    "update lab set closed_at = '2026-05-01T12:00Z' where id = $1 and closed_at is not null",
    [closed.id],
  );
  expect(await forgets(closed, '2026-05-31')).toBe(false);
  expect(await forgets(closed, '2026-06-01')).toBe(true);
  const left = await makeLab();
  await afterTheLab(left, 'Незабудкин');
  await house().rows(blank, [left.id, null]);
  await house().rows("update participant set last_seen_at = '2026-04-01T12:00Z' where lab_id = $1", [
    left.id,
  ]);
  expect(await forgets(left, '2026-05-01')).toBe(false);
  expect(await forgets(left, '2026-05-02')).toBe(true);
});
