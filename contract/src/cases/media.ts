import * as z from 'zod/mini';
import { id } from '../wire/text.ts';

/** A picture, or slides of which each page is made a picture. Their own bytes are kept only until then. */
export const media = z.object({
  id,
  kind: z.enum(['picture', 'slides']),
  title: z.string(),
  /** `waiting` for their turn; `ready` once all pages are; `failed`: the rest cannot be drawn, upload the file again. */
  state: z.enum(['waiting', 'working', 'ready', 'failed']),
  pages: z.int(),
  /** How many pages are drawn. */
  done: z.int(),
});
export type Media = z.infer<typeof media>;

/** Of a PDF, and of a picture; in bytes. */
export const PDF_BYTES = 40_000_000;
export const PICTURE_BYTES = 15_000_000;
/** Slides that are longer are no slides. */
export const MOST_PAGES = 150;
/** Pictures and slides of one case. */
export const MOST_MEDIA = 30;
