import * as z from 'zod/mini';

/** The two languages of every sentence a person sees. */
export const language = z.enum(['ru', 'en']);
export type Language = z.infer<typeof language>;

/**
 * Text in one or both languages. `original` names the side a person wrote; the other side, when there is one, is a
 * translation and `how` tells who made it. A translation never overwrites the original (I11).
 */
export const ltext = z.object({
  ru: z.optional(z.string().check(z.maxLength(8000))),
  en: z.optional(z.string().check(z.maxLength(8000))),
  original: language,
  how: z.optional(z.enum(['human', 'machine'])),
});
export type LText = z.infer<typeof ltext>;

/** A row's id: uuid v7, so that rows sort by the time they were made. */
export const id = z.uuid();
/** A moment, as ISO 8601 in UTC; never a duration from now: devices have wrong clocks. */
export const moment = z.iso.datetime();
