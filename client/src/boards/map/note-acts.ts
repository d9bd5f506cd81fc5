import { deleteNote, inOneStep, NOTE_SIZE, restoreNote } from '@case-lab/contract/boards';
import { serverNow } from '../../wire/server-clock.ts';
import type { Which } from '../board-store.ts';
import { frameAt } from '../frame-at.ts';
import { barFor } from '../may-write.ts';
import { freeBeside } from './arrange.ts';
import type { Point } from './camera.ts';
import { dropAt } from './layout.ts';
import type { OnMap } from './on-map.ts';
import type { Spot } from './spot.ts';

/** Edited smaller than this a note could not be read. */
const LEAST_EDITED = 0.55;

/** What is done with one note, and the going to it. */
export type NoteActs = {
  mayAdd: boolean;
  mayChange(spot: Spot): boolean;
  /** Brings a note into view and gives it the focus. */
  focus(id: string): void;
  /** Gives the focus back to the note that had it, or to the map. */
  back(): void;
  edit(id: string): void;
  /** Ends the editing; a note that says nothing goes. */
  finish(): void;
  /** Adds a note at a point of the board, or in a free slot of the frame one is at. */
  add(at?: Point): void;
  /** Ends the editing of a note and adds the next one beside it; beside one that says nothing it only ends. */
  addBeside(id: string, side: 'right' | 'below'): void;
  /** Adds a note for each line, where one is. */
  addMany(lines: string[], frame: string): Promise<void>;
  remove(ids: readonly string[]): void;
  open(id: string): void;
};

export function noteActs(on: OnMap): NoteActs {
  const { board, scene, root } = on;
  const { attention, spots, camera } = scene;
  const mayChange = ({ which }: Spot) => board.canEdit || which === 'draft';
  const toElement = (id: string) =>
    root.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus({ preventScroll: true });
  const open = (id: string) => {
    const spot = spots.get(id);
    if (spot) attention.open({ which: spot.which, id });
  };
  const edit = (id: string) => {
    const spot = spots.get(id);
    if (!spot || !mayChange(spot) || isBarred(on, spot)) return open(id);
    attention.edit(id);
    camera.reveal({ ...spot.area, h: spot.area.h + 60 }, LEAST_EDITED);
  };
  const finish = () => {
    const spot = spots.get(attention.editing);
    attention.edit(undefined);
    if (!spot) return;
    if (isEmpty(on, spot)) board.acts.remove(spot.which, spot.id);
    else toElement(spot.id);
    if (isEmpty(on, spot)) root.current?.focus({ preventScroll: true });
  };
  const focus = (id: string) => {
    attention.focus(id);
    const spot = spots.get(id);
    if (spot) camera.reveal(spot.area);
    // At once, for the next key; and again for a note that stands only now, or a sheet that only now gives way.
    toElement(id);
    requestAnimationFrame(() => {
      const isWriting = document.activeElement?.matches('textarea, input, select') ?? false;
      if (attention.current === id && !isWriting) toElement(id);
    });
  };
  const back = () => {
    const { current } = attention;
    if (current && spots.get(current)) focus(current);
    else requestAnimationFrame(() => root.current?.focus({ preventScroll: true }));
  };
  return {
    mayAdd: board.canEdit || board.writesTo === 'draft',
    mayChange,
    open,
    edit,
    finish,
    focus,
    back,
    ...additions(on, { finish, focus }),
    remove: (ids) => remove(on, ids),
  };
}

type Ways = Pick<NoteActs, 'finish' | 'focus'>;

