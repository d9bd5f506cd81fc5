import { may, type Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { demand } from '../wiring/refusals.ts';
import { CardsService, type OfCase } from './cards.service.ts';

/** Who may write on a card: whoever brings the case, and the staff. */
@Injectable()
export class CardRights {
  constructor(@Inject(CardsService) private readonly cards: CardsService) {}

  /** Whether it is one of the staff who writes; throws NOT_ALLOWED, and NOT_FOUND for another lab's. */
  async demand(who: Who, of: OfCase): Promise<boolean> {
    demand(who, 'edit a case', of.labId, { self: await this.cards.isOwn(of, who.participantId) });
    return may(who.role, 'edit a case', { lab: true });
  }
}
