import { type NoteView, readNote, readNotes } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { PeopleService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { BoardsService, type KnownBoard } from './boards.service.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { DocumentsService } from './documents.service.ts';

/**
 * A note with what the server vouches for: its board, the board's number when it was read, and the territory that its
 * author speaks for.
 */
export type SourcedNote = { note: NoteView; seq: number; board: KnownBoard; territoryId: string | null };

@Injectable()
export class NotesService {
  constructor(
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** A note of the shared board as it is committed now; throws NOT_FOUND. Drafts are never read here (I2). */
  async get(boardId: string, noteId: string): Promise<SourcedNote> {
    const board = await this.boards.get(boardId);
    const document = await this.documents.get(boardId, 'board');
    const note = readNote(document.doc, noteId);
    if (!note || note.deleted) throw new Refusal('NOT_FOUND');
    return { note, seq: document.seq, board, territoryId: await this.territoryOf(note) };
  }

  /** The notes that everybody at the board sees, the newest last. Throws NOT_FOUND. */
  async shown(boardId: string): Promise<NoteView[]> {
    await this.boards.get(boardId);
    const { doc } = await this.documents.get(boardId, 'board');
    const shown = readNotes(doc).filter(
      ({ deleted, hidden }) => deleted === undefined && hidden === undefined,
    );
    return shown.toSorted((one, other) => one.facts.made - other.facts.made);
  }

  private async territoryOf(note: NoteView): Promise<string | null> {
    await this.clientIds.learn([note.author]);
    const [author] = this.clientIds.authors([note.author]);
    return author ? (await this.people.get(author[1])).territoryId : null;
  }
}
