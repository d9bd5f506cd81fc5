import { contract } from '@case-lab/contract';
import { Controller, Inject, Ip } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { LabsService } from '../labs/index.ts';
import { Guesses } from '../wiring/guesses.ts';
import { Visits } from '../wiring/visits.ts';
import { FormsService } from './forms.service.ts';
import { RegistrationsService } from './registrations.service.ts';

const { registering } = contract;

/** What is open to whoever wants to come. */
@Controller()
export class RegisteringController {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Visits) private readonly visits: Visits,
  ) {}

  @Implement(registering.form)
  form() {
    return implement(registering.form).handler(async ({ input }) =>
      this.forms.open(await this.labs.taking(input.slug)),
    );
  }

  @Implement(registering.register)
  register(@Ip() address: string) {
    return implement(registering.register).handler(async ({ input: { slug, ...given } }) => {
      this.visits.take(address, slug);
      const { id } = await this.labs.taking(slug);
      return this.registrations.register(id, given);
    });
  }

  @Implement(registering.remind)
  remind(@Ip() address: string) {
    return implement(registering.remind).handler(async ({ input: { slug, email } }) => {
      this.visits.take(address, slug);
      const { id } = await this.labs.told(slug);
      await this.registrations.remind(id, email);
      return { ok: true as const };
    });
  }

  @Implement(registering.own)
  own(@Ip() address: string) {
    return implement(registering.own).handler(({ input: { link } }) =>
      this.guesses.behind(address, link, () => this.registrations.own(link)),
    );
  }

  @Implement(registering.ownForm)
  ownForm(@Ip() address: string) {
    return implement(registering.ownForm).handler(async ({ input: { link } }) => {
      const { labId } = await this.guesses.behind(address, link, () => this.registrations.own(link));
      return this.forms.open(await this.labs.get(labId));
    });
  }

  @Implement(registering.change)
  change(@Ip() address: string) {
    return implement(registering.change).handler(({ input: { link, applicant, consents } }) =>
      this.guesses.behind(address, link, () => this.registrations.change(link, applicant, consents)),
    );
  }

  @Implement(registering.giveBack)
  giveBack(@Ip() address: string) {
    return implement(registering.giveBack).handler(({ input: { link, purpose } }) =>
      this.guesses.behind(address, link, () => this.registrations.giveBack(link, purpose)),
    );
  }

  @Implement(registering.withdraw)
  withdraw(@Ip() address: string) {
    return implement(registering.withdraw).handler(({ input: { link } }) =>
      this.guesses.behind(address, link, () => this.registrations.withdraw(link)),
    );
  }
}
