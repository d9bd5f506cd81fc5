import type { APIRequestContext } from '@playwright/test';
import type { Sample } from './running-house.ts';
import { staffOf } from './staff.ts';

/** The clock in a facilitator's hand: opens the first phase of a kind. */
export async function clockOf(request: APIRequestContext, url: string, sample: Sample) {
  const { get, post } = await staffOf(request, url, sample);
  return async (kind: string) => {
    const sessions: { phases: { id: string; kind: string }[] }[] = await get('sessions');
    const phaseId = sessions.flatMap(({ phases }) => phases).find((phase) => phase.kind === kind)?.id;
    const { version } = await get('clock');
    await post('clock/open', { phaseId, version });
  };
}
