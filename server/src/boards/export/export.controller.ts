import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { AuditService } from '../../people/index.ts';
import { Me } from '../../wiring/session.ts';
import { BoardRights } from '../board-rights.service.ts';
import { ExportingService } from './exporting.service.ts';

@Controller()
export class ExportController {
  constructor(
    @Inject(BoardRights) private readonly rights: BoardRights,
    @Inject(ExportingService) private readonly exporting: ExportingService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  @Implement(contract.boards.exported)
  export(@Me() who: Who) {
    return implement(contract.boards.exported).handler(async ({ input }) => {
      await this.rights.demand(who, 'export a board', input.labId, input.boardId);
      const { name, body } = await this.exporting.export(input);
      const { labId, boardId: thingId, format } = input;
      const done = { labId, deed: 'board_exported', actorId: who.participantId, thingId } as const;
      await this.audit.note({ ...done, detail: { format } });
      return { headers: { ...attached(name), 'cache-control': 'no-store' }, body };
    });
  }
}

/** To be kept and never shown in place, whatever is in it; the name as RFC 6266 has it. */
function attached(name: string): { 'content-disposition': string } {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const ending = name.slice(name.lastIndexOf('.'));
  return { 'content-disposition': `attachment; filename="board${ending}"; filename*=UTF-8''${encoded}` };
}
