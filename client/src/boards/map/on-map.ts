import type { Language } from '@case-lab/contract';
import type { RefObject } from 'react';
import type { useSay } from '../../parts/Toasts.tsx';
import type { boardWords } from '../../words/boards.ts';
import type { mapWords } from '../../words/map.ts';
import type { OnBoard } from '../board-context.ts';
import type { Scene } from './scene.ts';

/** What the acts stand on. */
export type OnMap = {
  board: OnBoard;
  scene: Scene;
  root: RefObject<HTMLElement | null>;
  words: typeof boardWords.en & typeof mapWords.en;
  language: Language;
  say: ReturnType<typeof useSay>;
};
