import { deflateRawSync } from 'node:zlib';
import type { LText, PhaseKind, BoardVersion as VersionView } from '@case-lab/contract';
import { countNotes } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { Refusal } from '../wiring/refusals.ts';
import { DocumentsService } from './documents.service.ts';
import type { OpenDocument } from './open-document.ts';
import { type Readable, RepairService } from './repair.service.ts';
import { BoardVersion } from './versions.entities.ts';

/** The columns of a row without its state. */
const BRIEF = {
  ...{ id: true, boardId: true, kind: true, phase: true, name: true },
  ...{ seq: true, notes: true, madeBy: true, createdAt: true },
} as const;

type Brief = Pick<BoardVersion, keyof typeof BRIEF>;
type Place = Pick<BoardVersion, 'boardId' | 'seq' | 'notes' | 'state'>;

export function versionView({ id, boardId, seq, notes, madeBy, createdAt, ...named }: Brief): VersionView {
  return { id, boardId, name: nameOf(named), seq, notes, at: createdAt.toISOString(), by: madeBy };
}

function nameOf({ kind, phase, name }: Pick<Brief, 'kind' | 'phase' | 'name'>): VersionView['name'] {
  if (kind === 'phase' && phase) return { kind, phase };
  if (kind === 'hand' && name) return { kind, name };
  return { kind: 'before_restore' };
}

/** The document as it is at this moment; nothing awaits in here. */
export function placeOf(document: OpenDocument): Place {
  const { boardId, seq, doc } = document;
  const state = deflateRawSync(Y.encodeStateAsUpdateV2(doc));
  return { boardId, seq, notes: countNotes(doc), state };
}

/** The versions of boards (B10): names for places in the log, each with the state of its place. */
@Injectable()
export class VersionsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(RepairService) private readonly repairs: RepairService,
  ) {}

  /** Newest first; of a board that does not open, also what can be read of it. */
  async list(boardId: string): Promise<{ versions: VersionView[]; broken: Readable | null }> {
    const rows = await this.database.manager.find(BoardVersion, {
      select: BRIEF,
      where: { boardId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const broken = (await this.isBroken(boardId)) ? await this.repairs.readable(boardId) : null;
    return { versions: rows.map(versionView), broken };
  }

  /** Throws NOT_FOUND. */
  async get(boardId: string, versionId: string): Promise<BoardVersion> {
    const row = await this.database.manager.findOneBy(BoardVersion, { id: versionId, boardId });
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  /** Names the board as it is now; the same place named again gets the new name. */
  async keep(boardId: string, name: LText, madeBy: string): Promise<VersionView> {
    const place = placeOf(await this.documents.get(boardId, 'board'));
    const row = versionRow({ ...place, kind: 'hand', name, madeBy });
    const at = { boardId, seq: place.seq, kind: 'hand' } as const;
    await this.insert(row, ['name', 'made_by', 'updated_at']);
    return versionView(await this.database.manager.findOneByOrFail(BoardVersion, at));
  }

  /** The board before it is restored; the same place is kept once. `id` is the row's when it is a new one. */
  async keepBefore(place: Place, id: string, madeBy: string): Promise<VersionView> {
    const { boardId, seq } = place;
    await this.insert(versionRow({ ...place, id, kind: 'before_restore', madeBy }));
    const at = { boardId, seq, kind: 'before_restore' } as const;
    return versionView(await this.database.manager.findOneByOrFail(BoardVersion, at));
  }

  /** The board as a phase has left it, once for each run, and only where it has changed since its last version. */
  async keepPhase(boardId: string, phase: PhaseKind, runId: string): Promise<void> {
    const place = placeOf(await this.documents.get(boardId, 'board'));
    await this.insert(versionRow({ ...place, kind: 'phase', phase, runId }));
  }

  /** Opens a broken board with what can be read. One that opens is left alone: memory may be better than what is stored. */
  async repair(boardId: string): Promise<Readable> {
    if (await this.isBroken(boardId)) return this.repairs.repair(boardId);
    return { notes: placeOf(await this.documents.get(boardId, 'board')).notes, setAside: 0 };
  }

  private async insert(row: BoardVersion, renewed?: string[]): Promise<void> {
    const insert = this.database.manager.createQueryBuilder().insert().into(BoardVersion).values(row);
    await (renewed ? insert.orUpdate(renewed, ['board_id', 'seq', 'kind']) : insert.orIgnore()).execute();
  }

  private async isBroken(boardId: string): Promise<boolean> {
    try {
      for (const doc of ['board', 'frames']) await this.documents.get(boardId, doc);
      return false;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'BOARD_BROKEN') return true;
      throw error;
    }
  }
}

function versionRow(given: Place & Pick<BoardVersion, 'kind'> & Partial<BoardVersion>): BoardVersion {
  const nothing = { phase: null, runId: null, name: null, madeBy: null };
  return Object.assign(new BoardVersion(), nothing, given);
}
