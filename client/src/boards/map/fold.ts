import { useState } from 'react';

const KEPT_AT = 'case-lab:map-open:';

/** Whether a panel of the map is open: as it was left on this device, at first on a laptop only. */
export function useFold(panel: string): [isOpen: boolean, fold: (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(() => {
    const isWide = globalThis.matchMedia('(min-width: 1024px)').matches;
    // On a phone a panel lies over the notes, so it is never open unasked.
    return isWide && localStorage.getItem(KEPT_AT + panel) !== 'no';
  });
  const fold = (next: boolean) => {
    setOpen(next);
    localStorage.setItem(KEPT_AT + panel, next ? 'yes' : 'no');
  };
  return [isOpen, fold];
}
