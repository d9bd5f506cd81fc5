import type { Language } from '@case-lab/contract';
import { useEffect, useState } from 'react';
import { useLanguage } from '../words/language.ts';
import { type OnBoard, useBoard } from './board-context.ts';
import { type Meaning, meaningOf, useColourBy } from './colouring.ts';

const LEGEND_EVERY_MS = 500;

/** Which meanings there are on the board, each once, most frequent first; looked through twice a second at most. */
export function useLegend(): Meaning[] {
  const { language } = useLanguage();
  const board = useBoard();
  const by = useColourBy();
  const [legend, setLegend] = useState<Meaning[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another colouring is another legend
  useEffect(() => {
    const { store } = board;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setLegend(legendOf(board, language));
    };
    const soon = () => {
      timer ??= setTimeout(look, LEGEND_EVERY_MS);
    };
    const stops = [
      store.notes('board')?.listenAll(soon),
      store.around.clusters.listenAll(soon),
      store.listen('authors', soon),
    ];
    look();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop?.();
    };
  }, [board, language, by]);
  return legend;
}

function legendOf(board: OnBoard, language: Language): Meaning[] {
  const notes = board.store.notes('board');
  const found = new Map<string, { meaning: Meaning; count: number }>();
  for (const id of notes?.all() ?? []) {
    const note = notes?.note(id);
    if (!note) continue;
    const meaning = meaningOf(board, note, language);
    const known = found.get(meaning.key);
    if (known) known.count++;
    else found.set(meaning.key, { meaning, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ meaning }) => meaning);
}
