import { type APIRequestContext, expect } from '@playwright/test';
import type { Sample } from './running-house.ts';

/** The lab in a facilitator's hand, without a screen. Paths begin after the lab's own. */
export async function staffOf(request: APIRequestContext, url: string, { lab, links }: Sample) {
  const link = links.facilitator.split('/').at(-1);
  const { token } = await (await request.post(`${url}/api/enter`, { data: { link } })).json();
  const headers = { authorization: `Bearer ${token}` };
  const at = (path: string) => `${url}/api/labs/${lab.id}/${path}`;
  return {
    get: async (path: string) => (await request.get(at(path), { headers })).json(),
    post: async (path: string, data: object) => {
      const answer = await request.post(at(path), { headers, data });
      expect(answer.ok(), path).toBe(true);
    },
  };
}
