import { may, type Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { LabsService } from '../../labs/index.ts';
import { Refusal } from '../../wiring/refusals.ts';
import { CardRights } from '../card-rights.service.ts';
import { CardsService } from '../cards.service.ts';
import { MediaService } from './media.service.ts';

/** Who may look at a picture: as far as its case may be read. */
@Injectable()
export class LookingService {
  constructor(
    @Inject(MediaService) private readonly media: MediaService,
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(CardRights) private readonly rights: CardRights,
    @Inject(LabsService) private readonly labs: LabsService,
  ) {}

  /** Throws NOT_FOUND: whether there is such a picture is nobody else's business. */
  async demand(who: Who | undefined, mediaId: string): Promise<void> {
    const { labId, caseId } = await this.media.get(mediaId);
    const isTold = caseId === null || (await this.cards.isPublished({ labId, caseId }));
    if (isTold && who && may(who.role, 'see the lab', { lab: who.labId === labId })) return;
    // What the public page of a lab shows.
    if (isTold && (await this.labs.get(labId)).state !== 'draft') return;
    if (!who || !caseId) throw new Refusal('NOT_FOUND');
    await this.rights.demand(who, { labId, caseId }).catch(() => {
      throw new Refusal('NOT_FOUND');
    });
  }
}
