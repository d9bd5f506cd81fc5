import {
  foundCluster,
  inOneStep,
  joinCluster,
  type Link,
  leaveCluster,
  link,
  moveNote,
  nameCluster,
  unlink,
} from '@case-lab/contract/boards';
import { v4 } from 'uuid';
import { freeBeside } from './arrange.ts';
import type { Area } from './camera.ts';
import { dropAt } from './layout.ts';
import type { Lift } from './lifts.ts';
import { moved } from './many-acts.ts';
import type { OnMap } from './on-map.ts';
import type { Spot } from './spot.ts';

/** What ties notes together: clusters and arrows. */
export type TieActs = {
  /** Puts notes together as a cluster; those that are one cluster already each become single again. */
  group(ids: readonly string[]): void;
  /** The note onto which a dragged one would be put, to be grouped with it. */
  ontoWhich(id: string, by: Lift): Spot | undefined;
  /** Puts a note together with another, and beside it. */
  join(id: string, onto: Spot): void;
  name(cluster: string, title: string): void;
  /** Begins an arrow at a note, or, without one, asks for it. */
  beginLink(from?: string): void;
  /** Draws the begun arrow to a note and asks for its word. */
  linkTo(to: string): void;
  label(link: Link, label: string): void;
  unlink(id: string): void;
};

/** A note counts as put onto another when their middles are this near, in pixels of the board. */
const ONTO = { x: 80, y: 55 };

export function tieActs(on: OnMap): TieActs {
  const { board, scene } = on;
  const { attention, spots } = scene;
  const edit = board.acts.edit.bind(board.acts, 'board');
  const drawTo = (to: string) => {
    const from = attention.linkFrom;
    if (!from) return attention.begin('linking', to);
    attention.begin('rest');
    if (from === to) return;
    const known = scene.store.around.links.all().find((one) => one.from === from && one.to === to);
    const id = known?.id ?? v4();
    if (!known) void edit((doc) => link(doc, { id, from, to, label: '' }));
    attention.name(id);
  };
  return {
    group: (ids) => group(on, ids),
    ontoWhich: (id, by) => ontoWhich(on, id, by),
    join: (id, onto) => join(on, id, onto),
    name: (cluster, title) => void edit((doc) => nameCluster(doc, cluster, title)),
    beginLink: (from) => attention.begin('linking', spots.get(from)?.which === 'board' ? from : undefined),
    linkTo: (to) => spots.get(to)?.which === 'board' && drawTo(to),
    label: (one, label) => void edit((doc) => link(doc, { ...one, label })),
    unlink: (id) => void edit((doc) => unlink(doc, id)),
  };
}

function group({ board, scene }: OnMap, ids: readonly string[]): void {
  const { spots, attention } = scene;
  const shared = ids.filter((id) => spots.get(id)?.which === 'board');
  const [cluster, ...others] = new Set(shared.map((id) => spots.get(id)?.cluster));
  if (shared.length === 0) return;
  if (cluster !== undefined && others.length === 0) {
    void board.acts.edit('board', (doc) => leaveCluster(doc, shared));
    return;
  }
  if (shared.length === 1) return;
  const id = v4();
  void board.acts.edit('board', (doc) => {
    foundCluster(doc, id);
    joinCluster(doc, id, shared);
  });
  attention.name(id);
}

function ontoWhich({ board, scene }: OnMap, id: string, by: Lift): Spot | undefined {
  const spot = scene.spots.get(id);
  if (spot?.which !== 'board' || !board.canEdit) return undefined;
  const at = middle(moved(spot.area, by));
  const near = scene.spots.meeting({ x: at.x - ONTO.x, y: at.y - ONTO.y, w: 2 * ONTO.x, h: 2 * ONTO.y });
  return near.find((other) => {
    const to = middle(other.area);
    const isNear = Math.abs(to.x - at.x) < ONTO.x && Math.abs(to.y - at.y) < ONTO.y;
    const isMate = spot.cluster !== undefined && spot.cluster === other.cluster;
    return isNear && other.id !== id && other.which === 'board' && !isMate;
  });
}

function join({ board, scene }: OnMap, id: string, onto: Spot): void {
  const { frame, area } = onto;
  const isFree = (one: Area) => scene.spots.meeting(one).every((other) => other.id === id);
  const at = freeBeside(frame, area, 'right', isFree);
  const beside = at && { frame: frame.id, ...at };
  const target = beside ?? dropAt(scene.store.frames, { ...area, x: area.x + 28, y: area.y + 28 });
  const cluster = onto.cluster ?? v4();
  void board.acts.edit('board', (doc) => {
    if (onto.cluster === undefined) foundCluster(doc, cluster);
    inOneStep(doc, () => {
      joinCluster(doc, cluster, [onto.id, id]);
      if (target) moveNote(doc, id, target);
    });
  });
  if (onto.cluster === undefined) scene.attention.name(cluster);
}

function middle({ x, y, w, h }: Area): { x: number; y: number } {
  return { x: x + w / 2, y: y + h / 2 };
}
