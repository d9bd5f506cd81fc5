import type { ExportFormat, Language } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { ClientIdsService } from '../client-ids.service.ts';
import { DocumentsService } from '../documents.service.ts';
import { DrawingRoom } from './drawing.ts';
import { fileName, written } from './formats.ts';
import { PapersService } from './papers.service.ts';

type Wish = { labId: string; boardId: string; format: ExportFormat; language: Language };

/** Makes files of the shared board as it is committed now. Drafts are never read here (I2). */
@Injectable()
export class ExportingService {
  private readonly room = new DrawingRoom();

  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
    @Inject(PapersService) private readonly papers: PapersService,
  ) {}

  /** Throws TOO_FAST where too many pictures are being drawn, BOARD_BROKEN where the board does not open. */
  async export(wish: Wish): Promise<{ name: string; body: Blob }> {
    const { doc: board } = await this.documents.get(wish.boardId, 'board');
    const { doc: frames } = await this.documents.get(wish.boardId, 'frames');
    await this.clientIds.learn(board.store.clients.keys());
    // Those of an anonymous phase are not among them, whoever asks.
    const author = (clientId: number) => this.clientIds.authors([clientId])[0]?.[1];
    const paper = await this.papers.paper(wish, { board, frames }, author);
    return { name: fileName(paper, wish.format), body: await written(paper, wish.format, this.room) };
  }
}
