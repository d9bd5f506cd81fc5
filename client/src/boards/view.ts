const VIEWS = ['list', 'canvas', 'judging', 'steps'] as const;
export type BoardView = (typeof VIEWS)[number];

const KEPT_AT = 'case-lab:view';

/** The view chosen last on this device, else the list below 1024 px and the map from there on. */
export function keptView(): BoardView {
  const kept = VIEWS.find((view) => view === localStorage.getItem(KEPT_AT));
  if (kept) return kept;
  return globalThis.matchMedia('(min-width: 1024px)').matches ? 'canvas' : 'list';
}

export function keepView(view: BoardView): void {
  localStorage.setItem(KEPT_AT, view);
}
