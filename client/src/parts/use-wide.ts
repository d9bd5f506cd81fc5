import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 1024px)';

/** Whether the window is a laptop's or wider. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(WIDE).matches);
}

function watch(listener: () => void): () => void {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
