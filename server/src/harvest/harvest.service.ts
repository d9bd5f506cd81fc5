import type { HarvestItem as HarvestItemView, Who } from '@case-lab/contract';
import type { NoteKind } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotesService, type SourcedNote } from '../boards/index.ts';
import { GroupsService } from '../groups/index.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { demand, Refusal } from '../wiring/refusals.ts';
import { HarvestItem } from './harvest-item.entity.ts';

const kindOf: Record<NoteKind, HarvestItemView['kind']> = {
  idea: 'insight',
  question: 'question',
  barrier: 'barrier',
  enabler: 'insight',
  adaptation: 'adaptation',
  first_step: 'commitment',
  offer: 'partnership',
  request: 'partnership',
};

/** What is taken anew when a note is lifted again after it was taken back. */
const AGAIN = ['kind', 'text', 'state', 'seq', 'territory_id', 'nominated_by', 'lifted_at', 'updated_at'];

function view(row: HarvestItem): HarvestItemView {
  const { id, groupId, kind, text, state, boardId, noteId, seq, territoryId } = row;
  const liftedAt = row.liftedAt.toISOString();
  return { id, groupId, kind, text, state, source: { boardId, noteId, seq }, territoryId, liftedAt };
}

@Injectable()
export class HarvestService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(NotesService) private readonly notes: NotesService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  async list(labId: string, db = this.database.manager): Promise<HarvestItemView[]> {
    const rows = await db.find(HarvestItem, { where: { labId }, order: { liftedAt: 'ASC' } });
    return rows.map(view);
  }

  /** Hands a note up, once under any number of presses; throws EMPTY_NOTE for a note with nothing on it. */
  async lift(who: Who, labId: string, boardId: string, noteId: string): Promise<HarvestItemView> {
    const sourced = await this.notes.get(boardId, noteId);
    if (sourced.board.labId !== labId) throw new Refusal('NOT_FOUND');
    await this.allow(who, labId, sourced.board.groupId);
    if (sourced.note.text.trim() === '') throw new Refusal('EMPTY_NOTE');
    // One statement: of twenty presses at once, one inserts or revives the row and the others find it lifted.
    const { raw } = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(HarvestItem)
      .values(this.itemOf(who, sourced))
      .orUpdate(AGAIN, ['board_id', 'note_id'], {
        overwriteCondition: { where: 'harvest_item.state = :returned', parameters: { returned: 'returned' } },
      })
      .returning('id')
      .execute();
    const row = await this.database.manager.findOneByOrFail(HarvestItem, { boardId, noteId });
    if (raw.length > 0) this.announce(row);
    return view(row);
  }

  /** Takes a lifted note back; a second time it changes nothing. */
  async takeBack(who: Who, labId: string, itemId: string): Promise<HarvestItemView> {
    const found = await this.database.manager.findOneBy(HarvestItem, { id: itemId, labId });
    if (!found) throw new Refusal('NOT_FOUND');
    await this.allow(who, labId, found.groupId);
    const { affected } = await this.database.manager.update(
      HarvestItem,
      { id: itemId, state: 'nominated' },
      { state: 'returned' },
    );
    const row = await this.database.manager.findOneByOrFail(HarvestItem, { id: itemId });
    if (affected) this.announce(row);
    return view(row);
  }

  private async allow(who: Who, labId: string, groupId: string): Promise<void> {
    const group = (await this.groups.ofParticipant(who.participantId))?.id === groupId;
    demand(who, 'hand up', labId, { group });
  }

  private itemOf(who: Who, { note, seq, board, territoryId }: SourcedNote): HarvestItem {
    const { kind, lang } = note.facts;
    return Object.assign(new HarvestItem(), {
      ...{ labId: board.labId, groupId: board.groupId, boardId: board.id, noteId: note.id, seq },
      kind: kindOf[kind],
      text: { [lang]: note.text, original: lang },
      state: 'nominated',
      territoryId,
      nominatedBy: who.participantId,
      liftedAt: new Date(),
    });
  }

  private announce(row: HarvestItem): void {
    this.announcer.announce({ type: 'harvest.changed', ...stamped(row.labId), item: view(row) });
  }
}
