import { type Frame, slots } from '@case-lab/contract/boards';
import type { BoardStore, Which } from '../board-store.ts';
import { frameAt } from '../frame-at.ts';
import type { Area, Point } from './camera.ts';
import type { Spot } from './spot.ts';

/**
 * Where the notes of one frame and document lie, from the frame's corner. One's own drafts take the slots that the shared
 * notes leave free.
 */
export function placesIn(store: BoardStore, frame: Frame, which: Which): [id: string, at: Point][] {
  const notes = store.notes(which);
  const ids = notes?.idsIn(frame.id) ?? [];
  if (!notes || ids.length === 0) return [];
  const besideShared = which === 'draft' ? placesOfDrafts(store, frame) : undefined;
  return ids.flatMap((id) => {
    const at = besideShared ? besideShared.get(id) : notes.placeIn(frame, id);
    return at ? [[id, at] as [string, Point]] : [];
  });
}

function placesOfDrafts(store: BoardStore, frame: Frame): Map<string, Point> {
  const [shared, drafts] = [store.notes('board'), store.notes('draft')];
  const still = (notes: typeof shared) => notes?.idsIn(frame.id).flatMap((id) => notes.note(id) ?? []) ?? [];
  // As if somebody had put them there: a draft that nobody else sees must not move what all see.
  const pinned = still(shared).map((note) => ({ ...note, at: shared?.placeIn(frame, note.id) }));
  return slots(
    frame,
    [...pinned, ...still(drafts)].map((note) => ({ ...note, text: '' })),
  );
}

/** Where a note that was let go at an area of the board belongs: its frame, and the place in it. */
export function dropAt(
  frames: readonly Frame[],
  area: Area,
): { frame: string; x: number; y: number } | undefined {
  const frame = frameAt(frames, { x: area.x + area.w / 2, y: area.y + area.h / 2 });
  if (!frame) return undefined;
  const inside = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)));
  return {
    frame: frame.id,
    x: inside(area.x - frame.x, frame.w - area.w),
    y: inside(area.y - frame.y, frame.h - area.h),
  };
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export const STEPS: Record<Arrow, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The nearest note in the direction of an arrow; what lies straight ahead counts as nearer than what lies aside. */
export function nearest(spots: Iterable<Spot>, from: Area, arrow: Arrow): Spot | undefined {
  const step = STEPS[arrow];
  let best: { spot: Spot; cost: number } | undefined;
  for (const spot of spots) {
    const dx = spot.area.x - from.x;
    const dy = spot.area.y - from.y;
    const ahead = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y) + Math.abs(dy * step.x);
    if (ahead <= 0 || aside > 2 * ahead + from.h) continue;
    const cost = ahead + 2.5 * aside;
    if (!best || cost < best.cost) best = { spot, cost };
  }
  return best?.spot;
}