function additions(on: OnMap, { finish, focus }: Ways): Pick<NoteActs, 'add' | 'addBeside' | 'addMany'> {
  const { board, scene } = on;
  const { attention, spots, camera } = scene;
  const add = (at?: Point) => {
    const { frames } = scene.store;
    const middle = camera.toBoard({ x: camera.size.w / 2, y: camera.size.h / 2 });
    const frame = at ? frameAt(frames, at) : (spots.get(attention.current)?.frame ?? frameAt(frames, middle));
    const [w, h] = [NOTE_SIZE.w, NOTE_SIZE.h];
    const dropped = at && dropAt(frames, { x: at.x - w / 2, y: at.y - h / 2, w, h });
    if (frame) void addIn(on, frame.id, dropped && { x: dropped.x, y: dropped.y });
  };
  const addBeside = (id: string, side: 'right' | 'below') => {
    const spot = spots.get(id);
    if (!spot || isEmpty(on, spot) || !(board.canEdit || board.writesTo === 'draft')) return finish();
    const isFree = (area: Spot['area']) => spots.meeting(area).length === 0;
    const at = freeBeside(spot.frame, spot.area, side, isFree);
    const kind = board.store.notes(spot.which)?.note(id)?.facts.kind;
    attention.edit(undefined);
    void addIn(on, spot.frame.id, at, kind);
  };
  const addMany = async (lines: string[], frame: string) => {
    const most = scene.store.status.noteCharacters;
    const kind = scene.store.frames.find(({ id }) => id === frame)?.kind ?? 'idea';
    const texts = lines.map((line) => line.slice(0, most));
    const ids = await board.acts.add(board.writesTo, texts, { frame, kind, lang: on.language });
    if (ids.length === 0) return on.say({ kind: 'danger', text: on.words.boardFull });
    attention.select(ids);
    if (ids[0]) focus(ids[0]);
  };
  return { add, addBeside, addMany };
}

type Kind = Parameters<OnMap['board']['acts']['add']>[2]['kind'];

async function addIn(on: OnMap, frame: string, at: Point | undefined, kind?: Kind): Promise<void> {
  const { board, scene } = on;
  const asked = kind ?? scene.store.frames.find(({ id }) => id === frame)?.kind ?? 'idea';
  const [id] = await board.acts.add(board.writesTo, [''], { frame, at, kind: asked, lang: on.language });
  if (!id) return on.say({ kind: 'danger', text: on.words.boardFull });
  scene.attention.select([]);
  scene.attention.edit(id);
  const added = scene.spots.get(id);
  if (added) scene.camera.reveal({ ...added.area, h: added.area.h + 60 }, LEAST_EDITED);
}

/** Whether these words are another's, to be changed by nobody else now. */
export function isBarred({ board }: OnMap, { which, id }: Spot): boolean {
  const { store, me } = board;
  return barFor(store, me, which, store.notes(which)?.note(id)?.author ?? 0) !== undefined;
}

function isEmpty({ board }: OnMap, { which, id }: Spot): boolean {
  return (board.store.notes(which)?.text(id) ?? '').trim() === '';
}

function remove(on: OnMap, ids: readonly string[]): void {
  const { board, scene, words, say } = on;
  const { attention, spots } = scene;
  const asked = ids.flatMap((id) => spots.get(id) ?? []);
  const going = asked.filter((spot) => (board.canEdit || spot.which === 'draft') && !isBarred(on, spot));
  const stay = asked.length - going.length;
  const [first] = going;
  if (!first) {
    say({ text: words.stay(stay) });
    return;
  }
  const gone = new Set(going.map(({ id }) => id));
  const rest = spots.in(first.frame.id).filter(({ id }) => !gone.has(id));
  const [next] = rest.sort((a, b) => far(a, first) - far(b, first));
  turn(on, going, (doc, id) => deleteNote(doc, id, Math.round(serverNow())));
  attention.select([]);
  attention.focus(next?.id);
  say({
    text: [words.removedMany(going.length), stay > 0 && words.stay(stay)].filter(Boolean).join('. '),
    action: { word: words.restore, do: () => turn(on, going, restoreNote) },
  });
}

type Doc = Parameters<typeof restoreNote>[0];

/** Notes of one message: it may be 64 KB, and a place takes a hundred bytes. */
const MOST_AT_ONCE = 400;

/** Does the same with many notes, as one step of undo in each document. */
export function turn(
  { board }: OnMap,
  notes: readonly { id: string; which: Which }[],
  act: (doc: Doc, id: string) => void,
): void {
  for (const which of ['draft', 'board'] as const) {
    const ids = notes.filter((note) => note.which === which).map(({ id }) => id);
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const some = ids.slice(from, from + MOST_AT_ONCE);
      void board.acts.edit(which, (doc) =>
        inOneStep(doc, () => {
          for (const id of some) act(doc, id);
        }),
      );
    }
  }
}

function far(a: Spot, b: Spot): number {
  return Math.hypot(a.area.x - b.area.x, a.area.y - b.area.y);
}
