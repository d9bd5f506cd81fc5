import { expect, test } from '@jest/globals';
import { runVerb } from '../src/verbs.ts';
import { apiOf, refusalOf } from './calls.ts';
import { useHouse } from './house.ts';

const house = useHouse();

type Sample = { lab: { id: string }; code: string; links: Record<string, string> };

async function sample(...words: string[]): Promise<Sample> {
  return (await runVerb(house().app, ['sample', ...words])).data as Sample;
}

test('W22 the sample verb makes a whole lab: people at tables, a programme, cases, and a link for each role', async () => {
  const { lab, code, links } = await sample('--people', '30', '--groups', '3', '--lang', 'ru,en');
  expect(await house().count(`from participant where lab_id = $1 and role = 'participant'`, [lab.id])).toBe(
    30,
  );
  for (const [role, link] of Object.entries(links)) {
    const seat = await apiOf(house().url).groups.enter({ link: link.split('/').at(-1) ?? '' });
    expect([seat.lab.id, seat.participant.role]).toEqual([lab.id, role]);
    const api = apiOf(house().url, seat.token);
    const { cases, technologies } = await api.cases.list({ labId: lab.id });
    const known = new Set(technologies.map(({ id }) => id));
    for (const one of cases) for (const id of one.technologyIds) expect(known.has(id)).toBe(true);
    expect((await api.groups.list({ labId: lab.id })).map(({ memberIds }) => memberIds.length)).toEqual([
      10, 10, 10,
    ]);
    const phases = (await api.programme.sessions({ labId: lab.id })).flatMap((session) => session.phases);
    expect(phases.some(({ visibility }) => visibility === 'private')).toBe(true);
  }
  expect(Object.keys(links).sort()).toEqual(['expert', 'facilitator', 'hall', 'organiser']);
  expect(await refusalOf(apiOf(house().url).people.door({ code }))).toBe('done');
});

test('W22 a second sample is another lab, with its own code and address', async () => {
  const [one, two] = [await sample(), await sample()];
  expect(one.lab.id).not.toBe(two.lab.id);
  expect(one.code).not.toBe(two.code);
});

test('W22 an invitation opens a seat of that role; words that are off are answered with a sentence', async () => {
  const { lab } = await sample();
  const { data } = await runVerb(house().app, ['invite', '--role', 'organiser']);
  const { link } = data as { link: string };
  const seat = await apiOf(house().url).groups.enter({ link: link.split('/').at(-1) ?? '' });
  expect([seat.lab.id, seat.participant.role]).toEqual([lab.id, 'organiser']);
  await expect(runVerb(house().app, ['invite', '--role', 'admin'])).rejects.toThrow('--role must be one of');
  await expect(runVerb(house().app, ['sample', '--people', 'many'])).rejects.toThrow('not a number');
  await expect(runVerb(house().app, ['dance'])).rejects.toThrow('Say what');
});
