import { useSyncExternalStore } from 'react';

const ROWS = 4;

/** How many cards fit beside the clock at a size that is read from 15 m: one column, or two on a wide projector. */
export function useFitting(): { columns: number; cards: number } {
  const isWide = useSyncExternalStore(watch, () => window.innerWidth / window.innerHeight > 1.55);
  const columns = isWide ? 2 : 1;
  return { columns, cards: columns * ROWS };
}

function watch(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** The step of size at which a note of so many characters fills the screen and still fits it. */
export function stepFor(characters: number): 'xl' | 'l' | 'm' | 's' | 'xs' {
  if (characters <= 60) return 'xl';
  if (characters <= 120) return 'l';
  if (characters <= 230) return 'm';
  return characters <= 420 ? 's' : 'xs';
}
