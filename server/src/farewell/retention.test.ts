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
