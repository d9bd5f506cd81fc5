import { randomUUID } from 'node:crypto';
import { contract, type SignedIn, type Who } from '@case-lab/contract';
import { Controller, Headers, Inject, Ip, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Response } from 'express';
import { deviceName } from '../people/index.ts';
import { Config } from '../wiring/config.ts';
import { Guesses } from '../wiring/guesses.ts';
import { cookieName, cookieOptions, Me } from '../wiring/session.ts';
import { DoorService } from './door.service.ts';

/** Joining, coming back, entering by link: each leaves the device signed in, by cookie and by token. */
@Controller()
export class DoorController {
  constructor(
    @Inject(DoorService) private readonly doors: DoorService,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Implement(contract.groups.join)
  join(@Ip() address: string, @Res({ passthrough: true }) response: Response) {
    return implement(contract.groups.join).handler(async ({ input }) => {
      const act = () => this.doors.join(input);
      return this.keep(response, await this.guesses.behind(address, input.code, act));
    });
  }

  @Implement(contract.groups.comeBack)
  comeBack(
    @Ip() address: string,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return implement(contract.groups.comeBack).handler(async ({ input }) => {
      const act = () => this.doors.comeBack(input.returnCode, deviceName(agent));
      return this.keep(response, await this.guesses.behind(address, input.returnCode, act));
    });
  }

  @Implement(contract.groups.enter)
  enter(
    @Ip() address: string,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return implement(contract.groups.enter).handler(async ({ input }) => {
      const act = () => this.doors.enter(input.link, input.key ?? randomUUID(), deviceName(agent));
      return this.keep(response, await this.guesses.behind(address, input.link, act));
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
