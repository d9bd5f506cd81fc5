import { isDeepStrictEqual } from 'node:util';
import type { Expert, ExpertInvitation, ExpertProfile, Language } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PeopleService, SignInsService } from '../people/index.ts';
import { ProgrammeService } from '../programme/index.ts';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { ExpertAssignment } from './expert-assignment.entity.ts';

type Of = { labId: string; expertId: string };
type Wish = Of & { name: string; language: Language; role: Expert['role']; sessionId: string | null };

/** From where experts may answer so: what happened on the day is not theirs to undo. */
const ANSWERING: Expert['state'][] = ['invited', 'accepted', 'materials_ready', 'declined'];

@Injectable()
export class InvitationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SignInsService) private readonly signIns: SignInsService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Of the whole lab, or only those of one seat. */
  async list(labId: string, participantId?: string): Promise<ExpertInvitation[]> {
    const where = participantId ? { labId, participantId } : { labId };
    const rows = await this.database.manager.find(ExpertAssignment, { where, order: { id: 'ASC' } });
    const names = new Map((await this.people.list(labId)).map((seat) => [seat.id, seat.name]));
    return rows.map((row) => viewOf(row, names.get(row.participantId) ?? ''));
  }

  /** Whether this is one's own invitation; false also where there is none. */
  async isOwn(expertId: string, participantId: string): Promise<boolean> {
    return this.database.manager.existsBy(ExpertAssignment, { id: expertId, participantId });
  }

  /** Throws NOT_FOUND for a session of another lab, or an invitation of one. */
  async invite(wish: Wish): Promise<{ invitation: ExpertInvitation; link: string }> {
    const { labId, expertId, name, language, role, sessionId } = wish;
    const sessions = sessionId ? await this.programme.sessions(labId) : [];
    if (sessionId && !sessions.some(({ id }) => id === sessionId)) throw new Refusal('NOT_FOUND');
    const seat = await this.database.transaction(async (tx) => {
      const taken = await this.people.takeSeat(
        { labId, name, role: 'expert', language, joinKey: expertId },
        tx,
      );
      const profile = profileOf(name, language);
      const row = Object.assign(new ExpertAssignment(), {
        ...{ id: expertId, labId, participantId: taken.seat.id, role, state: 'invited', profile, sessionId },
      });
      await tx.createQueryBuilder().insert().into(ExpertAssignment).values(row).orIgnore('("id")').execute();
      return taken.seat;
    });
    await this.people.announceSeat(seat);
    return { invitation: await this.get(wish), link: await this.linkTo(seat.id) };
  }

  async link(of: Of): Promise<string> {
    return this.linkTo((await this.get(of)).participantId);
  }

  /** What an expert says; STALE once the day has said something else. */
  answer(of: Of, state: Expert['state']): Promise<ExpertInvitation> {
    return this.change(of, (row) => {
      if (!ANSWERING.includes(row.state)) throw new Refusal('STALE');
      row.state = state;
    });
  }

  settle(of: Of, state: Expert['state'], expectedAt: string | null): Promise<ExpertInvitation> {
    return this.change(of, (row) => {
      row.state = state;
      row.expectedAt = state === 'delayed' && expectedAt ? new Date(expectedAt) : null;
    });
  }

  /** Throws STALE where somebody has saved since `version` and not all is as wished already. */
  save(of: Of, version: number, changes: Partial<ExpertProfile>): Promise<ExpertInvitation> {
    return this.change(of, (row) => {
      const wished = { ...row.profile, ...changes };
      if (isDeepStrictEqual(wished, row.profile)) return;
      if (row.version !== version) throw new Refusal('STALE');
      row.profile = wished;
      row.version += 1;
    });
  }

  private async change(of: Of, change: (row: ExpertAssignment) => void): Promise<ExpertInvitation> {
    await this.database.transaction(async (tx) => {
      const row = await this.row(of, tx, true);
      change(row);
      await tx.save(row);
    });
    return this.get(of);
  }

  /** Throws NOT_FOUND. */
  private async get(of: Of): Promise<ExpertInvitation> {
    const row = await this.row(of, this.database.manager);
    return viewOf(row, (await this.people.get(row.participantId)).name);
  }

  private async row(
    { labId, expertId }: Of,
    db: EntityManager,
    isToChange = false,
  ): Promise<ExpertAssignment> {
    const row = await db.findOne(ExpertAssignment, {
      where: { id: expertId, labId },
      ...(isToChange && { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  private async linkTo(participantId: string): Promise<string> {
    return `${addressOf(this.config)}/enter/${await this.signIns.link(participantId)}`;
  }
}

/** The page of somebody of whom nothing is known but this. */
export function profileOf(name: string, language: Language): ExpertProfile {
  return {
    name: { [language]: name, original: language },
    about: { original: language },
    ...{ languages: [language], availability: [], deputy: { name: '', contact: '' } },
  };
}

function viewOf(row: ExpertAssignment, name: string): ExpertInvitation {
  const { id, participantId, role, state, profile, sessionId, version } = row;
  return {
    ...{ id, participantId, role, state, profile, sessionId, version, name },
    expectedAt: row.expectedAt?.toISOString() ?? null,
  };
}
