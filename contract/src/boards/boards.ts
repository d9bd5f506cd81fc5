import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, moment } from '../wire/text.ts';
import { versions } from './versions.ts';

/** What the wall shows of a board without opening it. */
export const boardCount = z.object({
  boardId: id,
  groupId: id,
  notes: z.int(),
  lastWrite: z.nullable(moment),
});
export type BoardCount = z.infer<typeof boardCount>;

/** What a board can be taken along as: a picture, a text, or one table each of notes, verdicts and first steps. */
export const exportFormat = z.enum(['pdf', 'png', 'svg', 'md', 'notes.csv', 'verdicts.csv', 'steps.csv']);
export type ExportFormat = z.infer<typeof exportFormat>;

export const boards = {
  counts: call
    .route({ method: 'GET', path: '/api/labs/{labId}/boards', summary: 'Live counts of every board' })
    .input(z.object({ labId: id }))
    .output(z.array(boardCount)),
  /**
   * A note's words by the machine whose address the server was given; the asker writes them beside the original.
   * NOT_FOUND where there is no machine, TRANSLATION_AWAY where it does not answer.
   */
  translateNote: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/boards/{boardId}/notes/{noteId}/translation',
      summary: 'A note in another language, by machine',
    })
    .input(z.object({ labId: id, boardId: id, noteId: z.string().check(z.maxLength(64)), to: language }))
    .output(z.object({ text: z.string() })),
  /** The shared board as a file, in `language` where it is not in people's own words; drafts are in none (I2). */
  exported: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/boards/{boardId}/export/{format}',
      summary: 'A board as a file',
      outputStructure: 'detailed',
    })
    .input(z.object({ labId: id, boardId: id, format: exportFormat, language }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.instanceof(Blob) })),
  ...versions,
};
