import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LabsService } from '../labs/index.ts';
import { InvitationsService } from '../people/index.ts';
import { log } from '../wiring/log.ts';
import { Postbox } from '../wiring/mail/postbox.ts';
import { ErasingService } from './erasing.service.ts';

const DAY_MS = 86_400_000;

/** Forgets everybody of the labs that ended so long ago that nobody may be kept any more: daily, and at every start. */
@Injectable()
export class RetentionService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(Postbox) private readonly postbox: Postbox,
    @Inject(ErasingService) private readonly erasing: ErasingService,
  ) {}

  onApplicationBootstrap(): void {
    const forget = () => void this.forget(new Date()).catch((err) => log.error({ err }, 'retention'));
    this.timer = setInterval(forget, DAY_MS).unref();
    forget();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Forgets whom nobody may keep at this moment; gives how many people that were, by lab. */
  async forget(now: Date): Promise<Map<string, number>> {
    const erased = new Map<string, number>();
    for (const labId of await this.labs.toForget(now)) {
      const people = await this.erasing.everybody(labId);
      // Who was written to and never came, has an address here and no seat.
      await this.database.transaction(async (tx) => {
        await this.invitations.forgetAll(labId, tx);
        await this.postbox.forgetAll(labId, tx);
      });
      if (people === 0) continue;
      erased.set(labId, people);
      log.info({ labId, people }, 'retention: nobody of this lab is kept any more');
    }
    return erased;
  }
}
