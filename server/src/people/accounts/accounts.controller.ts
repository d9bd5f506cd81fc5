import { contract, type Who } from '@case-lab/contract';
import { Controller, Headers, Inject, Ip, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Response } from 'express';
import { Config } from '../../wiring/config.ts';
import { Guesses } from '../../wiring/guesses.ts';
import { cookieName, cookieOptions, Me } from '../../wiring/session.ts';
import { AccountsService, type SignedInAs } from './accounts.service.ts';
import { deviceName } from './device-name.ts';
import { RecoveryService } from './recovery.service.ts';

const { accounts } = contract;

/** Doors for whoever has a password: each leaves the device signed in, by cookie and by token. */
@Controller()
export class SigningInController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(RecoveryService) private readonly recovery: RecoveryService,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Implement(accounts.signIn)
  signIn(
    @Ip() address: string,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return implement(accounts.signIn).handler(async ({ input }) => {
      const { email, password, code = '' } = input;
      const act = () => this.accounts.signIn(input, deviceName(agent));
      const secret = `${email} ${password} ${code}`;
      return this.keep(response, await this.guesses.behind(address, secret, act, email.toLowerCase()));
    });
  }

  @Implement(accounts.switchSeat)
  switchSeat(
    @Me() who: Who,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return implement(accounts.switchSeat).handler(async ({ input: { participantId } }) =>
      this.keep(response, await this.accounts.switchSeat(who, participantId, deviceName(agent))),
    );
  }

  @Implement(accounts.askRecovery)
  askRecovery() {
    return implement(accounts.askRecovery).handler(({ input: { email } }) => this.recovery.ask(email));
  }

  @Implement(accounts.recover)
  recover(@Ip() address: string) {
    return implement(accounts.recover).handler(({ input: { link, password } }) =>
      this.guesses.behind(address, link, () => this.recovery.recover(link, password)),
    );
  }

  private keep(response: Response, signedIn: SignedInAs): SignedInAs {
    response.cookie(cookieName(this.config), signedIn.token, cookieOptions(this.config));
    return signedIn;
  }
}

/** What a person does with their own account. */
@Controller()
export class AccountsController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Guesses) private readonly guesses: Guesses,
  ) {}

  @Implement(accounts.own)
  own(@Me() who: Who) {
    return implement(accounts.own).handler(() => this.accounts.own(who));
  }

  @Implement(accounts.claim)
  claim(@Me() who: Who, @Ip() address: string) {
    return implement(accounts.claim).handler(({ input }) => {
      const { email, password, code = '' } = input;
      const act = () => this.accounts.claim(who, input);
      return this.guesses.behind(address, `${email} ${password} ${code}`, act, email.toLowerCase());
    });
  }

  @Implement(accounts.changePassword)
  changePassword(@Me() who: Who, @Ip() address: string) {
    return implement(accounts.changePassword).handler(({ input: { current, password } }) =>
      this.guess(who, address, current, () => this.accounts.changePassword(who, current, password)),
    );
  }

  @Implement(accounts.prepareSecondFactor)
  prepareSecondFactor(@Me() who: Who) {
    return implement(accounts.prepareSecondFactor).handler(() => this.accounts.prepareSecondFactor(who));
  }

  @Implement(accounts.confirmSecondFactor)
  confirmSecondFactor(@Me() who: Who, @Ip() address: string) {
    return implement(accounts.confirmSecondFactor).handler(async ({ input: { code } }) => {
      const act = () => this.accounts.confirmSecondFactor(who, code);
      return { recoveryCodes: await this.guess(who, address, code, act) };
    });
  }

  @Implement(accounts.dropSecondFactor)
  dropSecondFactor(@Me() who: Who, @Ip() address: string) {
    return implement(accounts.dropSecondFactor).handler(({ input: { password } }) =>
      this.guess(who, address, password, () => this.accounts.dropSecondFactor(who, password)),
    );
  }

  @Implement(accounts.signOut)
  signOut(@Me() who: Who) {
    return implement(accounts.signOut).handler(({ input: { signInId } }) =>
      this.accounts.signOut(who, signInId),
    );
  }

  /** Somebody may hold a phone that is not theirs. */
  private guess<T>(
    { participantId }: Who,
    address: string,
    secret: string,
    act: () => Promise<T>,
  ): Promise<T> {
    return this.guesses.behind(address, `${participantId} ${secret}`, act, participantId);
  }
}
