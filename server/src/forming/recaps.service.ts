import type { Recap, Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { BoardRights, NotesService } from '../boards/index.ts';

const NEWEST = 3;
/** So much of a note is read in passing. */
const HEAD_CHARACTERS = 90;

/** What a group has done so far, for whoever comes late. */
@Injectable()
export class RecapsService {
  constructor(
    @Inject(BoardRights) private readonly rights: BoardRights,
    @Inject(NotesService) private readonly notes: NotesService,
  ) {}

  /** Throws NOT_FOUND, NOT_ALLOWED. Of what is not revealed nothing is said (I2). */
  async recap(who: Who, labId: string, boardId: string): Promise<Recap> {
    await this.rights.demand(who, 'read a board', labId, boardId);
    const shown = await this.notes.shown(boardId);
    const newest = shown.filter(({ text }) => text.trim()).slice(-NEWEST);
    return {
      notes: shown.length,
      newest: newest
        .toReversed()
        .map(({ id, text, facts }) => ({ id, text: headOf(text), lang: facts.lang })),
    };
  }
}

function headOf(text: string): string {
  const head = text.trim().split('\n', 1)[0] ?? '';
  return head.length > HEAD_CHARACTERS ? `${head.slice(0, HEAD_CHARACTERS).trimEnd()}…` : head;
}
