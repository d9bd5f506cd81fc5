import { useEffect, useRef } from 'react';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';

const AGAIN_MS = 4_000;
const SILENT_MS = 6_000;

/** Tells the others that one begins a note in this frame, while one types; of a draft nobody is told. */
export function useComposing(text: string, frame: string | undefined, to: Which): void {
  const { presence } = useBoard().store;
  const told = useRef({ text, at: 0 });
  useEffect(() => {
    // What was left unfinished the last time is no typing.
    if (told.current.text === text || to === 'draft' || !frame) return;
    told.current.text = text;
    const now = performance.now();
    if (text === '') {
      told.current.at = 0;
      presence.show({ is: 'gone' });
      return;
    }
    if (now - told.current.at > AGAIN_MS) {
      told.current.at = now;
      presence.show({ is: 'composing', frame });
    }
    const timer = setTimeout(() => {
      told.current.at = 0;
      presence.show({ is: 'gone' });
    }, SILENT_MS);
    return () => clearTimeout(timer);
  }, [text, frame, to, presence]);
}
