import { PDF_BYTES, PICTURE_BYTES } from '@case-lab/contract';
import { imageSize } from 'image-size';
import { Refusal } from '../../wiring/refusals.ts';

export type FileKind = 'png' | 'jpg' | 'webp' | 'pdf';

/** Enough of a file to tell what it is. */
export const HEAD_BYTES = 12;
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 12_000;

/** What a file is by its first bytes, whatever it is called; throws FOREIGN_KIND for all that is not wanted. */
export function kindOf(head: Buffer): FileKind {
  const text = head.toString('latin1');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('\xff\xd8\xff')) return 'jpg';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.startsWith('%PDF-')) return 'pdf';
  throw new Refusal('FOREIGN_KIND');
}

export const mostBytes = (kind: FileKind) => (kind === 'pdf' ? PDF_BYTES : PICTURE_BYTES);

/** Reads a picture's size off its head, before anybody decodes it. Throws TOO_MANY_PIXELS, FILE_BROKEN. */
export function demandModest(bytes: Buffer, kind: FileKind): void {
  const { width, height, type } = sizeOf(bytes);
  if (type !== kind) throw new Refusal('FILE_BROKEN');
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new Refusal('TOO_MANY_PIXELS');
}

function sizeOf(bytes: Buffer): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes);
  } catch {
    throw new Refusal('FILE_BROKEN');
  }
}
