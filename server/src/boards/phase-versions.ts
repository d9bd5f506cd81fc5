import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClockService, ProgrammeService } from '../programme/index.ts';
import { Announcer } from '../wiring/announcer.ts';
import { log } from '../wiring/log.ts';
import { VersionsService } from './versions.service.ts';

/**
 * Boards that changed after their last version, or after the server's own first update, and before this moment: versions
 * are made a little after the close, and what the next phase wrote by then is no reason for one.
 */
const CHANGED = `
  select b.id from board b
  where b.lab_id = $1 and exists (
    select from board_update u
    where u.board_id = b.id and u.doc = 'board' and u.at <= $2
      and u.seq > coalesce((select max(v.seq) from board_version v where v.board_id = b.id), 1))`;

/** Names a version of every changed board whenever a phase closes (B10). */
@Injectable()
export class PhaseVersions {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(VersionsService) private readonly versions: VersionsService,
    @Inject(ClockService) private readonly clocks: ClockService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(Announcer) announcer: Announcer,
  ) {
    // Opening a phase closes the one before it; grace closes nothing yet.
    announcer.on('programme.clock', ({ labId, clock }) =>
      clock.run?.state === 'grace' ? undefined : this.keepAll(labId),
    );
  }

  private async keepAll(labId: string): Promise<void> {
    const run = await this.clocks.lastClosed(labId);
    if (!run) return;
    const { kind } = await this.programme.phase(labId, run.phaseId);
    const changed: { id: string }[] = await this.database.query(CHANGED, [labId, run.closedAt]);
    for (const { id: boardId } of changed) {
      try {
        await this.versions.keepPhase(boardId, kind, run.id);
      } catch (err) {
        // One board's trouble stays its own (B11): the others get their versions.
        log.error({ err, labId, boardId }, 'no version was made');
      }
    }
  }
}
