import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject, Module } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { CasesService } from './cases.service.ts';

@Controller()
export class CasesController {
  constructor(@Inject(CasesService) private readonly cases: CasesService) {}

  @Implement(contract.cases.list)
  list(@Me() who: Who) {
    return implement(contract.cases.list).handler(({ input }) => {
      demand(who, 'see the lab', input.labId);
      return this.cases.list(input.labId);
    });
  }
}

@Module({ controllers: [CasesController], providers: [CasesService], exports: [CasesService] })
export class CasesModule {}
