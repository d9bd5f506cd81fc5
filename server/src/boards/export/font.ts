import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The pages' own font (OFL), and one with signs in one colour (OFL) for what people write with emoji. */
export const FONTS = {
  regular: resolve('@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf'),
  emoji: resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
} as const;

type Widths = { of: ReadonlyMap<number, number>; unitsPerEm: number };

const read = new Map<string, Widths>();

/** How wide a line is in pixels, without kerning: a little more than it is drawn. A sign that the font lacks is a square. */
export function widthOf(text: string, size: number, font: 'regular' | 'bold' = 'regular'): number {
  const { of, unitsPerEm } = widthsIn(FONTS[font]);
  let units = 0;
  for (const sign of text) units += of.get(sign.codePointAt(0) ?? 0) ?? 1.25 * unitsPerEm;
  return (units * size) / unitsPerEm;
}

function widthsIn(path: string): Widths {
  let widths = read.get(path);
  if (!widths) {
    const bytes = readFileSync(path);
    widths = readWidths(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    read.set(path, widths);
  }
  return widths;
}

/** The tables `head`, `hhea`, `hmtx` and `cmap` (format 4) of a TrueType font, as the OpenType specification has them. */
function readWidths(font: DataView): Widths {
  const tables = new Map<string, number>();
  for (let at = 12, left = font.getUint16(4); left > 0; at += 16, left -= 1) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
    tables.set(tag, font.getUint32(at + 8));
  }
  const at = (tag: string) => tables.get(tag) ?? 0;
  const metrics = font.getUint16(at('hhea') + 34);
  const advance = (glyph: number) => font.getUint16(at('hmtx') + 4 * Math.min(glyph, metrics - 1));
  const of = new Map<number, number>();
  for (const [sign, glyph] of glyphs(font, at('cmap'))) of.set(sign, advance(glyph));
  return { of, unitsPerEm: font.getUint16(at('head') + 18) };
}

function* glyphs(font: DataView, cmap: number): Iterable<[number, number]> {
  const subtable = formatFour(font, cmap);
  if (subtable === undefined) return;
  const segments = font.getUint16(subtable + 6) / 2;
  const [ends, starts] = [subtable + 14, subtable + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  for (let segment = 0; segment < segments; segment += 1) {
    const [start, end] = [font.getUint16(starts + 2 * segment), font.getUint16(ends + 2 * segment)];
    const [delta, from] = [font.getUint16(deltas + 2 * segment), font.getUint16(offsets + 2 * segment)];
    for (let sign = start; sign <= end && sign < 0xffff; sign += 1) {
      const direct = from === 0 ? sign : font.getUint16(offsets + 2 * segment + from + 2 * (sign - start));
      if (direct !== 0) yield [sign, (direct + delta) & 0xffff];
    }
  }
}

function formatFour(font: DataView, cmap: number): number | undefined {
  for (let left = font.getUint16(cmap + 2), at = cmap + 4; left > 0; left -= 1, at += 8) {
    const subtable = cmap + font.getUint32(at + 4);
    if (font.getUint16(subtable) === 4) return subtable;
  }
  return undefined;
}
