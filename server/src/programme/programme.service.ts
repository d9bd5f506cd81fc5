import type { Phase as PhaseView, Session as SessionView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../wiring/refusals.ts';
import { Phase, Session } from './programme.entities.ts';

export type NewSession = Omit<SessionView, 'id' | 'plannedStart' | 'phases'> & { plannedStart: Date };
export type NewPhase = Omit<PhaseView, 'id'>;

function phaseView(row: Phase): PhaseView {
  const { id, kind, position, minutes, instruction, visibility, write, edits } = row;
  return { id, kind, position, minutes, instruction, visibility, write, edits };
}

@Injectable()
export class ProgrammeService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async sessions(labId: string): Promise<SessionView[]> {
    const { manager } = this.database;
    const sessions = await manager.find(Session, { where: { labId }, order: { position: 'ASC' } });
    const phases = await manager.find(Phase, { where: { labId }, order: { position: 'ASC' } });
    return sessions.map(({ id, kind, title, position, plannedStart, plannedMinutes }) => ({
      ...{ id, kind, title, position, plannedMinutes },
      plannedStart: plannedStart.toISOString(),
      phases: phases.filter((phase) => phase.sessionId === id).map(phaseView),
    }));
  }

  /** Throws NOT_FOUND for a phase of another lab. */
  async phase(labId: string, phaseId: string): Promise<PhaseView> {
    const row = await this.database.manager.findOneBy(Phase, { id: phaseId, labId });
    if (!row) throw new Refusal('NOT_FOUND');
    return phaseView(row);
  }

  async add(labId: string, given: NewSession, phases: NewPhase[], tx?: EntityManager): Promise<void> {
    if (!tx) return this.database.transaction((own) => this.add(labId, given, phases, own));
    const session = await tx.save(Object.assign(new Session(), given, { labId }));
    await tx.save(phases.map((phase) => Object.assign(new Phase(), phase, { labId, sessionId: session.id })));
  }
}
