import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';
import type { Sample } from './running-house.ts';
import { staffOf } from './staff.ts';

/** Registers so many people from so many towns, as the form would; gives their personal links. */
export async function registered(
  request: APIRequestContext,
  url: string,
  sample: Sample,
  towns: readonly string[],
): Promise<string[]> {
  const { get } = await staffOf(request, url, sample);
  const { slug } = await get('');
  const links: string[] = [];
  for (const [at, territory] of towns.entries()) {
    const n = at + 1;
    const applicant = {
      ...{ name: `участник ${n}, ${territory}`, email: `p${n}@example.org`, phone: '', language: 'ru' },
      ...{ languages: ['ru'], organisation: 'Музей', organisationKind: 'municipal', country: 'Россия' },
      ...{ region: '', territory, accessNeeds: n === 1 ? 'пандус' : '', preferences: [], answers: {} },
    };
    const data = { key: randomUUID(), applicant, consents: [{ purpose: 'data', version: 1 }] };
    const answer = await request.post(`${url}/api/register/${slug}`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    links.push((await answer.json()).link);
  }
  return links;
}
