import { contract, may, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { CardRights } from './card-rights.service.ts';
import { CardsService } from './cards.service.ts';
import { MediaService } from './media/media.service.ts';
import { PublishingService } from './publishing.service.ts';
import { TechnologiesService } from './technologies.service.ts';

const { caseCards } = contract;

@Controller()
export class CaseCardsController {
  constructor(
    @Inject(CardRights) private readonly rights: CardRights,
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(PublishingService) private readonly publishing: PublishingService,
  ) {}

  @Implement(caseCards.list)
  list(@Me() who: Who) {
    return implement(caseCards.list).handler(({ input: { labId } }) => {
      demand(who, 'edit a case', labId, { self: true });
      const seesAll = may(who.role, 'edit a case', { lab: true });
      return this.cards.list(labId, seesAll ? undefined : who.participantId);
    });
  }

  @Implement(caseCards.get)
  get(@Me() who: Who) {
    return implement(caseCards.get).handler(async ({ input }) => {
      demand(who, 'see the lab', input.labId);
      const card = await this.cards.get(input);
      if (card.state !== 'published') await this.rights.demand(who, input);
      return card;
    });
  }

  @Implement(caseCards.create)
  create(@Me() who: Who) {
    return implement(caseCards.create).handler(({ input }) => {
      demand(who, 'publish cases', input.labId);
      return this.cards.create(input, input.title, input.expertId);
    });
  }

  @Implement(caseCards.assign)
  assign(@Me() who: Who) {
    return implement(caseCards.assign).handler(({ input }) => {
      demand(who, 'publish cases', input.labId);
      return this.cards.assign(input, input.expertId);
    });
  }

  @Implement(caseCards.save)
  save(@Me() who: Who) {
    return implement(caseCards.save).handler(async ({ input }) => {
      const isStaff = await this.rights.demand(who, input);
      return this.cards.save(input, isStaff, input.version, input.changes);
    });
  }

  @Implement(caseCards.settle)
  settle(@Me() who: Who) {
    return implement(caseCards.settle).handler(({ input }) => {
      demand(who, 'publish cases', input.labId);
      return this.publishing.settle(who, input, input.state, input.comment);
    });
  }
}

/** What hangs on a card. */
@Controller()
export class CardPartsController {
  constructor(
    @Inject(CardRights) private readonly rights: CardRights,
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(TechnologiesService) private readonly technologies: TechnologiesService,
    @Inject(MediaService) private readonly media: MediaService,
  ) {}

  @Implement(caseCards.addTechnology)
  add(@Me() who: Who) {
    return implement(caseCards.addTechnology).handler(async ({ input }) =>
      this.technologies.add(input, await this.rights.demand(who, input)),
    );
  }

  @Implement(caseCards.saveTechnology)
  save(@Me() who: Who) {
    return implement(caseCards.saveTechnology).handler(async ({ input }) => {
      const isStaff = await this.rights.demand(who, input);
      return this.technologies.save(input, isStaff, input.version, input.changes);
    });
  }

  @Implement(caseCards.removeTechnology)
  remove(@Me() who: Who) {
    return implement(caseCards.removeTechnology).handler(async ({ input }) =>
      this.technologies.remove(input, await this.rights.demand(who, input)),
    );
  }

  @Implement(caseCards.removeMedia)
  removeMedia(@Me() who: Who) {
    return implement(caseCards.removeMedia).handler(async ({ input }) => {
      const isStaff = await this.rights.demand(who, input);
      return this.cards.change(input, isStaff, (_, tx) => this.media.remove(input, tx));
    });
  }
}
