import type { KeyboardEvent } from 'react';
import { useBoard } from '../board-context.ts';
import { useActs } from './acts-context.ts';
import type { Dragging } from './dragging.ts';
import { type Arrow, nearest, STEPS } from './layout.ts';
import type { MapActs } from './map-acts.ts';
import type { Scene } from './scene.ts';
import { useScene } from './use-scene.ts';
import { toAll, toSelected, type Windows } from './windows.ts';

/** One press moves a note by this many pixels of the board; with Shift by one. */
const MOVE_BY = 24;

type Keys = {
  scene: Scene;
  acts: MapActs;
  dragging: Dragging;
  windows: Windows;
  undo(): void;
  redo(): void;
  /** Gives the focus back to the map itself. */
  leave(): void;
};

/** The keys of the map. Letters count by where they stand, so that they work on a Russian keyboard too. */
export function useMapKeys(
  dragging: Dragging,
  windows: Windows,
): (event: KeyboardEvent<HTMLElement>) => void {
  const { acts: board } = useBoard();
  const scene = useScene();
  const acts = useActs();
  const keys: Omit<Keys, 'leave'> = {
    scene,
    acts,
    dragging,
    windows,
    undo: () => board.undo(),
    redo: () => board.redo(),
  };
  return (event) => {
    if (!(event.target instanceof Element) || event.target.closest('textarea, select, input, dialog')) return;
    const key = keyOf(event);
    const isOnButton = event.target.closest('button') !== null;
    const map = event.currentTarget;
    const all: Keys = { ...keys, leave: () => map.focus({ preventScroll: true }) };
    const did = always(key, all) || (!isOnButton && onNotes(key, event.shiftKey, all));
    if (did) event.preventDefault();
  };
}

function keyOf(event: KeyboardEvent): string {
  const { code, shiftKey } = event;
  const known = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase();
  const slash = shiftKey || event.key === '?' ? '?' : '/';
  const sign = code === 'Slash' ? slash : event.key;
  const letter = known ?? sign;
  const isSigned = shiftKey && code.startsWith('Digit');
  if (!event.ctrlKey && !event.metaKey) return isSigned ? `shift ${letter}` : letter;
  return `ctrl ${shiftKey ? 'shift ' : ''}${letter}`;
}

/** Keys that work wherever on the map the focus is; true: it was one of them. */
function always(key: string, { scene, acts, windows, undo, redo }: Keys): boolean {
  const { camera, attention, spots } = scene;
  const doings: Record<string, (() => void) | undefined> = {
    'ctrl z': undo,
    'ctrl shift z': redo,
    'ctrl y': redo,
    'ctrl a': () => attention.select([...spots.all()].map(({ id }) => id)),
    '+': () => camera.zoomBy(1.25),
    '=': () => camera.zoomBy(1.25),
    '-': () => camera.zoomBy(0.8),
    'shift 1': () => toAll(scene),
    'shift 2': () => toSelected(scene, acts.meant()),
    'shift 0': () => camera.zoomBy(1 / camera.zoom),
    '/': () => windows.show('search'),
    '?': () => windows.show('keys'),
    n: acts.mayAdd ? () => acts.add() : undefined,
    s: acts.mayAdd ? () => acts.add() : undefined,
  };
  const act = doings[key];
  act?.();
  return act !== undefined;
}

function onNotes(key: string, isShift: boolean, keys: Keys): boolean {
  const { scene, acts } = keys;
  const { attention } = scene;
  if (key in STEPS) {
    if (attention.doing === 'moving') step(key as Arrow, isShift ? 1 : MOVE_BY, keys);
    else goTo(key as Arrow, isShift, keys);
    return true;
  }
  if (attention.doing === 'moving') return endsMove(key, keys);
  if (attention.doing === 'linking') return endsLink(key, keys);
  if (key === 'Escape') return leaves(keys);
  const meant = acts.meant();
  const ids = meant.map(({ id }) => id);
  const { current } = attention;
  if (meant.length === 0) return false;
  const may = meant.every((spot) => acts.mayChange(spot));
  const doings: Record<string, (() => void) | undefined> = {
    Enter: current ? () => acts.edit(current) : undefined,
    ' ': current ? () => acts.open(current) : undefined,
    x: current ? () => attention.toggle(current) : undefined,
    Delete: may ? () => acts.remove(ids) : undefined,
    Backspace: may ? () => acts.remove(ids) : undefined,
    m: () => beginMove(keys),
    g: may ? () => acts.group(ids) : undefined,
    l: may && current ? () => acts.beginLink(current) : undefined,
    c: meant[0]?.cluster ? () => attention.name(meant[0]?.cluster) : undefined,
    t: may ? () => attention.begin('tidying') : undefined,
  };
  doings[key]?.();
  return doings[key] !== undefined;
}

function goTo(arrow: Arrow, isExtending: boolean, { scene, acts }: Keys): void {
  const { spots, attention } = scene;
  const from = spots.get(attention.current);
  const [first] = spots.all();
  const to = from ? nearest(spots.all(), from.area, arrow) : first;
  if (!to) return;
  if (isExtending) attention.select([...attention.selected, ...(from ? [from.id] : []), to.id]);
  acts.focus(to.id);
}

function beginMove({ scene, acts, dragging }: Keys): void {
  const { attention } = scene;
  const notes = acts.draggedWith(attention.current ?? '');
  if (notes.length === 0) return;
  dragging.begin(notes);
  attention.begin('moving');
}

function step(arrow: Arrow, by: number, { scene, dragging }: Keys): void {
  const { dx, dy } = dragging.by;
  const next = { dx: dx + STEPS[arrow].x * by, dy: dy + STEPS[arrow].y * by };
  dragging.to(next, false);
  const spot = scene.spots.get(scene.attention.current);
  if (spot) scene.camera.reveal({ ...spot.area, x: spot.area.x + next.dx, y: spot.area.y + next.dy });
}

function endsMove(key: string, { scene, dragging }: Keys): boolean {
  if (key !== 'Enter' && key !== 'Escape' && key !== 'm') return false;
  if (key === 'Escape') dragging.cancel();
  else dragging.drop();
  scene.attention.begin('rest');
  return true;
}

function endsLink(key: string, { scene, acts }: Keys): boolean {
  const { current } = scene.attention;
  if (key === 'Escape' || key === 'l') scene.attention.begin('rest');
  else if (key === 'Enter' && current) acts.linkTo(current);
  else return false;
  return true;
}

/** Escape takes back one thing after the other; the last is the focus. */
function leaves({ scene, windows, leave }: Keys): boolean {
  const { attention } = scene;
  if (windows.shown) windows.show(undefined);
  else if (attention.selected.size > 0) attention.select([]);
  else leave();
  return true;
}
