import { type PointerEvent, useEffect, useRef } from 'react';
import { useWide } from '../../parts/use-wide.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useBoard } from '../board-context.ts';
import { listenColourBy, type Meaning, meaningOf } from '../colouring.ts';
import type { Area } from './camera.ts';
import { Panel } from './Panel.tsx';
import styles from './Panels.module.css';
import type { Scene } from './scene.ts';
import type { Spot } from './spot.ts';
import { SIGNS } from './Tool.tsx';
import { useScene } from './use-scene.ts';

const SIZE = { w: 176, h: 116 };
const EVERY_MS = 400;

/** The whole board, small: where one is, and a press to go elsewhere. Frames can be gone to by their list as well. */
export function Minimap() {
  const words = useWords(mapWords);
  if (!useWide()) return null;
  return (
    <Panel name="minimap" title={words.overview} sign={SIGNS.fit} className={styles.minimap}>
      <Small />
    </Panel>
  );
}

function Small() {
  const scene = useScene();
  const board = useBoard();
  const { language } = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!canvas.current || !view.current) return;
    return drawSmall(scene, canvas.current, view.current, ({ which, id }) => {
      const note = board.store.notes(which)?.note(id);
      return note && meaningOf(board, note, language);
    });
  }, [scene, board, language]);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { area, scale } = fitOf(scene);
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    scene.camera.centre({ x: area.x + x / scale, y: area.y + y / scale });
  };
  return (
    <div
      className={styles.small}
      style={{ width: SIZE.w, height: SIZE.h }}
      onPointerDown={go}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <div ref={view} className={styles.view} />
    </div>
  );
}

/** Draws the small picture now and whenever notes move; returns how to stop. */
function drawSmall(
  scene: Scene,
  canvas: HTMLCanvasElement,
  view: HTMLElement,
  meaning: (spot: Spot) => Meaning | undefined,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    timer = undefined;
    paint(scene, canvas, meaning);
    follow();
  };
  const follow = () => {
    const { area, scale } = fitOf(scene);
    const { x, y, w, h } = scene.camera.view;
    view.style.transform = `translate(${(x - area.x) * scale}px, ${(y - area.y) * scale}px)`;
    view.style.width = `${w * scale}px`;
    view.style.height = `${h * scale}px`;
  };
  const soon = () => {
    timer ??= setTimeout(draw, EVERY_MS);
  };
  draw();
  const stops = [scene.spots.listen(soon), listenColourBy(soon), scene.camera.listen(follow)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

function fitOf({ spots }: Scene): { area: Area; scale: number } {
  const area = spots.whole() ?? { x: 0, y: 0, w: 1, h: 1 };
  const scale = Math.min(SIZE.w / area.w, SIZE.h / area.h);
  // What is not filled stands on both sides alike.
  const [x, y] = [area.x - (SIZE.w / scale - area.w) / 2, area.y - (SIZE.h / scale - area.h) / 2];
  return { area: { ...area, x, y }, scale };
}

function paint(scene: Scene, canvas: HTMLCanvasElement, meaning: (spot: Spot) => Meaning | undefined): void {
  const pen = canvas.getContext('2d');
  const sharp = globalThis.devicePixelRatio || 1;
  canvas.width = SIZE.w * sharp;
  canvas.height = SIZE.h * sharp;
  if (!pen) return;
  const { area, scale } = fitOf(scene);
  pen.setTransform(scale * sharp, 0, 0, scale * sharp, -area.x * scale * sharp, -area.y * scale * sharp);
  pen.fillStyle = getComputedStyle(canvas).color;
  pen.globalAlpha = 0.1;
  for (const frame of scene.store.frames)
    pen.fillRect(frame.x, frame.y, frame.w, scene.spots.heightOf(frame));
  pen.globalAlpha = 1;
  for (const spot of scene.spots.all()) {
    pen.fillStyle = meaning(spot)?.edge ?? '#888';
    pen.fillRect(spot.area.x, spot.area.y, spot.area.w, spot.area.h);
  }
}
