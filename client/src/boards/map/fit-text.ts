/** How a text stands on a note: the size of its letters in pixels of the board, and the lines that fit. */
export type Fitted = { size: number; lineHeight: number; lines: readonly string[]; isCut: boolean };

/** What the words of a note have, in pixels of the board: its size without edges and foot. `MapNote.module.css` has the same. */
export const TEXT_BOX = { x: 16, y: 10, w: 172, h: 96 } as const;

const STEPS = [
  { size: 18, lineHeight: 23 },
  { size: 15.5, lineHeight: 19 },
  { size: 13.5, lineHeight: 16 },
  { size: 12, lineHeight: 13.7 },
] as const;

/** The size at which words are measured; other sizes follow by proportion. */
const MEASURED_AT = 16;
const MOST_KEPT = 6_000;

const fittedTexts = new Map<string, Fitted>();
const widths = new Map<string, number>();
let measure: ((word: string) => number) | undefined;

/** Short thoughts are written large, long ones smaller in four steps, and what does not fit even so ends with an ellipsis. */
export function fitText(text: string): Fitted {
  const known = fittedTexts.get(text);
  if (known) return known;
  if (fittedTexts.size > MOST_KEPT) fittedTexts.clear();
  const fitted = fit(text, widthOf);
  fittedTexts.set(text, fitted);
  return fitted;
}

/** `fitText` with a given measure of words at 16 px. */
export function fit(text: string, width: (word: string) => number): Fitted {
  for (const { size, lineHeight } of STEPS) {
    const most = Math.floor(TEXT_BOX.h / lineHeight);
    const isLast = size === STEPS[STEPS.length - 1]?.size;
    const lines = wrap(text, (TEXT_BOX.w * MEASURED_AT) / size, width, most + 1);
    if (lines.length <= most) return { size, lineHeight, lines, isCut: false };
    if (!isLast) continue;
    const shown = lines.slice(0, most);
    shown[most - 1] = `${shown[most - 1]?.trimEnd().slice(0, -1)}…`;
    return { size, lineHeight, lines: shown, isCut: true };
  }
  return { size: 12, lineHeight: 13.7, lines: [], isCut: false };
}

/** A text in lines no wider than `room`, cut between words where that is possible; stops after `most` lines. */
function wrap(text: string, room: number, width: (word: string) => number, most: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.match(/\S+\s*|^\s+/g) ?? []) {
      const wide = width(word.trimEnd());
      if (line && used + wide > room) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      if (lines.length >= most) return lines;
      for (const piece of wide > room ? pieces(word, room, width) : [word]) {
        if (line && used + width(piece.trimEnd()) > room) {
          lines.push(line);
          [line, used] = ['', 0];
        }
        line += piece;
        used += width(piece);
      }
    }
    lines.push(line);
    if (lines.length >= most) return lines;
  }
  return lines;
}

/** A word that is wider than a line, letter by letter. */
function pieces(word: string, room: number, width: (word: string) => number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && width(piece + letter) > room) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

function widthOf(word: string): number {
  const known = widths.get(word);
  if (known !== undefined) return known;
  if (widths.size > 4 * MOST_KEPT) widths.clear();
  measure ??= measurer();
  const width = measure(word);
  widths.set(word, width);
  return width;
}

/** Measures by a canvas; where there is none, by the mean width of a letter. */
function measurer(): (word: string) => number {
  const pen = document.createElement('canvas').getContext?.('2d');
  if (!pen) return (word) => word.length * MEASURED_AT * 0.56;
  pen.font = `${MEASURED_AT}px ${getComputedStyle(document.body).fontFamily}`;
  // Until the lab's font has come words have other widths.
  document.fonts?.addEventListener('loadingdone', () => {
    widths.clear();
    fittedTexts.clear();
  });
  return (word) => pen.measureText(word).width;
}
