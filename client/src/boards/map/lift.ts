/**
 * Shows a note as far from its place as it has been dragged, without touching React or the document; `undefined` lays it
 * back. Only on drop is anything written.
 */
export function lift(
  root: HTMLElement | null,
  noteId: string,
  by: { dx: number; dy: number } | undefined,
): void {
  const note = root?.querySelector<HTMLElement>(`[data-note="${noteId}"]`);
  if (!note) return;
  if (by) {
    note.style.setProperty('--dx', `${by.dx}px`);
    note.style.setProperty('--dy', `${by.dy}px`);
    note.dataset.lifted = '';
  } else {
    note.style.removeProperty('--dx');
    note.style.removeProperty('--dy');
    delete note.dataset.lifted;
  }
}
