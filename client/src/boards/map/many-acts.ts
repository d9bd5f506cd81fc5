import { hideNote, leaveCluster, moveNote, showNote } from '@case-lab/contract/boards';
import { serverNow } from '../../wire/server-clock.ts';
import { align, tidy } from './arrange.ts';
import type { Area } from './camera.ts';
import { isApart } from './hull.ts';
import { dropAt } from './layout.ts';
import type { Lift } from './lifts.ts';
import { turn } from './note-acts.ts';
import type { OnMap } from './on-map.ts';
import type { Spot } from './spot.ts';

export const TIDYINGS = ['cluster', 'kind', 'author'] as const;
export type TidyBy = (typeof TIDYINGS)[number];

/** Where a note is to go: a place in a frame, or a free slot of it. */
export type Target = { frame: string; x?: number; y?: number };

/** What is done with several notes at once; each is one step of undo. */
export type ManyActs = {
  /** The notes that an act is meant for: the selected ones, else the focused one. */
  meant(): readonly Spot[];
  /** The notes that are dragged with one: all selected ones where it is one of them, as far as they may be moved. */
  draggedWith(id: string): readonly Spot[];
  /** Puts notes as far from their places as they were dragged; one that was pulled out of its cluster leaves it. */
  drop(ids: readonly string[], by: Lift): void;
  /** Whether a note that was dragged so far would leave its cluster. */
  isOut(id: string, by: Lift): boolean;
  place(targets: ReadonlyMap<string, Target>): void;
  toFrame(ids: readonly string[], frame: string): void;
  align(ids: readonly string[], edge: 'left' | 'top'): void;
  /** Which notes "tidy" is about: several selected ones, else those of the frame one is at, else all. */
  toTidy(): readonly Spot[];
  /** Where they would go. */
  tidied(by: TidyBy, notes: readonly Spot[]): ReadonlyMap<string, Target>;
  putAway(ids: readonly string[]): void;
};

/** A note dragged this far from all others of its cluster is out of it, in pixels of the board. */
const OUT = 90;

export function manyActs(on: OnMap): ManyActs {
  const { board, scene } = on;
  const { attention, spots } = scene;
  const found = (ids: Iterable<string>) => [...ids].flatMap((id) => spots.get(id) ?? []);
  const mayMove = ({ which, id }: Spot) => (board.canEdit || which === 'draft') && id !== attention.editing;
  const place = (targets: ReadonlyMap<string, Target>) =>
    turn(on, found(targets.keys()), (doc, id) => {
      const to = targets.get(id);
      if (to) moveNote(doc, id, to);
    });
  const isOut = (id: string, by: Lift) => {
    const spot = spots.get(id);
    const others =
      spots
        .clusters()
        .get(spot?.cluster ?? '')
        ?.filter((one) => one.id !== id) ?? [];
    return spot !== undefined && others.length > 0 && isApart(moved(spot.area, by), others.map(areaOf), OUT);
  };
  const drop = (ids: readonly string[], by: Lift) => {
    const [only, more] = ids;
    const leaves = only !== undefined && more === undefined && isOut(only, by);
    turn(on, found(ids), (doc, id) => {
      const spot = spots.get(id);
      const to = spot && dropAt(scene.store.frames, moved(spot.area, by));
      if (to) moveNote(doc, id, to);
      if (leaves) leaveCluster(doc, [id]);
    });
  };
  const alignAll = (ids: readonly string[], edge: 'left' | 'top') => {
    const areas = new Map(found(ids).map((spot) => [spot.id, spot.area]));
    const targets = new Map<string, Target>();
    for (const [id, at] of align(areas, edge)) {
      const area = areas.get(id);
      const to = area && dropAt(scene.store.frames, { ...area, ...at });
      if (to) targets.set(id, to);
    }
    place(targets);
  };
  return {
    meant: () => found(attention.selected.size > 0 ? attention.selected : [attention.current ?? '']),
    draggedWith: (id) => found(attention.selected.has(id) ? attention.selected : [id]).filter(mayMove),
    drop,
    isOut,
    place,
    toFrame: (ids, frame) => place(new Map(ids.map((id) => [id, { frame }]))),
    align: alignAll,
    toTidy: () => toTidy(on).filter(mayMove),
    tidied: (by, notes) => tidied(on, by, notes),
    putAway: (ids) => putAway(on, found(ids)),
  };
}

function areaOf({ area }: Spot): Area {
  return area;
}

export function moved(area: Area, by: Lift): Area {
  return { ...area, x: area.x + by.dx, y: area.y + by.dy };
}

function toTidy({ scene }: OnMap): readonly Spot[] {
  const { attention, spots } = scene;
  if (attention.selected.size > 1) return [...attention.selected].flatMap((id) => spots.get(id) ?? []);
  const frame = spots.get(attention.current)?.frame;
  return frame ? spots.in(frame.id) : [...spots.all()];
}

function tidied({ board, scene }: OnMap, by: TidyBy, notes: readonly Spot[]): Map<string, Target> {
  const targets = new Map<string, Target>();
  const ids = new Set(notes.map(({ id }) => id));
  const groupOf = ({ which, id, cluster }: Spot) => {
    const note = board.store.notes(which)?.note(id);
    if (by === 'cluster') return cluster ?? '';
    return (by === 'kind' ? note?.facts.kind : board.store.author(note?.author ?? 0)) ?? '';
  };
  for (const frame of scene.store.frames) {
    const pieces = notes.filter((spot) => spot.frame.id === frame.id);
    const others = scene.spots.in(frame.id).filter(({ id }) => !ids.has(id));
    const packed = tidy(
      frame,
      pieces.map((spot) => ({ id: spot.id, area: spot.area, group: groupOf(spot) })),
      others.map(areaOf),
    );
    for (const { id, at } of packed) targets.set(id, { frame: frame.id, ...at });
  }
  return targets;
}

function putAway(on: OnMap, notes: readonly Spot[]): void {
  // Drafts are for nobody's eyes but one's own: there is no group to put them away for.
  const shared = notes.filter(({ which }) => which === 'board');
  if (shared.length === 0) return;
  turn(on, shared, (doc, id) => hideNote(doc, id, Math.round(serverNow())));
  on.scene.attention.select([]);
  on.say({
    text: on.words.wasPutAway(shared.length),
    action: { word: on.words.showAgain, do: () => turn(on, shared, showNote) },
  });
}
