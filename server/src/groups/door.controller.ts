import { contract, type SignedIn, type Who } from '@case-lab/contract';
import { Controller, Inject, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Response } from 'express';
import { Config } from '../wiring/config.ts';
import { cookieName, cookieOptions, Me } from '../wiring/session.ts';
import { DoorService } from './door.service.ts';

/** Joining, coming back, entering by link: each leaves the device signed in, by cookie and by token. */
@Controller()
export class DoorController {
  constructor(
    @Inject(DoorService) private readonly doors: DoorService,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Implement(contract.groups.join)
  join(@Res({ passthrough: true }) response: Response) {
    return implement(contract.groups.join).handler(async ({ input }) => {
      return this.keep(response, await this.doors.join(input));
    });
  }

  @Implement(contract.groups.comeBack)
  comeBack(@Res({ passthrough: true }) response: Response) {
    return implement(contract.groups.comeBack).handler(async ({ input }) => {
      return this.keep(response, await this.doors.comeBack(input.returnCode));
    });
  }

  @Implement(contract.groups.enter)
  enter(@Res({ passthrough: true }) response: Response) {
    return implement(contract.groups.enter).handler(async ({ input }) => {
      return this.keep(response, await this.doors.enter(input.link));
    });
  }

  @Implement(contract.groups.me)
  me(@Me() who: Who) {
    return implement(contract.groups.me).handler(() => this.doors.me(who.participantId));
  }

  private keep<T extends SignedIn>(response: Response, signedIn: T): T {
    response.cookie(cookieName(this.config), signedIn.token, cookieOptions(this.config));
    return signedIn;
  }
}
