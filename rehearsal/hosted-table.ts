import { type APIRequestContext, type Browser, expect } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { staffOf } from './staff.ts';

/** A house with one group: its host at a laptop, and a participant with a phone. */
export class HostedTable {
  private constructor(
    readonly house: RunningHouse,
    readonly sample: Sample,
    readonly host: Participant,
    readonly phone: Participant,
  ) {}

  static async open(browser: Browser, request: APIRequestContext): Promise<HostedTable> {
    const house = await RunningHouse.open();
    const sample = await house.sample(1);
    const { code } = sample;
    const suzdal = { name: 'participant 8', territory: 'Suzdal', language: 'en' } as const;
    const totma = { name: 'участник 7', territory: 'Тотьма', language: 'ru' } as const;
    const joined = await Participant.join(browser, house.url, code, suzdal);
    const { get, post } = await staffOf(request, house.url, sample);
    const [group] = await get('groups');
    const [participantId] = group.memberIds;
    await post(`groups/${group.id}/roles`, { participantId, role: 'host' });
    const host = await joined.anotherDevice(browser, house.url);
    await joined.watched.close();
    const phone = await Participant.join(browser, house.url, code, totma);
    await expect(host.page.getByRole('button', { name: /At the table: 2, online: 2/ })).toBeVisible();
    return new HostedTable(house, sample, host, phone);
  }

  async close(): Promise<void> {
    for (const { watched } of [this.host, this.phone]) {
      watched.expectCleanHands();
      await watched.close();
    }
    await this.end();
  }

  /** Whatever has happened. */
  async end(): Promise<void> {
    await this.house.close();
  }
}
