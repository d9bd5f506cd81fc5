import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../people/index.ts';
import { GuestsService, RegistrationsService } from '../registration/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { type Erased, type Traced, TracesService } from './traces.service.ts';

/** Erases people, each in one transaction: a name is gone from all rooms, or from none. */
@Injectable()
export class ErasingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(TracesService) private readonly traces: TracesService,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** Throws NOT_FOUND for a seat of another lab, NOT_ALLOWED for those who run this one. */
  async seat(labId: string, participantId: string, actorId: string): Promise<void> {
    const erased = await this.database.transaction(async (tx) =>
      this.erase(await this.traces.ofSeat(labId, participantId, tx), tx, actorId),
    );
    await this.traces.tell(labId, erased);
  }

  /** Throws NOT_FOUND. */
  async guest(labId: string, registrationId: string, actorId?: string): Promise<void> {
    const guest = await this.guests.get(registrationId);
    if (guest?.labId !== labId) throw new Refusal('NOT_FOUND');
    // First the seat goes to whoever waits for it.
    if (guest.state === 'confirmed') await this.registrations.decide(labId, [registrationId], 'cancelled');
    const erased = await this.database.transaction(async (tx) =>
      this.erase(await this.traces.ofRegistration(labId, guest.key, tx), tx, actorId),
    );
    await this.traces.tell(labId, erased);
  }

  /** Everybody of a lab who does not run it; gives how many there were. Several servers at once: one of them finds somebody. */
  async everybody(labId: string): Promise<number> {
    const { count, erased } = await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`erase ${labId}`]);
      const all = await this.traces.everybody(labId, tx);
      const gone: Erased = [];
      for (const traced of all) gone.push(...(await this.erase(traced, tx)));
      return { count: all.length, erased: gone };
    });
    await this.traces.tell(labId, erased);
    return count;
  }

  private async erase(traced: Traced, tx: EntityManager, actorId?: string): Promise<Erased> {
    const { labId, seats } = traced;
    await this.audit.note({ labId, deed: 'person_erased', actorId, targetId: seats[0]?.id }, tx);
    return this.traces.erase(traced, tx);
  }
}
