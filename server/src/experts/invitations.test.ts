import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { planned } from '../../test/planned.ts';

const { house, makeLab } = useLabs();

/** An expert whom an organiser has invited, come in by the link. */
async function invited(lab: TestLab, name = 'Эксперт 1 из Тотьмы') {
  const organiser = await lab.person('organiser');
  const wish = {
    labId: lab.id,
    expertId: v4(),
    name,
    language: 'ru',
    role: 'case_giver',
    sessionId: null,
  } as const;
  const { invitation, link } = await organiser.api.invitations.invite(wish);
  const entered = await apiOf(house().url).groups.enter({ link: link.split('/').at(-1) ?? '' });
  return { organiser, wish, invitation, expert: await lab.signedIn(entered.token) };
}

test('a link without an account opens the page of an expert, who accepts; sent twice it invites once', async () => {
  const lab = await makeLab();
  const { organiser, wish, invitation, expert } = await invited(lab);
  expect(invitation).toMatchObject({ state: 'invited', name: wish.name, profile: { languages: ['ru'] } });
  expect(expert.seat.role).toBe('expert');
  await organiser.api.invitations.invite(wish);
  expect(await house().count('from expert_assignment where lab_id = $1', [lab.id])).toBe(1);
  expect(await house().count(`from participant where lab_id = $1 and role = 'expert'`, [lab.id])).toBe(1);
  const of = { labId: lab.id, expertId: invitation.id };
  expect((await expert.api.invitations.answer({ ...of, state: 'accepted' })).state).toBe('accepted');
  expect((await expert.api.invitations.answer({ ...of, state: 'accepted' })).state).toBe('accepted');
  expect((await expert.api.invitations.list({ labId: lab.id })).map(({ id }) => id)).toEqual([invitation.id]);
});

test('what an expert writes is saved once, and whoever saves over it is told so', async () => {
  const lab = await makeLab();
  const { organiser, invitation, expert } = await invited(lab);
  const of = { labId: lab.id, expertId: invitation.id, version: invitation.version };
  const about = { ru: 'Ботаник', original: 'ru' } as const;
  const deputy = { name: 'Эксперт 2 из Тотьмы', contact: '+7 000' };
  const saved = await expert.api.invitations.save({ ...of, changes: { about, deputy } });
  expect(saved.profile).toMatchObject({ about, deputy });
  // The answer was lost on the way: the same once more changes nothing.
  expect(await expert.api.invitations.save({ ...of, changes: { about, deputy } })).toEqual(saved);
  const late = organiser.api.invitations.save({
    ...of,
    changes: { about: { ru: 'Садовод', original: 'ru' } },
  });
  expect(await refusalOf(late)).toBe('409 STALE');
  const [kept] = await organiser.api.invitations.list({ labId: lab.id });
  expect(kept?.profile.about).toEqual(about);
});

test('an expert writes on nobody else’s page, and what the day has said is not theirs to undo', async () => {
  const lab = await makeLab();
  const [one, two] = [await invited(lab), await invited(lab, 'Эксперт 2 из Тотьмы')];
  const of = { labId: lab.id, expertId: one.invitation.id };
  const changes = { languages: ['en' as const] };
  expect(await refusalOf(two.expert.api.invitations.save({ ...of, version: 0, changes }))).toBe(
    '403 NOT_ALLOWED',
  );
  expect(await refusalOf(two.expert.api.invitations.answer({ ...of, state: 'declined' }))).toBe(
    '403 NOT_ALLOWED',
  );
  expect(await two.expert.api.invitations.list({ labId: lab.id })).toHaveLength(1);
  expect(await one.organiser.api.invitations.list({ labId: lab.id })).toHaveLength(2);
  const expectedAt = '2026-06-01T10:00:00.000Z';
  const delayed = await one.organiser.api.invitations.settle({ ...of, state: 'delayed', expectedAt });
  expect(delayed).toMatchObject({ state: 'delayed', expectedAt });
  expect(await refusalOf(one.expert.api.invitations.answer({ ...of, state: 'declined' }))).toBe('409 STALE');
  const facilitator = await lab.person('facilitator');
  expect(await facilitator.api.invitations.list({ labId: lab.id })).toEqual([]);
});

test('P9 the desk is told who is planned when they cannot be there, and whose deputy is wanted twice', async () => {
  const lab = await makeLab();
  const [one, two] = [await invited(lab), await invited(lab, 'Эксперт 2 из Тотьмы')];
  const { plans, clashes } = one.organiser.api;
  const of = { labId: lab.id };
  const { version, plan } = await plans.get(of);
  const [early, late] = [planned({ start: '14:00' }), planned({ start: '14:30' })];
  early.expertIds = [one.invitation.id];
  late.expertIds = [two.invitation.id];
  await plans.write({ ...of, version, plan: { ...plan, sessions: [early, late] } });
  expect(await clashes.list(of)).toEqual([]);
  const write = async ({ expert, invitation: { id, version: at } }: typeof one, from: string) =>
    expert.api.invitations.save({
      ...{ ...of, expertId: id, version: at },
      changes: {
        availability: [{ from, to: '2026-06-01T12:00:00.000Z' }],
        deputy: { name: 'Эксперт 9 из Тотьмы', contact: '' },
      },
    });
  // Two in the afternoon in Moscow, and a minute later: before that the first session has begun.
  await write(two, '2026-06-01T11:00:00.000Z');
  expect((await clashes.list(of)).map(({ kind }) => kind)).toEqual(['away']);
  await write(one, '2026-06-01T11:01:00.000Z');
  expect(await clashes.list(of)).toEqual([
    { kind: 'away', name: 'Эксперт 1 из Тотьмы', sessionIds: [early.id] },
    { kind: 'deputy_twice', name: 'Эксперт 9 из Тотьмы', sessionIds: [early.id, late.id] },
    { kind: 'away', name: 'Эксперт 2 из Тотьмы', sessionIds: [late.id] },
  ]);
});
