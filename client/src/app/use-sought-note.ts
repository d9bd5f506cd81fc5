import { type RefObject, useEffect } from 'react';

const GIVE_UP_MS = 8000;

/**
 * Brings a note of an opened board into sight and marks it (`data-sought`), once it is there: a board arrives after its
 * sheet. Looked up in the page, since boards know nothing of who asks for their notes.
 */
export function useSoughtNote(within: RefObject<HTMLElement | null>, noteId: string | null): void {
  useEffect(() => {
    const place = within.current;
    if (!place || !noteId) return;
    const look = () => {
      const note = place.querySelector(`[data-note="${CSS.escape(noteId)}"]`);
      if (!note) return;
      // It may be among those that were put away.
      note.closest('details')?.setAttribute('open', '');
      note.setAttribute('data-sought', '');
      note.scrollIntoView({ block: 'center' });
      watch.disconnect();
    };
    const watch = new MutationObserver(look);
    watch.observe(place, { childList: true, subtree: true });
    const timer = setTimeout(() => watch.disconnect(), GIVE_UP_MS);
    look();
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [within, noteId]);
}
