import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Ip, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Response } from 'express';
import { LabsService } from '../labs/index.ts';
import { Config } from '../wiring/config.ts';
import { Guesses } from '../wiring/guesses.ts';
import { demand } from '../wiring/refusals.ts';
import { cookieName, cookieOptions, Me } from '../wiring/session.ts';
import { PeopleService } from './people.service.ts';
import { PresenceService } from './presence.service.ts';
import { SignInsService } from './sign-ins.service.ts';
import { TerritoriesService } from './territories.service.ts';

@Controller()
export class PeopleController {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(Guesses) private readonly guesses: Guesses,
  ) {}

  @Implement(contract.people.door)
  door(@Ip() address: string) {
    return implement(contract.people.door).handler(async ({ input }) => {
      const find = () => this.labs.behind(input.code);
      const { id, title, host, languages } = await this.guesses.behind(address, input.code, find);
      return { lab: { id, title, host, languages }, territories: await this.territories.list(id) };
    });
  }

  @Implement(contract.people.list)
  list(@Me() who: Who) {
    return implement(contract.people.list).handler(({ input }) => {
      demand(who, 'list people', input.labId);
      return this.people.list(input.labId);
    });
  }

  @Implement(contract.people.territories)
  places(@Me() who: Who) {
    return implement(contract.people.territories).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.territories.list(input.labId);
    });
  }

  @Implement(contract.people.speak)
  speak(@Me() who: Who) {
    return implement(contract.people.speak).handler(async ({ input }) => {
      await this.people.speak(who.participantId, input.language);
      return { language: input.language };
    });
  }
}

@Controller()
export class LeavingController {
  constructor(
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Implement(contract.people.leave)
  leave(@Me() who: Who, @Res({ passthrough: true }) response: Response) {
    return implement(contract.people.leave).handler(async () => {
      await this.signIns.signOut(who);
      this.presence.hangUp(who.signInId);
      const { maxAge: _, ...options } = cookieOptions(this.config);
      response.clearCookie(cookieName(this.config), options);
      return { ok: true as const };
    });
  }
}
