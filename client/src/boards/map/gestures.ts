import type { Camera, Point } from './camera.ts';

/** What pulling does: it moves the view, notes, a box around notes, or an arrow. */
export type Pull = 'pan' | 'drag' | 'box' | 'arrow';
export type How = { isTouch: boolean; isAdding: boolean };
/** What was taken hold of. A handle moves many and is nothing to tap. */
export type Grasp = { noteId: string | undefined; pull: Pull; isHandle?: boolean };

/** What the map does about gestures; points are pixels of the screen from the map's corner. */
export type OnGesture = {
  grasp(target: Element, at: Point, how: How): Grasp;
  /** A long press of a finger; what pulling does from then on. */
  press(noteId: string): Pull;
  pull(grasp: Grasp, from: Point, to: Point): void;
  drop(grasp: Grasp, from: Point, to: Point): void;
  /** The pull was taken back: a second finger came, or Escape. */
  cancel(grasp: Grasp): void;
  /** A press on a note, or on the empty board. */
  tap(noteId: string | undefined, how: How): void;
  /** Two presses. */
  twice(noteId: string | undefined, at: Point): void;
  hover(at: Point): void;
  away(): void;
};

type Finger = { at: Point; start: Point };
type Held = { grasp: Grasp; how: How; isMoved: boolean; isPulling: boolean };

const THRESHOLD = 5;
const LONG_PRESS_MS = 350;
const DOUBLE_MS = 350;
const NOT_OURS = 'button, textarea, input, a, select, [data-panel]';

/**
 * Pointers on the map. A mouse drags a note at once and pans on the empty board, with Shift it draws a box; one finger pans
 * everywhere, a long press takes a note, a second finger takes the pull back and pinches. Returns how to stop listening.
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
  root.addEventListener('contextmenu', (event) => gestures.menu(event), how);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && gestures.takeBack(), how);
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
  /** The map's corner in the window. To ask for it lays the page out anew, so a pull keeps what it began with. */
  #corner: Point = { x: 0, y: 0 };

  constructor(root: HTMLElement, camera: Camera, does: OnGesture) {
    this.#root = root;
    this.#camera = camera;
    this.#does = does;
  }

  down(event: PointerEvent): void {
    if (!(event.target instanceof Element) || event.target.closest(NOT_OURS)) return;
    if (event.pointerType === 'mouse' && event.button === 2) return;
    const at = this.#pointOf(event);
    this.#fingers.set(event.pointerId, { at, start: at });
    if (this.#fingers.size > 1) this.takeBack();
    else this.#hold(event.target, at, event);
  }

  #hold(target: Element, at: Point, event: PointerEvent): void {
    const how = { isTouch: event.pointerType === 'touch', isAdding: event.shiftKey };
    const found = this.#does.grasp(target, at, how);
    const grasp: Grasp = event.button === 1 ? { ...found, pull: 'pan' } : found;
    this.#held = { grasp, how, isMoved: false, isPulling: false };
    const { noteId, isHandle } = grasp;
    if (how.isTouch && noteId && !isHandle) {
      this.#longPress = setTimeout(() => this.#press(noteId), LONG_PRESS_MS);
    }
  }

  move(event: PointerEvent): void {
    const finger = this.#fingers.get(event.pointerId);
    const at = finger ? this.#pulledTo(event) : this.#pointOf(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    const before = finger?.at;
    if (finger) finger.at = at;
    if (!finger || !before) this.#does.hover(at);
    else if (other) this.#pinch(before, at, other.at);
    else if (this.#held) this.#pull(event.pointerId, finger, before, this.#held);
  }

  #pull(pointerId: number, { at, start }: Finger, before: Point, held: Held): void {
    held.isMoved ||= Math.hypot(at.x - start.x, at.y - start.y) > THRESHOLD;
    if (!held.isMoved) return;
    clearTimeout(this.#longPress);
    if (!this.#root.hasPointerCapture(pointerId)) {
      this.#root.setPointerCapture(pointerId);
      this.#root.dataset.pulled = '';
    }
    held.isPulling = held.grasp.pull !== 'pan';
    if (held.isPulling) this.#does.pull(held.grasp, start, at);
    else this.#camera.pan(at.x - before.x, at.y - before.y);
  }

  up(event: PointerEvent, isCancelled = false): void {
    const finger = this.#fingers.get(event.pointerId);
    this.#fingers.delete(event.pointerId);
    delete this.#root.dataset.pulled;
    clearTimeout(this.#longPress);
    const held = this.#held;
    this.#held = undefined;
    if (!finger || !held) return;
    if (held.isPulling && isCancelled) this.#does.cancel(held.grasp);
    else if (held.isPulling) this.#does.drop(held.grasp, finger.start, finger.at);
    else if (!held.isMoved && !isCancelled && !held.grasp.isHandle) this.#pressed = held;
  }

  // A tap counts at the click that follows it: what opened earlier would get that click itself, and close again.
  click(event: MouseEvent): void {
    const held = this.#pressed;
    this.#pressed = undefined;
    if (held) this.#tapped(held, this.#pointOf(event));
  }

  wheel(event: WheelEvent): void {
    // What lies over the board and scrolls by itself goes on doing so.
    if (event.target instanceof Element && event.target.closest('[data-panel]')) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [dx, dy] = [event.deltaX * lines, event.deltaY * lines];
    if (event.shiftKey) this.#camera.pan(-(dx || dy), 0);
    else if (!event.ctrlKey && Math.abs(dx) > Math.abs(dy)) this.#camera.pan(-dx, -dy);
    // A pinch on a trackpad comes as a wheel with Ctrl and small steps.
    else this.#camera.zoomAt(this.#pointOf(event), Math.exp(-dy * (event.ctrlKey ? 0.01 : 0.0016)));
  }

  // A long press on Android asks for a menu, and would take the press away.
  menu(event: Event): void {
    if (this.#held?.how.isTouch) event.preventDefault();
  }

  takeBack(): void {
    clearTimeout(this.#longPress);
    if (this.#held?.isPulling) this.#does.cancel(this.#held.grasp);
    this.#held = undefined;
  }

  #tapped({ grasp: { noteId }, how }: Held, at: Point): void {
    const last = this.#lastTap;
    const isDouble =
      last &&
      performance.now() - last.time < DOUBLE_MS &&
      Math.hypot(at.x - last.at.x, at.y - last.at.y) < 24;
    this.#lastTap = isDouble ? undefined : { at, time: performance.now() };
    if (isDouble) this.#does.twice(noteId, at);
    else this.#does.tap(noteId, how);
  }

  #press(noteId: string): void {
    const held = this.#held;
    if (!held || held.isMoved || this.#fingers.size !== 1) return;
    held.grasp = { ...held.grasp, pull: this.#does.press(noteId), isHandle: true };
    navigator.vibrate?.(15);
  }

  #pinch(before: Point, at: Point, other: Point): void {
    const wide = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(at.x - other.x, at.y - other.y);
    this.#camera.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    if (wide > 0) this.#camera.zoomAt({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, now / wide);
  }

  #pointOf(event: MouseEvent): Point {
    const { left: x, top: y } = this.#root.getBoundingClientRect();
    this.#corner = { x, y };
    return this.#pulledTo(event);
  }

  #pulledTo({ clientX, clientY }: MouseEvent): Point {
    return { x: clientX - this.#corner.x, y: clientY - this.#corner.y };
  }
}
