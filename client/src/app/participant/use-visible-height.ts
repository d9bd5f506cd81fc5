import { useEffect } from 'react';

/**
 * Keeps `--visible-height` at what the phone's keyboard leaves of the page: iPhones lay the keyboard over it and change only
 * the visual viewport, so the bar at the foot would lie beneath.
 */
export function useVisibleHeight(): void {
  useEffect(() => {
    const view = globalThis.visualViewport;
    const { style } = document.documentElement;
    if (!view) return;
    const measure = () => {
      style.setProperty('--visible-height', `${view.height}px`);
      // The page itself never scrolls; an iPhone pushes it up when the keyboard comes.
      if (view.offsetTop > 0) globalThis.scrollTo(0, 0);
    };
    measure();
    view.addEventListener('resize', measure);
    return () => {
      view.removeEventListener('resize', measure);
      style.removeProperty('--visible-height');
    };
  }, []);
}
