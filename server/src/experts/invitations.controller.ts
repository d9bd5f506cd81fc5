import { contract, may, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { InvitationsService } from './invitations.service.ts';

const { invitations } = contract;

@Controller()
export class InvitationsController {
  constructor(@Inject(InvitationsService) private readonly invitations: InvitationsService) {}

  @Implement(invitations.list)
  list(@Me() who: Who) {
    return implement(invitations.list).handler(({ input: { labId } }) => {
      demand(who, 'edit a case', labId, { self: true });
      const seesAll = may(who.role, 'change roles', { lab: true });
      return this.invitations.list(labId, seesAll ? undefined : who.participantId);
    });
  }

  @Implement(invitations.invite)
  invite(@Me() who: Who) {
    return implement(invitations.invite).handler(({ input }) => {
      demand(who, 'change roles', input.labId);
      return this.invitations.invite(input);
    });
  }

  @Implement(invitations.link)
  link(@Me() who: Who) {
    return implement(invitations.link).handler(async ({ input }) => {
      demand(who, 'change roles', input.labId);
      return { link: await this.invitations.link(input) };
    });
  }

  @Implement(invitations.answer)
  answer(@Me() who: Who) {
    return implement(invitations.answer).handler(async ({ input }) => {
      await this.demandOwn(who, input);
      return this.invitations.answer(input, input.state);
    });
  }

  @Implement(invitations.settle)
  settle(@Me() who: Who) {
    return implement(invitations.settle).handler(({ input }) => {
      demand(who, 'change roles', input.labId);
      return this.invitations.settle(input, input.state, input.expectedAt);
    });
  }

  @Implement(invitations.save)
  save(@Me() who: Who) {
    return implement(invitations.save).handler(async ({ input }) => {
      await this.demandOwn(who, input);
      return this.invitations.save(input, input.version, input.changes);
    });
  }

  /** One's own page, or any of the lab for those who give roles: facilitators read nobody's deputy. */
  private async demandOwn(who: Who, { labId, expertId }: { labId: string; expertId: string }): Promise<void> {
    const self = await this.invitations.isOwn(expertId, who.participantId);
    demand(who, self ? 'edit a case' : 'change roles', labId, { self });
  }
}
