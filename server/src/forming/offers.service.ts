import type { FormingWishes, SeatOffer } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../wiring/refusals.ts';
import { FormingService } from './forming.service.ts';
import { offersFor } from './offers.ts';
import { TasksService } from './tasks.service.ts';

const OFFERED = 2;
/** Where groups were never formed here. */
const USUAL: FormingWishes = {
  ...{ way: 'solved', isNextRound: false, tables: 1, caseIds: [] },
  spread: ['country', 'organisationKind', 'region', 'level'],
  ...{ isLanguageShared: true, areCasesWished: true, isMeetingNew: true },
  ...{ interpreterIds: [], together: [], apart: [], locked: [] },
};

/** Where somebody who comes late fits best. */
@Injectable()
export class OffersService {
  constructor(
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(FormingService) private readonly forming: FormingService,
  ) {}

  /** By the wishes that the groups were formed with; throws NOT_FOUND for who cannot be seated. */
  async offers(labId: string, participantId: string): Promise<SeatOffer[]> {
    const applied = await this.forming.applied(labId);
    const people = await this.tasks.people(labId, applied?.round ?? 1);
    const person = people.find(({ id }) => id === participantId);
    if (!person) throw new Refusal('NOT_FOUND');
    const tables = await this.tasks.seatedNow(labId);
    const offers = offersFor(person, { people, wishes: applied?.wishes ?? USUAL }, tables, OFFERED);
    return offers.flatMap(({ table: { groupId }, why }) => (groupId ? [{ groupId, why }] : []));
  }
}
