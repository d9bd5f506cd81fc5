import { territoryMark } from '../../people/territory-colour.ts';
import type { Meaning } from '../colouring.ts';
import { type Area, doMeet } from './camera.ts';
import { fitText, TEXT_BOX } from './fit-text.ts';
import type { Lift } from './lifts.ts';
import type { Scene } from './scene.ts';
import type { Spot } from './spot.ts';

/** Letters smaller than this on the screen are drawn as bars. */
const LEAST_LETTERS = 4.2;
const LEAST_MARK = 30;
/** A picture of more pixels than this is drawn coarser: a browser gives no canvas of any size. */
const MOST_PIXELS = 16_000_000;
const ZOOM_REST_MS = 90;
/** So many small changes are as dear as the whole picture. */
const MOST_PATCHES = 120;
const INK = '#15211b';

/**
 * Draws the notes as one picture while the board is seen from far away: out of the same spots, with the same lines as on
 * paper and screen. It lies in the moved layer, a little larger than what is in view, so that panning draws nothing; of a
 * change it draws anew only the patch.
 */
export class Picture {
  readonly #canvas: HTMLCanvasElement;
  readonly #scene: Scene;
  readonly #meaningOf: (spot: Spot) => Meaning | undefined;
  readonly #stops: (() => void)[];
  #drawn = new Map<string, Spot>();
  #moved = new Map<string, Lift>();
  #attended: string[] = [];
  #selected: ReadonlySet<string> = new Set();
  #near: Area | undefined;
  #scale = 0;
  #patches: Area[] = [];
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, scene: Scene, meaningOf: (spot: Spot) => Meaning | undefined) {
    this.#canvas = canvas;
    this.#scene = scene;
    this.#meaningOf = meaningOf;
    const hears = (which: 'board' | 'draft') =>
      scene.store.notes(which)?.listenEach((id) => this.#patchSpot(this.#drawn.get(id)));
    const stops = [
      scene.listen(() => this.#onScene()),
      scene.camera.listen(() => this.#onCamera()),
      scene.lifts.listen((ids) => this.#onLifts(ids)),
      hears('board'),
      hears('draft'),
    ];
    this.#stops = stops.flatMap((stop) => stop ?? []);
    document.fonts?.addEventListener('loadingdone', this.#soonAll);
    this.drawAll();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    document.fonts?.removeEventListener('loadingdone', this.#soonAll);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  /** The whole picture, at once. */
  drawAll(): void {
    const { camera, spots } = this.#scene;
    const { near, zoom } = camera;
    const pixels = near.w * near.h;
    this.#near = near;
    this.#patches = [];
    this.#scale = Math.min(zoom * (globalThis.devicePixelRatio || 1), Math.sqrt(MOST_PIXELS / pixels));
    const { style } = this.#canvas;
    this.#canvas.width = Math.ceil(near.w * this.#scale);
    this.#canvas.height = Math.ceil(near.h * this.#scale);
    style.width = `${near.w}px`;
    style.height = `${near.h}px`;
    style.transform = `translate(${near.x}px, ${near.y}px)`;
    this.#drawn = new Map(spots.meeting(near).map((spot) => [spot.id, spot]));
    this.#draw(near);
  }

  readonly #soonAll = (): void => {
    this.#near = undefined;
    this.#soon();
  };

  #onScene(): void {
    const { camera, spots } = this.#scene;
    if (camera.near !== this.#near) {
      this.#soonAll();
      return;
    }
    const now = new Map(spots.meeting(camera.near).map((spot) => [spot.id, spot]));
    for (const [id, spot] of this.#drawn) if (now.get(id) !== spot) this.#patchSpot(spot);
    for (const [id, spot] of now) if (this.#drawn.get(id) !== spot) this.#patchSpot(spot);
    this.#drawn = now;
    // Those that one attends to come and go as elements, and selected ones have a line around them.
    for (const id of this.#attended) this.#patchSpot(now.get(id));
    this.#attended = [...this.#scene.attention.kept(), ...this.#scene.lifts.ids()];
    for (const id of this.#attended) this.#patchSpot(now.get(id));
    const { selected } = this.#scene.attention;
    if (selected !== this.#selected)
      for (const id of [...this.#selected, ...selected]) this.#patchSpot(now.get(id));
    this.#selected = selected;
  }

  #onCamera(): void {
    const { zoom } = this.#scene.camera;
    const wanted = zoom * (globalThis.devicePixelRatio || 1);
    const ratio = this.#scale / wanted;
    if (Math.abs(ratio - 1) < 0.001) return;
    clearTimeout(this.#rest);
    // While one zooms the old picture is stretched; it is drawn sharp at rest, or when it would be too coarse.
    if (ratio < 0.6 || ratio > 2) this.#soonAll();
    else this.#rest = setTimeout(this.#soonAll, ZOOM_REST_MS);
  }

  #onLifts(ids: readonly string[]): void {
    for (const id of ids) {
      const spot = this.#drawn.get(id);
      if (!spot || this.#scene.isMounted(id)) continue;
      for (const lift of [this.#moved.get(id), this.#scene.lifts.of(id)]) this.#patch(shift(spot.area, lift));
      this.#patch(spot.area);
    }
  }

  #patchSpot(spot: Spot | undefined): void {
    if (spot) this.#patch(spot.area);
  }

  #patch(area: Area): void {
    this.#patches.push(area);
    this.#soon();
  }

  #soon(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#near || this.#patches.length > MOST_PATCHES) return this.drawAll();
      const patches = this.#patches;
      this.#patches = [];
      for (const { x, y, w, h } of patches) this.#draw({ x: x - 4, y: y - 4, w: w + 8, h: h + 8 });
    });
  }

  #draw(area: Area): void {
    const pen = this.#canvas.getContext('2d');
    const near = this.#near;
    if (!pen || !near) return;
    const scale = this.#scale;
    pen.save();
    pen.setTransform(scale, 0, 0, scale, -near.x * scale, -near.y * scale);
    pen.beginPath();
    pen.rect(area.x, area.y, area.w, area.h);
    pen.clip();
    pen.clearRect(area.x, area.y, area.w, area.h);
    const { lifts, spots } = this.#scene;
    const here = new Set(area === near ? this.#drawn.values() : spots.meeting(area));
    for (const id of lifts.ids()) {
      const spot = spots.get(id);
      if (spot && doMeet(shift(spot.area, lifts.of(id)), area)) here.add(spot);
    }
    for (const spot of [...here].sort((a, b) => a.z - b.z)) this.#drawNote(pen, spot);
    pen.restore();
  }

  #drawNote(pen: CanvasRenderingContext2D, spot: Spot): void {
    if (this.#scene.isMounted(spot.id)) return;
    const meaning = this.#meaningOf(spot);
    if (!meaning) return;
    const lift = this.#scene.lifts.of(spot.id);
    if (lift) this.#moved.set(spot.id, lift);
    else this.#moved.delete(spot.id);
    const { x, y, w, h } = shift(spot.area, lift);
    const isFine = this.#scale > 0.16;
    pen.fillStyle = meaning.ground;
    pen.beginPath();
    if (isFine) pen.roundRect(x, y, w, h, 12);
    else pen.rect(x, y, w, h);
    pen.fill();
    if (this.#scene.attention.selected.has(spot.id)) this.#outline(pen);
    pen.fillStyle = meaning.edge;
    pen.fillRect(x, y + (isFine ? 6 : 0), isFine ? 6 : 20, h - (isFine ? 12 : 0));
    this.#drawText(pen, spot, x, y);
    if (h * this.#scale > LEAST_MARK && meaning.key) drawMark(pen, meaning, x + 16, y + h - 30);
  }

  #outline(pen: CanvasRenderingContext2D): void {
    pen.strokeStyle = getComputedStyle(this.#canvas).getPropertyValue('--focus') || '#0a5bd3';
    pen.lineWidth = 3 / this.#scale;
    pen.stroke();
  }

  #drawText(pen: CanvasRenderingContext2D, { id, which }: Spot, x: number, y: number): void {
    const { size, lineHeight, lines } = fitText(this.#scene.store.notes(which)?.text(id) ?? '');
    pen.fillStyle = INK;
    const isLetters = size * this.#scale >= LEAST_LETTERS;
    if (isLetters) pen.font = `${size}px ${fontOf()}`;
    else pen.globalAlpha = 0.3;
    lines.forEach((line, index) => {
      const top = y + TEXT_BOX.y + index * lineHeight;
      if (isLetters) pen.fillText(line, x + TEXT_BOX.x, top + lineHeight * 0.76);
      else
        pen.fillRect(
          x + TEXT_BOX.x,
          top + lineHeight * 0.3,
          Math.min(TEXT_BOX.w, line.length * size * 0.5),
          size * 0.5,
        );
    });
    pen.globalAlpha = 1;
  }
}

function drawMark(pen: CanvasRenderingContext2D, { edge, word }: Meaning, x: number, y: number): void {
  pen.fillStyle = edge;
  pen.beginPath();
  pen.roundRect(x, y, 28, 20, 6);
  pen.fill();
  pen.fillStyle = '#10201a';
  pen.font = `700 12px ${fontOf()}`;
  pen.textAlign = 'center';
  pen.fillText(territoryMark(word), x + 14, y + 14.5);
  pen.textAlign = 'left';
}

let font = '';

function fontOf(): string {
  font ||= getComputedStyle(document.body).fontFamily;
  return font;
}

function shift(area: Area, by: Lift | undefined): Area {
  return by ? { ...area, x: area.x + by.dx, y: area.y + by.dy } : area;
}
