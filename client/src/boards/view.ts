export type BoardView = 'list' | 'canvas' | 'judging';

const KEPT_AT = 'case-lab:view';

/** The view chosen last on this device, else the list below 1024 px and the map from there on. */
export function keptView(): BoardView {
  const kept = localStorage.getItem(KEPT_AT);
  if (kept === 'list' || kept === 'canvas' || kept === 'judging') return kept;
  return globalThis.matchMedia('(min-width: 1024px)').matches ? 'canvas' : 'list';
}

export function keepView(view: BoardView): void {
  localStorage.setItem(KEPT_AT, view);
}
