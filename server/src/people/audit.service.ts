import {
  AUDIT_DEEDS,
  type AuditDeed,
  type AuditKind,
  type AuditEvent as EventView,
} from '@case-lab/contract';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LabDeskService } from '../labs/index.ts';
import { AuditEvent } from './audit-event.entity.ts';

const PAGE = 50;

/** `detail`: never a name, an address or a phone; an erased person must leave none here. */
export type Deed = {
  labId: string;
  deed: AuditDeed;
  /** Who did it; none: nobody who was signed in. */
  actorId?: string;
  /** To whose seat. */
  targetId?: string;
  /** What else it was done to: a phase, a board, a registration. */
  thingId?: string;
  detail?: Record<string, string>;
};

const EVENTS = `
  select e.id, e.created_at as at, e.deed, e.thing_id as "thingId", e.detail,
    case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'territory', at.name) end as actor,
    case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name, 'territory', tt.name) end as target
  from audit_event e
    left join participant a on a.id = e.actor_id left join territory at on at.id = a.territory_id
    left join participant t on t.id = e.target_id left join territory tt on tt.id = t.territory_id
  where e.lab_id = $1 and ($2::uuid is null or e.id < $2)
    and ($3::uuid is null or $3 in (e.actor_id, e.target_id)) and ($4::text[] is null or e.deed = any($4))
  order by e.id desc limit $5`;

/** What was done in a lab, and by whom. Any room notes what its organisers should be able to look up. */
@Injectable()
export class AuditService implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabDeskService) private readonly labs: LabDeskService,
  ) {}

  /** The room of labs comes before the one that knows people, so it cannot note anything itself. */
  onModuleInit(): void {
    this.labs.alsoKept((done, tx) => this.note(done, tx));
  }

  /** In the transaction of what it tells of, where that has one: then both stand in the database, or neither. */
  async note(done: Deed | Deed[], tx: EntityManager = this.database.manager): Promise<void> {
    const rows = [done]
      .flat()
      .map(({ labId, deed, actorId = null, targetId = null, thingId = null, detail = {} }) =>
        Object.assign(new AuditEvent(), { labId, deed, actorId, targetId, thingId, detail }),
      );
    if (rows.length > 0) await tx.insert(AuditEvent, rows);
  }

  /** Whether the log tells of this already. */
  has(done: Required<Pick<Deed, 'labId' | 'deed' | 'actorId' | 'targetId'>>): Promise<boolean> {
    return this.database.manager.existsBy(AuditEvent, done);
  }

  /** The newest first. */
  async list(
    labId: string,
    { personId, kind, before }: { personId?: string; kind?: AuditKind; before?: string },
  ): Promise<{ events: EventView[]; hasMore: boolean }> {
    const deeds = kind ? AUDIT_DEEDS[kind] : null;
    const rows = await this.database.query<(Omit<EventView, 'at'> & { at: Date })[]>(EVENTS, [
      ...[labId, before ?? null, personId ?? null, deeds, PAGE + 1],
    ]);
    const events = rows.slice(0, PAGE).map((row) => ({ ...row, at: row.at.toISOString() }));
    return { events, hasMore: rows.length > PAGE };
  }
}
