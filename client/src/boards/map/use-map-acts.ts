import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useSay } from '../../parts/Toasts.tsx';
import { boardWords } from '../../words/boards.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { type Bar, barFor } from '../may-write.ts';
import type { Camera } from './camera.ts';
import { dropAt, frameAt, type Spot, spotsOf } from './layout.ts';

/** What a note on the map may ask for; stays the same object, so that notes do not render for it. */
export type NoteDoings = { focus(id: string): void; open(id: string): void; finish(): void };

/** What can be done on the map, by finger, mouse or key. */
export type MapActs = {
  current: string | undefined;
  editing: string | undefined;
  opened: { which: Which; id: string } | undefined;
  isMoving: boolean;
  mayAdd: boolean;
  doings: NoteDoings;
  spot(id: string | undefined): Spot | undefined;
  mayChange(spot: Spot): boolean;
  focus(id: string): void;
  edit(id: string): void;
  /** Ends the editing; a note that says nothing goes. */
  finish(): void;
  /** Adds a note at a point of the board, or in a free slot of the frame one is at. */
  add(at?: { x: number; y: number }): void;
  remove(id: string): void;
  open(id: string): void;
  close(): void;
  setMoving(isMoving: boolean): void;
};

/** The focused, edited and opened note, and the acts upon them. */
export function useMapActs(root: RefObject<HTMLElement | null>, camera: Camera): MapActs {
  const board = useBoard();
  const { store, canEdit, writesTo } = board;
  const [current, setCurrent] = useState<string>();
  const [editing, setEditing] = useState<string>();
  const [opened, setOpened] = useState<{ which: Which; id: string }>();
  const [isMoving, setMoving] = useState(false);
  const spot = useCallback((id: string | undefined) => spotsOf(store).find((one) => one.id === id), [store]);
  const { add, remove } = useAddAndRemove(camera, { spot, setCurrent, setEditing, current });
  const open = useCallback(
    (id: string) => {
      const found = spot(id);
      if (found) setOpened({ which: found.which, id });
    },
    [spot],
  );
  const finish = useFinish(root, { spot, editing, setEditing });
  useKeepFocus(root, current);
  const doings = useMemo(() => ({ focus: setCurrent, open, finish }), [open, finish]);
  const focus = (id: string) => {
    setCurrent(id);
    const found = spot(id);
    if (found) camera.reveal(found.area);
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus({ preventScroll: true }),
    );
  };
  const mayChange = ({ which }: Spot) => canEdit || which === 'draft';
  const edit = (id: string) => {
    const found = spot(id);
    if (!found || !mayChange(found) || barOf(board, found)) return open(id);
    setCurrent(id);
    setEditing(id);
    camera.reveal({ ...found.area, h: found.area.h + 60 });
  };
  const mayAdd = canEdit || writesTo === 'draft';
  const close = () => setOpened(undefined);
  return {
    current,
    editing,
    opened,
    isMoving,
    mayAdd,
    doings,
    spot,
    mayChange,
    focus,
    edit,
    finish,
    add,
    remove,
    open,
    close,
    setMoving,
  };
}

type Ending = { spot: MapActs['spot']; editing: string | undefined; setEditing(id: undefined): void };

function useFinish(root: RefObject<HTMLElement | null>, { spot, editing, setEditing }: Ending): () => void {
  const { store, acts } = useBoard();
  return useCallback(() => {
    const found = spot(editing);
    setEditing(undefined);
    if (!found) return;
    if (store.notes(found.which)?.text(found.id).trim() === '') acts.remove(found.which, found.id);
    root.current?.querySelector<HTMLElement>(`[data-note="${found.id}"]`)?.focus({ preventScroll: true });
  }, [spot, editing, setEditing, store, acts, root]);
}

function barOf({ store, me }: ReturnType<typeof useBoard>, { which, id }: Spot): Bar | undefined {
  return barFor(store, me, which, store.notes(which)?.note(id)?.author ?? 0);
}

type Turning = {
  spot: MapActs['spot'];
  current: string | undefined;
  setCurrent(id: string | undefined): void;
  setEditing(id: string): void;
};

function useAddAndRemove(camera: Camera, turning: Turning): Pick<MapActs, 'add' | 'remove'> {
  const board = useBoard();
  const { store, acts, writesTo } = board;
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const say = useSay();
  const { spot, current, setCurrent, setEditing } = turning;
  const add = async (at?: { x: number; y: number }) => {
    const middle = camera.toBoard({ x: camera.size.w / 2, y: camera.size.h / 2 });
    const frame = at ? frameAt(store.frames, at) : (spot(current)?.frame ?? frameAt(store.frames, middle));
    if (!frame) return;
    const dropped = at && dropAt(store.frames, { x: at.x - 100, y: at.y - 70, w: 200, h: 140 });
    const place = dropped && { x: dropped.x, y: dropped.y };
    const [id] = await acts.add(writesTo, [''], {
      frame: frame.id,
      at: place,
      kind: frame.kind ?? 'idea',
      lang: language,
    });
    if (!id) return say({ kind: 'danger', text: words.boardFull });
    setCurrent(id);
    setEditing(id);
    const added = spot(id);
    if (added) camera.reveal({ ...added.area, h: added.area.h + 60 });
  };
  const remove = (id: string) => {
    const found = spot(id);
    if (!found) return;
    const bar = barOf(board, found);
    if (bar) return say({ text: words[bar] });
    const beside = spotsOf(store).filter((one) => one.id !== id && one.frame.id === found.frame.id);
    acts.remove(found.which, id);
    setCurrent(beside.sort((a, b) => far(a, found) - far(b, found))[0]?.id);
    say({ text: words.removed, action: { word: words.restore, do: () => acts.restore(found.which, id) } });
  };
  return { add: (at) => void add(at), remove };
}

function far(a: Spot, b: Spot): number {
  return Math.hypot(a.area.x - b.area.x, a.area.y - b.area.y);
}

/** The focus of a note that somebody deleted goes to its neighbour instead of to nowhere. */
function useKeepFocus(root: RefObject<HTMLElement | null>, current: string | undefined): void {
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!current || !isLost) return;
    root.current?.querySelector<HTMLElement>(`[data-note="${current}"]`)?.focus({ preventScroll: true });
  }, [root, current]);
}
