import { widthOf } from './font.ts';

type Type = { size: number; font?: 'regular' | 'bold' };

/** A text in lines no wider than `width` pixels; its own line breaks stay, and a word that is too long is cut. */
export function linesOf(text: string, width: number, { size, font = 'regular' }: Type): string[] {
  const wide = (part: string) => widthOf(part, size, font);
  const space = wide(' ');
  return text.split(/\r\n|[\r\n]/).flatMap((paragraph) => {
    const lines: string[] = [];
    let [line, used] = ['', 0];
    for (const word of paragraph.split(/\s+/).flatMap((one) => pieces(one, width, wide))) {
      const more = wide(word);
      const isFull = line !== '' && used + space + more > width;
      if (isFull) lines.push(line);
      [line, used] = line === '' || isFull ? [word, more] : [`${line} ${word}`, used + space + more];
    }
    return [...lines, line];
  });
}

function pieces(word: string, width: number, wide: (text: string) => number): string[] {
  if (wide(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece && wide(piece + sign) > width) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
}
