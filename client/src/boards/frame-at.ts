import type { Frame } from '@case-lab/contract/boards';

/** The frame in which a point of the board lies, else the nearest one. */
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
