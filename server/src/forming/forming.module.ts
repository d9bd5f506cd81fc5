import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { BoardsModule } from '../boards/index.ts';
import { CasesModule } from '../cases/index.ts';
import { GroupsModule } from '../groups/index.ts';
import { PeopleModule } from '../people/index.ts';
import { RegistrationModule } from '../registration/index.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { ChoosingService } from './choosing.service.ts';
import { FormablesService } from './formables.service.ts';
import { FormingService } from './forming.service.ts';
import { MergingBoardsService } from './merging-boards.service.ts';
import { OffersService } from './offers.service.ts';
import { RecapsService } from './recaps.service.ts';
import { TasksService } from './tasks.service.ts';

const { forming } = contract;

@Controller()
export class FormingController {
  constructor(
    @Inject(FormingService) private readonly forming: FormingService,
    @Inject(OffersService) private readonly offering: OffersService,
    @Inject(ChoosingService) private readonly choosing: ChoosingService,
    @Inject(MergingBoardsService) private readonly merging: MergingBoardsService,
    @Inject(RecapsService) private readonly recaps: RecapsService,
  ) {}

  @Implement(forming.read)
  read(@Me() who: Who) {
    return implement(forming.read).handler(({ input: { labId } }) => {
      demand(who, 'move people', labId);
      return this.forming.read(labId);
    });
  }

  @Implement(forming.propose)
  propose(@Me() who: Who) {
    return implement(forming.propose).handler(({ input: { labId, runId, seed, wishes } }) => {
      demand(who, 'move people', labId);
      return this.forming.propose(labId, runId, seed, wishes);
    });
  }

  @Implement(forming.place)
  place(@Me() who: Who) {
    return implement(forming.place).handler(({ input: { participantId, table, ...run } }) => {
      demand(who, 'move people', run.labId);
      return this.forming.place(run, participantId, table);
    });
  }

  @Implement(forming.apply)
  apply(@Me() who: Who) {
    return implement(forming.apply).handler(({ input: { key, ...run } }) => {
      demand(who, 'move people', run.labId);
      return this.forming.apply(run, key);
    });
  }

  @Implement(forming.offers)
  offers(@Me() who: Who) {
    return implement(forming.offers).handler(({ input: { labId, participantId } }) => {
      demand(who, 'move people', labId);
      return this.offering.offers(labId, participantId);
    });
  }

  @Implement(forming.choice)
  choice(@Me() who: Who) {
    return implement(forming.choice).handler(({ input: { labId } }) => {
      demand(who, 'choose a group', labId);
      return this.choosing.choice(labId);
    });
  }

  @Implement(forming.choose)
  choose(@Me() who: Who) {
    return implement(forming.choose).handler(({ input: { labId, groupId } }) => {
      demand(who, 'choose a group', labId);
      return this.choosing.choose(who, groupId);
    });
  }

  @Implement(forming.merge)
  merge(@Me() who: Who) {
    return implement(forming.merge).handler(({ input: { labId, groupId, into } }) => {
      demand(who, 'move people', labId);
      return this.merging.merge(who, labId, groupId, into);
    });
  }

  @Implement(forming.split)
  split(@Me() who: Who) {
    return implement(forming.split).handler(({ input: { labId, ...parting } }) => {
      demand(who, 'move people', labId);
      return this.merging.split(labId, parting);
    });
  }

  @Implement(forming.recap)
  recap(@Me() who: Who) {
    return implement(forming.recap).handler(({ input: { labId, boardId } }) =>
      this.recaps.recap(who, labId, boardId),
    );
  }
}

@Module({
  imports: [PeopleModule, CasesModule, RegistrationModule, GroupsModule, BoardsModule],
  controllers: [FormingController],
  providers: [
    FormingService,
    MergingBoardsService,
    ChoosingService,
    OffersService,
    RecapsService,
    TasksService,
    FormablesService,
  ],
})
export class FormingModule {}
