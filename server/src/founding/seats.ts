import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Participant, PeopleService, SignInsService } from '../people/index.ts';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';

/** The seats of those who found labs. */
@Injectable()
export class Seats {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The seat that this form has made already. Throws NOT_FOUND where the key was another form's. */
  async ofForm(key: string, tx: EntityManager): Promise<Participant | null> {
    const seat = await this.people.ofForm(key, tx);
    if (seat && seat.role !== 'organiser') throw new Refusal('NOT_FOUND');
    return seat;
  }

  /** An organiser's seat in the new lab for whoever sits at `by`; with an account it is one of theirs. */
  async take(
    { labId, by, key }: { labId: string; by: string; key: string },
    tx: EntityManager,
  ): Promise<Participant> {
    const { name, language, personId } = await this.people.get(by, tx);
    const given = { labId, name, language, personId, role: 'organiser', joinKey: key } as const;
    return (await this.people.takeSeat(given, tx)).seat;
  }

  /** A fresh sign-in link to a seat. */
  async linkTo(seatId: string): Promise<string> {
    return `${addressOf(this.config)}/enter/${await this.signIns.link(seatId)}`;
  }
}
