import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Around } from './around.ts';
import { BoardActs } from './board-acts.ts';
import { useBoard } from './board-context.ts';
import { type BoardStatus, BoardStore, type Rescue } from './board-store.ts';
import { sendLeftovers } from './leftovers.ts';
import type { NoteStore, StillNote } from './note-store.ts';

const RESCUES = 3;

/** Keeps a board open while the component stands; `undefined` for the moment that the shelf takes to answer. */
export function useOpenBoard(owner: string, boardId: string, withDraft: boolean): BoardStore | undefined {
  const [store, setStore] = useState<BoardStore>();
  useEffect(() => {
    let open: BoardStore | undefined;
    let isOver = false;
    let rescues = 0;
    const begin = async (rescue?: Rescue) => {
      const next = await BoardStore.open({ owner, boardId, withDraft }, (toRescue) => void begin(toRescue));
      if (isOver) return next.close();
      // The old one goes only now: what is typed meanwhile still finds a document, and its last edits the shelf.
      open?.close();
      open = next;
      next.takeUp();
      setStore(next);
      if (rescue?.isForeign) rescues++;
      // A server that calls every id foreign would be asked for ever; then the words wait in the tray.
      if (rescue && rescues <= RESCUES) await new BoardActs(next).rescue(rescue);
    };
    const turn = () => {
      if (document.visibilityState === 'visible') open?.takeUp();
      else open?.flush();
    };
    const leave = () => open?.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (open?.status.saved === 'not saved') event.preventDefault();
    };
    void begin();
    document.addEventListener('visibilitychange', turn);
    globalThis.addEventListener('pagehide', leave);
    globalThis.addEventListener('beforeunload', warn);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', turn);
      globalThis.removeEventListener('pagehide', leave);
      globalThis.removeEventListener('beforeunload', warn);
      open?.close();
      setStore(undefined);
    };
  }, [owner, boardId, withDraft]);
  useEffect(() => (withDraft ? sendLeftovers(owner, boardId) : undefined), [owner, boardId, withDraft]);
  return store;
}

/** One thing about the board as a whole. */
export function useStatus<K extends keyof BoardStatus>(store: BoardStore, what: K): BoardStatus[K] {
  const listen = useCallback((listener: () => void) => store.listen('status', listener), [store]);
  return useSyncExternalStore(listen, () => store.status[what]);
}

export function useFrames(store: BoardStore) {
  const listen = useCallback((listener: () => void) => store.listen('frames', listener), [store]);
  return useSyncExternalStore(listen, () => store.frames);
}

/** Who writes under a client id, and whether that is oneself in an anonymous phase. */
export type Author = { id: string | undefined; isUnnamed: boolean };

export function useAuthor(store: BoardStore, clientId: number): Author {
  const listen = useCallback((listener: () => void) => store.listen('authors', listener), [store]);
  const read = () => ({ id: store.author(clientId), isUnnamed: store.isUnnamed(clientId) });
  useSyncExternalStore(listen, () => Object.values(read()).join());
  return read();
}

export function useIsUnsent(store: BoardStore, noteId: string): boolean {
  const listen = useCallback((listener: () => void) => store.listen('unsent', listener), [store]);
  return useSyncExternalStore(listen, () => store.isUnsent(noteId));
}

/** A note without its text: typing renders nothing but the text. */
export function useNote(notes: NoteStore, id: string): StillNote | undefined {
  const listen = useCallback((listener: () => void) => notes.listenNote(id, listener), [notes, id]);
  return useSyncExternalStore(listen, () => notes.note(id));
}

export function useNoteText(notes: NoteStore, id: string): string {
  const listen = useCallback((listener: () => void) => notes.listenText(id, listener), [notes, id]);
  return useSyncExternalStore(listen, () => notes.text(id));
}

/** The notes of a frame in their order. */
export function useNoteIds(notes: NoteStore, frame: string): readonly string[] {
  const listen = useCallback((listener: () => void) => notes.listenFrame(frame, listener), [notes, frame]);
  return useSyncExternalStore(listen, () => notes.idsIn(frame));
}

export function useAllNoteIds(notes: NoteStore): readonly string[] {
  const listen = useCallback((listener: () => void) => notes.listenAll(listener), [notes]);
  return useSyncExternalStore(listen, () => notes.all());
}

/** What stands around the notes under one key: see `readAround`. */
export function useListOf<W extends keyof Around>(what: W, key: string): ReturnType<Around[W]['of']> {
  const lists = useBoard().store.around[what];
  const listen = useCallback((listener: () => void) => lists.listen(key, listener), [lists, key]);
  return useSyncExternalStore(listen, () => lists.of(key) as ReturnType<Around[W]['of']>);
}

/** All of one sort that stands around the notes. */
export function useAllOf<W extends keyof Around>(what: W): ReturnType<Around[W]['all']> {
  const lists = useBoard().store.around[what];
  const listen = useCallback((listener: () => void) => lists.listenAll(listener), [lists]);
  return useSyncExternalStore(listen, () => lists.all() as ReturnType<Around[W]['all']>);
}
