import { type APIRequestContext, expect } from '@playwright/test';
import type { Sample } from './running-house.ts';

/** The clock in a facilitator's hand: opens the first phase of a kind. */
export async function clockOf(request: APIRequestContext, url: string, { lab, links }: Sample) {
  const link = links.facilitator.split('/').at(-1);
  const { token } = await (await request.post(`${url}/api/enter`, { data: { link } })).json();
  const headers = { authorization: `Bearer ${token}` };
  const get = async (path: string) =>
    (await request.get(`${url}/api/labs/${lab.id}/${path}`, { headers })).json();
  return async (kind: string) => {
    const sessions: { phases: { id: string; kind: string }[] }[] = await get('sessions');
    const phaseId = sessions.flatMap(({ phases }) => phases).find((phase) => phase.kind === kind)?.id;
    const { version } = await get('clock');
    const data = { phaseId, version };
    const answer = await request.post(`${url}/api/labs/${lab.id}/clock/open`, { headers, data });
    expect(answer.ok()).toBe(true);
  };
}
