import { contract, may, type Who } from '@case-lab/contract';
import { Controller, Headers, Inject, Ip, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Response } from 'express';
import { addressOf } from '../../wiring/address.ts';
import { Config } from '../../wiring/config.ts';
import { Guesses } from '../../wiring/guesses.ts';
import { demand } from '../../wiring/refusals.ts';
import { Asker, cookieName, cookieOptions, Me } from '../../wiring/session.ts';
import { deviceName } from '../accounts/device-name.ts';
import { AcceptingService } from './accepting.service.ts';
import { InvitationsService } from './invitations.service.ts';
import { StaffService } from './staff.service.ts';

const { staff } = contract;
const done = { ok: true } as const;

/** What is open to whoever has an invitation. */
@Controller()
export class InvitedController {
  constructor(
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(AcceptingService) private readonly accepting: AcceptingService,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Implement(staff.invited)
  look(@Ip() address: string) {
    return implement(staff.invited).handler(({ input: { link } }) =>
      this.guesses.behind(address, link, () => this.invitations.look(link)),
    );
  }

  @Implement(staff.accept)
  accept(
    @Ip() address: string,
    @Asker() who: Who | undefined,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return implement(staff.accept).handler(async ({ input }) => {
      const act = () => this.accepting.accept(input, who, deviceName(agent));
      const seated = await this.guesses.behind(address, input.link, act);
      response.cookie(cookieName(this.config), seated.token, cookieOptions(this.config));
      return seated;
    });
  }
}

/** What the organisers do with those who run the lab. */
@Controller()
export class StaffController {
  constructor(
    @Inject(StaffService) private readonly staff: StaffService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Implement(staff.list)
  list(@Me() who: Who) {
    return implement(staff.list).handler(({ input: { labId } }) => {
      demand(who, 'change roles', labId);
      return this.staff.list(labId);
    });
  }

  @Implement(staff.invitations)
  invitationsOf(@Me() who: Who) {
    return implement(staff.invitations).handler(({ input: { labId } }) => {
      demand(who, 'change roles', labId);
      return this.invitations.list(labId);
    });
  }

  @Implement(staff.invite)
  invite(@Me() who: Who) {
    return implement(staff.invite).handler(({ input }) => {
      demand(who, 'change roles', input.labId);
      return this.invitations.invite(who, input);
    });
  }

  @Implement(staff.takeBack)
  takeBack(@Me() who: Who) {
    return implement(staff.takeBack).handler(async ({ input: { labId, invitationId } }) => {
      demand(who, 'change roles', labId);
      await this.invitations.takeBack(who, labId, invitationId);
      return done;
    });
  }

  @Implement(staff.changeRole)
  changeRole(@Me() who: Who) {
    return implement(staff.changeRole).handler(async ({ input: { labId, participantId, role } }) => {
      demand(who, 'change roles', labId);
      await this.staff.changeRole(who, labId, participantId, role);
      return done;
    });
  }

  @Implement(staff.revoke)
  revoke(@Me() who: Who) {
    return implement(staff.revoke).handler(async ({ input: { labId, participantId } }) => {
      demand(who, 'change roles', labId);
      await this.staff.revoke(who, labId, participantId);
      return done;
    });
  }

  @Implement(staff.handOver)
  handOver(@Me() who: Who) {
    return implement(staff.handOver).handler(async ({ input: { labId, participantId } }) => {
      const isOwn = who.labId === labId;
      const mayNow = may(who.role, 'change roles', { lab: isOwn });
      // Whoever has just handed it over, and never heard the answer, asks as a facilitator.
      if (isOwn && !mayNow && (await this.staff.hasHandedOver(who, labId, participantId))) return done;
      demand(who, 'change roles', labId);
      await this.staff.handOver(who, labId, participantId);
      return done;
    });
  }

  @Implement(staff.link)
  link(@Me() who: Who) {
    return implement(staff.link).handler(async ({ input: { labId, participantId } }) => {
      demand(who, 'change roles', labId);
      const secret = await this.staff.link(who, labId, participantId);
      return { link: `${addressOf(this.config)}/enter/${secret}` };
    });
  }
}
