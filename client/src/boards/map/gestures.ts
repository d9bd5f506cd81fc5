import type { Camera } from './camera.ts';

type Point = { x: number; y: number };

/** What the map does about gestures; points are pixels of the screen from the map's corner. */
export type OnGesture = {
  /** Whether this note may be dragged from here. */
  mayDrag(noteId: string): boolean;
  drag(noteId: string, dx: number, dy: number): void;
  drop(noteId: string, dx: number, dy: number): void;
  /** The drag was taken back: a second finger came, or Escape. */
  cancel(noteId: string): void;
  tap(noteId: string, how: 'mouse' | 'touch'): void;
  /** Two presses: on a note, or on the empty board. */
  twice(noteId: string | undefined, at: Point): void;
  hover(at: Point): void;
  away(): void;
};

type Finger = { at: Point; start: Point };
type Held = { noteId: string | undefined; isDragging: boolean; isMoved: boolean; how: 'mouse' | 'touch' };

const THRESHOLD = 5;
const LONG_PRESS_MS = 350;
const DOUBLE_MS = 350;

/**
 * Pointers on the map. A mouse drags a note at once and pans on the empty board; one finger pans everywhere, a long press lifts
 * a note, a second finger takes the drag back and pinches. Returns how to stop listening.
 */
export function listenToGestures(root: HTMLElement, camera: Camera, does: OnGesture): () => void {
  const gestures = new Gestures(root, camera, does);
  const stop = new AbortController();
  const how = { signal: stop.signal };
  root.addEventListener('pointerdown', (event) => gestures.down(event), how);
  root.addEventListener('pointermove', (event) => gestures.move(event), how);
  root.addEventListener('pointerup', (event) => gestures.up(event), how);
  root.addEventListener('pointercancel', (event) => gestures.up(event, true), how);
  root.addEventListener('click', (event) => gestures.click(event), how);
  root.addEventListener('pointerleave', () => does.away(), how);
  root.addEventListener('wheel', (event) => gestures.wheel(event), { ...how, passive: false });
  return () => stop.abort();
}

class Gestures {
  readonly #root: HTMLElement;
  readonly #camera: Camera;
  readonly #does: OnGesture;
  readonly #fingers = new Map<number, Finger>();
  #held: Held | undefined;
  #pressed: Held | undefined;
  #longPress: ReturnType<typeof setTimeout> | undefined;
  #lastTap: { at: Point; time: number } | undefined;

  constructor(root: HTMLElement, camera: Camera, does: OnGesture) {
    this.#root = root;
    this.#camera = camera;
    this.#does = does;
  }

  down(event: PointerEvent): void {
    if (!(event.target instanceof Element) || event.target.closest('button, textarea, a, select')) return;
    if (event.pointerType === 'mouse' && event.button === 2) return;
    const at = this.#pointOf(event);
    this.#fingers.set(event.pointerId, { at, start: at });
    if (this.#fingers.size > 1) this.#takeBack();
    else this.#hold(event);
  }

  #hold(event: PointerEvent): void {
    if (!(event.target instanceof Element)) return;
    const note = event.target.closest<HTMLElement>('[data-note]')?.dataset.note;
    const how = event.pointerType === 'touch' ? 'touch' : 'mouse';
    this.#held = { noteId: event.button === 1 ? undefined : note, isDragging: false, isMoved: false, how };
    if (how === 'touch' && note && this.#does.mayDrag(note)) {
      this.#longPress = setTimeout(() => this.#lift(note), LONG_PRESS_MS);
    }
  }

  move(event: PointerEvent): void {
    const at = this.#pointOf(event);
    const finger = this.#fingers.get(event.pointerId);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    const before = finger?.at;
    if (finger) finger.at = at;
    if (!finger || !before) this.#does.hover(at);
    else if (other) this.#pinch(before, at, other.at);
    else if (this.#held) this.#pull(event.pointerId, finger, before, this.#held);
  }

  #pull(pointerId: number, finger: Finger, before: Point, held: Held): void {
    const { at, start } = finger;
    held.isMoved ||= Math.hypot(at.x - start.x, at.y - start.y) > THRESHOLD;
    if (!held.isMoved) return;
    clearTimeout(this.#longPress);
    if (!this.#root.hasPointerCapture(pointerId)) this.#root.setPointerCapture(pointerId);
    if (held.how === 'mouse' && held.noteId) held.isDragging ||= this.#does.mayDrag(held.noteId);
    if (held.isDragging && held.noteId) this.#does.drag(held.noteId, ...this.#dragged(finger));
    else this.#camera.pan(at.x - before.x, at.y - before.y);
  }

  up(event: PointerEvent, isCancelled = false): void {
    const finger = this.#fingers.get(event.pointerId);
    this.#fingers.delete(event.pointerId);
    clearTimeout(this.#longPress);
    const held = this.#held;
    this.#held = undefined;
    if (!finger || !held) return;
    const dragged = held.isDragging ? held.noteId : undefined;
    if (dragged && isCancelled) this.#does.cancel(dragged);
    else if (dragged) this.#does.drop(dragged, ...this.#dragged(finger));
    else if (!held.isMoved && !isCancelled) this.#pressed = held;
  }

  // A tap counts at the click that follows it: what opened earlier would get that click itself, and close again.
  click(event: MouseEvent): void {
    const held = this.#pressed;
    this.#pressed = undefined;
    if (held) this.#tapped(held, this.#pointOf(event));
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [dx, dy] = [event.deltaX * lines, event.deltaY * lines];
    if (event.shiftKey) this.#camera.pan(-(dx || dy), 0);
    else if (!event.ctrlKey && Math.abs(dx) > Math.abs(dy)) this.#camera.pan(-dx, -dy);
    // A pinch on a trackpad comes as a wheel with Ctrl and small steps.
    else this.#camera.zoomAt(this.#pointOf(event), Math.exp(-dy * (event.ctrlKey ? 0.01 : 0.0016)));
  }

  #tapped(held: Held, at: Point): void {
    const last = this.#lastTap;
    const isDouble =
      last &&
      performance.now() - last.time < DOUBLE_MS &&
      Math.hypot(at.x - last.at.x, at.y - last.at.y) < 24;
    this.#lastTap = isDouble ? undefined : { at, time: performance.now() };
    if (isDouble) this.#does.twice(held.noteId, at);
    else if (held.noteId) this.#does.tap(held.noteId, held.how);
  }

  #lift(noteId: string): void {
    if (!this.#held || this.#held.isMoved || this.#fingers.size !== 1) return;
    this.#held.isDragging = true;
    this.#held.isMoved = true;
    this.#does.drag(noteId, 0, 0);
    navigator.vibrate?.(15);
  }

  #takeBack(): void {
    clearTimeout(this.#longPress);
    if (this.#held?.isDragging && this.#held.noteId) this.#does.cancel(this.#held.noteId);
    this.#held = undefined;
  }

  #pinch(before: Point, at: Point, other: Point): void {
    const wide = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(at.x - other.x, at.y - other.y);
    this.#camera.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    if (wide > 0) this.#camera.zoomAt({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, now / wide);
  }

  #dragged(finger: Finger): [dx: number, dy: number] {
    const { zoom } = this.#camera;
    return [(finger.at.x - finger.start.x) / zoom, (finger.at.y - finger.start.y) / zoom];
  }

  #pointOf(event: MouseEvent): Point {
    const box = this.#root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}
