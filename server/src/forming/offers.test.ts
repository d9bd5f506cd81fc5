import { expect, test } from '@jest/globals';
import { POPULATIONS, taskOf } from '../../test/populations.ts';
import type { Task } from './formable.ts';
import { offersFor } from './offers.ts';
import { propose } from './proposing.ts';

const half = POPULATIONS['half and half'] ?? { countries: [], kinds: [], regions: 0, bilingual: 0 };

/** 24 of 25 people at four tables, and the last one late. */
async function lateness(change: (task: Task) => Task = (task) => task) {
  const { people, ...rest } = change(taskOf(25, 4, half, 5));
  const { tables } = await propose({ ...rest, people: people.slice(0, 24) }, 1);
  const [late] = people.slice(24);
  if (!late) throw new Error('nobody is late');
  return { late, tables, task: { ...rest, people } };
}

test('two tables are offered, the best first, each with a why', async () => {
  const { late, tables, task } = await lateness();
  const offers = offersFor(late, task, tables, 2);
  expect(offers).toHaveLength(2);
  for (const { why } of offers) expect(why).toContainEqual({ kind: 'people', people: 6 });
});

test('what must be kept is kept for a late-comer too: apart, together, a language that is understood', async () => {
  const { late, tables, task } = await lateness();
  const [one = '', two = '', three = ''] = tables.map(({ memberIds }) => memberIds[0]);
  const wish = (part: Partial<Task['wishes']>) => ({ ...task, wishes: { ...task.wishes, ...part } });
  const apart = wish({ apart: [one, two, three].map((id) => [id, late.id]) });
  const [only, second] = offersFor(late, apart, tables, 2);
  expect(only?.table.table).toBe(4);
  expect(second?.why[0]).toMatchObject({ kind: 'fault', fault: { kind: 'apart' } });
  const [together] = offersFor(late, wish({ together: [[three, late.id]] }), tables, 2);
  expect([together?.table.table, together?.why[0]]).toEqual([3, { kind: 'together', id: three }]);
  const silent = { ...late, language: 'en' as const, languages: ['en' as const] };
  const russian = task.people.map((other) => ({
    ...other,
    language: 'ru' as const,
    languages: ['ru' as const],
  }));
  const people = russian.map((other) =>
    other.id === one ? { ...other, languages: ['ru' as const, 'en' as const] } : other,
  );
  expect(offersFor(silent, { ...task, people }, tables, 2)[0]?.table.table).toBe(1);
});

test('a full table is not offered', async () => {
  const { late, tables, task } = await lateness();
  const full = tables.map((table) => ({ ...table, max: table.table === 2 ? 12 : 6 }));
  expect(offersFor(late, task, full, 2).map(({ table }) => table.table)).toEqual([2]);
});
