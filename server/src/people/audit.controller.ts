import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { AuditService } from './audit.service.ts';

@Controller()
export class AuditController {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  @Implement(contract.audit.list)
  list(@Me() who: Who) {
    return implement(contract.audit.list).handler(({ input: { labId, ...sought } }) => {
      demand(who, 'read the log', labId);
      return this.audit.list(labId, sought);
    });
  }
}
