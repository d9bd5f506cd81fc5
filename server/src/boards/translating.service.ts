import type { Language } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Config } from '../wiring/config.ts';
import { log } from '../wiring/log.ts';
import { Refusal } from '../wiring/refusals.ts';
import { NotesService } from './notes.service.ts';

const LONGEST_MS = 10_000;
const answered = z.object({ translatedText: z.string().min(1) });

/** Asks a LibreTranslate server for a note's words in the other language. The original is not touched (I11). */
@Injectable()
export class TranslatingService {
  constructor(
    @Inject(NotesService) private readonly notes: NotesService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Throws NOT_FOUND (no such note, or no machine), EMPTY_NOTE, TRANSLATION_AWAY. */
  async translate(boardId: string, noteId: string, to: Language): Promise<string> {
    const { translateUrl, translateKey } = this.config;
    if (!translateUrl) throw new Refusal('NOT_FOUND');
    const { note } = await this.notes.get(boardId, noteId);
    if (note.text.trim() === '') throw new Refusal('EMPTY_NOTE');
    const asked = {
      q: note.text,
      source: note.facts.lang,
      target: to,
      format: 'text',
      api_key: translateKey,
    };
    try {
      const response = await fetch(`${translateUrl}/translate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      if (!response.ok) throw new Error(`the translation service answered ${response.status}`);
      return answered.parse(await response.json()).translatedText;
    } catch (err) {
      log.warn({ err, boardId }, 'a note was not translated');
      throw new Refusal('TRANSLATION_AWAY');
    }
  }
}
