import { inLanguage, type Look } from '@case-lab/contract';
import { useLanguage, useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { useBoard } from '../board-context.ts';
import { frameAt } from '../frame-at.ts';
import { useFrames } from '../use-board.ts';

const MOST = 48;

/** What a place is called: its frame's title, or the first words of its note. */
export function useNameOf(): (at: Look) => string {
  const { store } = useBoard();
  const frames = useFrames(store);
  const words = useWords(tableWords);
  const { language } = useLanguage();
  return (at) => {
    const text = at.is === 'note' ? store.notes('board')?.text(at.id).trim() : undefined;
    if (text) return text.length > MOST ? `${text.slice(0, MOST - 1).trim()}…` : text;
    const id = at.is === 'area' ? frameOfArea(frames, at)?.id : at.id;
    const frame = frames.find((one) => one.id === id);
    return frame ? inLanguage(frame.title, language).text : words.place;
  };
}

/** The frame in the middle of an area. */
export function frameOfArea(
  frames: Parameters<typeof frameAt>[0],
  { x, y, w, h }: Extract<Look, { is: 'area' }>,
): ReturnType<typeof frameAt> {
  return frameAt(frames, { x: x + w / 2, y: y + h / 2 });
}
