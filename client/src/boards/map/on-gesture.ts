import type { RefObject } from 'react';
import type { Area, Point } from './camera.ts';
import type { Dragging } from './dragging.ts';
import type { OnGesture } from './gestures.ts';
import type { MapActs } from './map-acts.ts';
import type { Scene } from './scene.ts';

type Parts = {
  scene: Scene;
  dragging: Dragging;
  box: RefObject<HTMLElement | null>;
  /** Always the newest. */
  acts(): MapActs;
};

/** What gestures do on the map. */
export function onGesture(parts: Parts): OnGesture {
  const { scene, dragging, acts } = parts;
  const { attention, spots, camera, store } = scene;
  const { presence } = store;
  // The press itself moves the focus, before anybody asks where it was.
  const before: { current: string | undefined } = { current: undefined };
  const { grasp } = graspingOf(parts);
  const show = ({ x, y }: Point) => presence.show({ is: 'cursor', x, y });
  return {
    grasp: (...given) => {
      before.current = attention.current;
      return grasp(...given);
    },
    ...pullsOf(parts),
    tap: (id, { isTouch, isAdding }) => {
      if (attention.editing && attention.editing !== id) acts().finish();
      if (attention.doing === 'linking') return id ? acts().linkTo(id) : attention.begin('rest');
      if (!id) return isAdding || attention.select([]);
      const isOneMore = isAdding || (isTouch && attention.selected.size > 0);
      if (isAdding && attention.selected.size === 0 && before.current) attention.select([before.current]);
      if (isOneMore) attention.toggle(id);
      else attention.select([]);
      acts().focus(id);
      if (isTouch && !isOneMore) acts().open(id);
    },
    twice: (id, at) => {
      if (id) acts().edit(id);
      else if (acts().mayAdd) acts().add(camera.toBoard(at));
    },
    press: (id) => {
      attention.select([...attention.selected, id]);
      const notes = acts().draggedWith(id);
      if (notes.length === 0 || !spots.get(id)) return 'pan';
      dragging.begin(notes);
      return 'drag';
    },
    hover: (at) => {
      // While one writes, "is writing" is the state to show.
      if (!attention.editing) show(camera.toBoard(at));
    },
    away: () => presence.show({ is: 'gone' }),
  };
}

function graspingOf({ scene, dragging, acts }: Parts): Pick<OnGesture, 'grasp'> {
  const { attention, spots, camera } = scene;
  return {
    grasp: (target, at, { isTouch, isAdding }) => {
      if (attention.doing === 'moving') {
        dragging.drop();
        attention.begin('rest');
      }
      const cluster = target.closest<HTMLElement>('[data-cluster]')?.dataset.cluster;
      const mates = spots.clusters().get(cluster ?? '') ?? [];
      const [first] = mates;
      if (first) {
        attention.select(mates.map(({ id }) => id));
        const notes = acts().draggedWith(first.id);
        dragging.begin(notes);
        return { noteId: first.id, pull: notes.length > 0 ? 'drag' : 'pan', isHandle: true };
      }
      const element = target.closest<HTMLElement>('[data-note]')?.dataset.note;
      const noteId = element ?? spots.topAt(camera.toBoard(at))?.id;
      if (!noteId) return { noteId, pull: isAdding && !isTouch ? 'box' : 'pan' };
      if (isTouch || attention.editing === noteId) return { noteId, pull: 'pan' };
      if (attention.doing === 'linking') return { noteId, pull: 'arrow' };
      const notes = acts().draggedWith(noteId);
      dragging.begin(notes);
      return { noteId, pull: notes.length > 0 ? 'drag' : 'pan' };
    },
  };
}

function pullsOf({ scene, dragging, acts, box }: Parts): Pick<OnGesture, 'pull' | 'drop' | 'cancel'> {
  const { attention, spots, camera } = scene;
  let before: ReadonlySet<string> | undefined;
  const boxed = (from: Point, to: Point) => {
    before ??= attention.selected;
    showBox(box.current, from, to);
    const area = areaOf(camera.toBoard(from), camera.toBoard(to));
    attention.select([...before, ...spots.meeting(area).map(({ id }) => id)]);
  };
  const end = () => {
    before = undefined;
    showBox(box.current);
    attention.lead(undefined);
  };
  return {
    pull: ({ pull, noteId }, from, to) => {
      const [start, at] = [camera.toBoard(from), camera.toBoard(to)];
      if (pull === 'box') boxed(from, to);
      else if (pull === 'drag') dragging.to({ dx: at.x - start.x, dy: at.y - start.y }, true);
      else if (pull === 'arrow' && noteId) attention.lead({ from: noteId, to: at });
    },
    drop: ({ pull, noteId }, _from, to) => {
      if (pull === 'drag') dragging.drop();
      const onto = pull === 'arrow' ? spots.topAt(camera.toBoard(to))?.id : undefined;
      end();
      if (!noteId || !onto) return;
      acts().beginLink(noteId);
      acts().linkTo(onto);
    },
    cancel: ({ pull }) => {
      if (pull === 'drag') dragging.cancel();
      if (pull === 'box' && before) attention.select(before);
      end();
    },
  };
}

function showBox(box: HTMLElement | null, from?: Point, to?: Point): void {
  if (!box) return;
  box.hidden = !from;
  if (!from || !to) return;
  const { x, y, w, h } = areaOf(from, to);
  Object.assign(box.style, { transform: `translate(${x}px, ${y}px)`, width: `${w}px`, height: `${h}px` });
}

function areaOf(a: Point, b: Point): Area {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}
