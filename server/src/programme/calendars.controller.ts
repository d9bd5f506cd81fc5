import { contract, type Who } from '@case-lab/contract';
import { Controller, Get, Inject, Ip, Param, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Response } from 'express';
import { Guesses } from '../wiring/guesses.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { CalendarsService } from './calendars.service.ts';

@Controller()
export class CalendarsController {
  constructor(
    @Inject(CalendarsService) private readonly calendars: CalendarsService,
    @Inject(Guesses) private readonly guesses: Guesses,
  ) {}

  @Implement(contract.calendars.renew)
  renew(@Me() who: Who) {
    return implement(contract.calendars.renew).handler(async ({ input }) => {
      demand(who, 'see the lab', input.labId);
      return { address: await this.calendars.renew(who.participantId) };
    });
  }

  /** What calendar programs ask for; they have no session, so the address itself is the key. */
  @Get('calendar/:secret.ics')
  async read(
    @Ip() address: string,
    @Param('secret') secret: string,
    @Res() response: Response,
  ): Promise<void> {
    const calendar = await this.guesses.behind(address, secret, () => this.calendars.read(secret));
    response.set('Cache-Control', 'private, no-cache').type('text/calendar; charset=utf-8').send(calendar);
  }
}
