import { addedFrames, readFrames, seedFrames, templateOf } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v4 } from 'uuid';
import { CasesService } from '../cases/index.ts';
import { GroupsService } from '../groups/index.ts';
import { ProgrammeService } from '../programme/index.ts';
import { BoardDocument, BoardUpdate } from './boards.entities.ts';
import type { OpenDocument } from './open-document.ts';
import { writtenUpon } from './own-writing.ts';
import { technologyFrames } from './template.ts';

type Parts = ReturnType<typeof templateOf>;

/** Which frames a board has: those of its case and of the phases in its lab's programme. */
@Injectable()
export class TemplatesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
  ) {}

  async partsFor({ labId, caseId }: { labId: string; caseId: string }): Promise<Parts> {
    const [technologies, sessions] = await Promise.all([
      this.cases.technologiesOf(caseId),
      this.programme.sessions(labId),
    ]);
    const kinds = sessions.flatMap(({ phases }) => phases.map(({ kind }) => kind));
    return templateOf(kinds, technologyFrames(technologies));
  }

  /**
   * True: a board that was made for another programme, or by an earlier version of the house, was given the frames that it
   * lacked. Its own are neither moved nor renamed.
   */
  async furnish({ boardId, name, doc, seq }: OpenDocument): Promise<boolean> {
    const group = await this.groups.ofBoard(boardId);
    if (name !== 'frames' || !group) return false;
    const added = addedFrames(readFrames(doc), await this.partsFor(group));
    if (added.length === 0) return false;
    const bytes = writtenUpon(doc, (copy) => seedFrames(copy, added));
    return this.database.transaction(async (tx) => {
      // Where another server was faster its frames stand at that number: then they are read instead.
      const { affected } = await tx.update(BoardDocument, { boardId, doc: name, seq }, { seq: seq + 1 });
      const row = { boardId, doc: name, seq: seq + 1, msgId: v4(), participantId: null, bytes };
      if (affected === 1) await tx.insert(BoardUpdate, row);
      return true;
    });
  }
}
