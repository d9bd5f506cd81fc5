import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Ip } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { CasesService } from '../cases/index.ts';
import { LabsService } from '../labs/index.ts';
import { Guesses } from '../wiring/guesses.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { type ReadTable, readTable } from './registration-table.ts';
import { RegistrationsService } from './registrations.service.ts';

const { registrations } = contract;

/** What is open to whoever wants to come. */
@Controller()
export class RegisteringController {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(Guesses) private readonly guesses: Guesses,
  ) {}

  @Implement(registrations.form)
  form() {
    return implement(registrations.form).handler(async ({ input }) => {
      const { id, title, languages } = await this.labs.taking(input.slug);
      return { lab: { id, title, languages }, form: await this.registrations.form(id) };
    });
  }

  @Implement(registrations.register)
  register() {
    return implement(registrations.register).handler(async ({ input: { slug, ...given } }) => {
      const { id } = await this.labs.taking(slug);
      return this.registrations.register({ ...given, labId: id });
    });
  }

  @Implement(registrations.own)
  own(@Ip() address: string) {
    return implement(registrations.own).handler(({ input: { link } }) =>
      this.guesses.behind(address, link, () => this.registrations.own(link)),
    );
  }

  @Implement(registrations.change)
  change(@Ip() address: string) {
    return implement(registrations.change).handler(({ input: { link, applicant, consents } }) =>
      this.guesses.behind(address, link, () => this.registrations.change(link, applicant, consents)),
    );
  }

  @Implement(registrations.withdraw)
  withdraw(@Ip() address: string) {
    return implement(registrations.withdraw).handler(({ input: { link } }) =>
      this.guesses.behind(address, link, () => this.registrations.withdraw(link)),
    );
  }
}

/** What the organisers do with it. */
@Controller()
export class RegistrationsController {
  constructor(
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(CasesService) private readonly cases: CasesService,
  ) {}

  @Implement(registrations.setForm)
  setForm(@Me() who: Who) {
    return implement(registrations.setForm).handler(({ input: { labId, form } }) => {
      demand(who, 'run the registration', labId);
      return this.registrations.setForm(labId, form);
    });
  }

  @Implement(registrations.list)
  list(@Me() who: Who) {
    return implement(registrations.list).handler(({ input: { labId } }) => {
      demand(who, 'run the registration', labId);
      return this.registrations.list(labId);
    });
  }

  @Implement(registrations.decide)
  decide(@Me() who: Who) {
    return implement(registrations.decide).handler(({ input: { labId, registrationId, state } }) => {
      demand(who, 'run the registration', labId);
      return this.registrations.settle(labId, registrationId, state);
    });
  }

  @Implement(registrations.previewImport)
  previewImport(@Me() who: Who) {
    return implement(registrations.previewImport).handler(async ({ input: { labId, table } }) => {
      demand(who, 'run the registration', labId);
      const { good, ...report } = await this.read(labId, table);
      return { ...report, good: good.length };
    });
  }

  @Implement(registrations.importTable)
  importTable(@Me() who: Who) {
    return implement(registrations.importTable).handler(async ({ input: { labId, table } }) => {
      demand(who, 'run the registration', labId);
      const { good, ...report } = await this.read(labId, table);
      const rows = await this.registrations.registerAll(labId, good);
      const confirmed = rows.filter(({ state }) => state === 'confirmed').length;
      return { ...report, good: good.length, confirmed, waitlisted: rows.length - confirmed };
    });
  }

  private async read(labId: string, table: string): Promise<ReadTable> {
    const { cases } = await this.cases.list(labId);
    return readTable(table, {
      form: await this.registrations.form(labId),
      cases: new Map(cases.map(({ code, id }) => [code.toUpperCase(), id])),
      addresses: await this.registrations.addresses(labId),
    });
  }
}
