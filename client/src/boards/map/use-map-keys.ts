import { type KeyboardEvent, useRef } from 'react';
import { useBoard } from '../board-context.ts';
import type { Camera } from './camera.ts';
import { type Arrow, dropAt, nearest, type Spot, STEPS, spotsOf } from './layout.ts';
import type { MapActs } from './use-map-acts.ts';

/** One press moves a note by this many pixels of the board; with Shift by one. */
const MOVE_BY = 24;

/** The keys of the map. Letters count by where they stand, so that they work on a Russian keyboard too. */
export function useMapKeys(camera: Camera, map: MapActs): (event: KeyboardEvent<HTMLElement>) => void {
  const { store, acts } = useBoard();
  const before = useRef<{ frame: string; x: number; y: number }>(undefined);
  return (event) => {
    if (!(event.target instanceof Element) || event.target.closest('textarea, select, input, dialog')) return;
    const key = keyOf(event);
    const isOnButton = event.target.closest('button') !== null;
    const spot = map.spot(map.current);
    const did =
      undoes(key, acts) ||
      camera_(key, camera) ||
      adds(key, map) ||
      (!isOnButton && onNote(key, event.shiftKey, spot, { store, acts, map, before }));
    if (did) event.preventDefault();
  };
}

type Around = Pick<ReturnType<typeof useBoard>, 'store' | 'acts'> & {
  map: MapActs;
  before: { current: { frame: string; x: number; y: number } | undefined };
};

function keyOf(event: KeyboardEvent): string {
  const letter = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
  if (!event.ctrlKey && !event.metaKey) return letter;
  return `ctrl ${event.shiftKey ? 'shift ' : ''}${letter}`;
}

function undoes(key: string, acts: Around['acts']): boolean {
  if (key === 'ctrl z') acts.undo();
  else if (key === 'ctrl shift z' || key === 'ctrl y') acts.redo();
  else return false;
  return true;
}

function camera_(key: string, camera: Camera): boolean {
  if (key === '+' || key === '=') camera.zoomBy(1.25);
  else if (key === '-') camera.zoomBy(0.8);
  else return false;
  return true;
}

function adds(key: string, map: MapActs): boolean {
  if (key !== 'n' || !map.mayAdd) return false;
  map.add();
  return true;
}

function onNote(key: string, isFine: boolean, spot: Spot | undefined, around: Around): boolean {
  const { map, store } = around;
  if (key in STEPS) {
    if (spot && map.isMoving) move(spot, key as Arrow, isFine ? 1 : MOVE_BY, around);
    else goTo(spot ? nearest(spotsOf(store), spot.area, key as Arrow) : spotsOf(store)[0], map);
    return true;
  }
  if (!spot) return false;
  if (map.isMoving) return endsMove(key, spot, around);
  if (key === 'Enter') map.edit(spot.id);
  else if (key === ' ') map.open(spot.id);
  else if ((key === 'Delete' || key === 'Backspace') && map.mayChange(spot)) map.remove(spot.id);
  else if (key === 'm' && map.mayChange(spot)) beginMove(spot, around);
  else return false;
  return true;
}

function goTo(spot: Spot | undefined, map: MapActs): void {
  if (spot) map.focus(spot.id);
}

function beginMove({ frame, area }: Spot, { map, before }: Around): void {
  before.current = { frame: frame.id, x: area.x - frame.x, y: area.y - frame.y };
  map.setMoving(true);
}

function move({ which, id, area }: Spot, arrow: Arrow, by: number, { store, acts, map }: Around): void {
  const step = STEPS[arrow];
  const to = dropAt(store.frames, { ...area, x: area.x + step.x * by, y: area.y + step.y * by });
  if (to) acts.move(which, id, to);
  map.focus(id);
}

function endsMove(key: string, { which, id }: Spot, { acts, map, before }: Around): boolean {
  if (key !== 'Enter' && key !== 'Escape' && key !== 'm') return false;
  if (key === 'Escape' && before.current) acts.move(which, id, before.current);
  map.setMoving(false);
  return true;
}
