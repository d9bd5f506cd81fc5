import { type Frame, NOTE_SIZE, slots } from '@case-lab/contract/boards';
import type { BoardStore, Which } from '../board-store.ts';
import type { Area } from './camera.ts';

/** A note on the map: in which document it is, and where it lies on the board. */
export type Spot = { id: string; which: Which; frame: Frame; area: Area };

/** All notes in sight of the person, one's own unrevealed ones too, as they lie on the board. */
export function spotsOf(store: BoardStore): Spot[] {
  return store.frames.flatMap((frame) =>
    (['board', 'draft'] as const).flatMap((which) => spotsIn(store, frame, which)),
  );
}

/** The notes of one frame and document. One's own drafts take the slots that the shared notes leave free. */
export function spotsIn(store: BoardStore, frame: Frame, which: Which): Spot[] {
  const notes = store.notes(which);
  const ids = notes?.idsIn(frame.id) ?? [];
  if (!notes || ids.length === 0) return [];
  const besideShared = which === 'draft' ? placesOfDrafts(store, frame) : undefined;
  return ids.flatMap((id) => {
    const at = besideShared ? besideShared.get(id) : notes.placeIn(frame, id);
    return at ? [{ id, which, frame, area: { x: frame.x + at.x, y: frame.y + at.y, ...NOTE_SIZE } }] : [];
  });
}

function placesOfDrafts(store: BoardStore, frame: Frame): Map<string, { x: number; y: number }> {
  const [shared, drafts] = [store.notes('board'), store.notes('draft')];
  const still = (notes: typeof shared) => notes?.idsIn(frame.id).flatMap((id) => notes.note(id) ?? []) ?? [];
  // As if somebody had put them there: a draft that nobody else sees must not move what all see.
  const pinned = still(shared).map((note) => ({ ...note, at: shared?.placeIn(frame, note.id) }));
  return slots(
    frame,
    [...pinned, ...still(drafts)].map((note) => ({ ...note, text: '' })),
  );
}

/** The frame in which a point lies, else the nearest one. */
export function frameAt(frames: readonly Frame[], point: { x: number; y: number }): Frame | undefined {
  const distance = (frame: Frame) => {
    const dx = Math.max(frame.x - point.x, 0, point.x - frame.x - frame.w);
    const dy = Math.max(frame.y - point.y, 0, point.y - frame.y - frame.h);
    return dx * dx + dy * dy;
  };
  return frames.reduce<Frame | undefined>(
    (best, frame) => (best === undefined || distance(frame) < distance(best) ? frame : best),
    undefined,
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

/** Everything that there is to see. */
export function wholeOf(frames: readonly Frame[], spots: Spot[]): Area | undefined {
  const areas = [...frames, ...spots.map((spot) => spot.area)];
  if (areas.length === 0) return undefined;
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y)) - 56; // the title stands above its frame
  const w = Math.max(...areas.map((area) => area.x + area.w)) - x;
  const h = Math.max(...areas.map((area) => area.y + area.h)) - y;
  return { x, y, w, h };
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export const STEPS: Record<Arrow, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The nearest note in the direction of an arrow; what lies straight ahead counts as nearer than what lies aside. */
export function nearest(spots: Spot[], from: Area, arrow: Arrow): Spot | undefined {
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
