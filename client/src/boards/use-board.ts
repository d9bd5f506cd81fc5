import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { BoardActs } from './board-acts.ts';
import { type BoardStatus, BoardStore, type Rescue } from './board-store.ts';
import { sendLeftovers } from './leftovers.ts';
import type { NoteStore, StillNote } from './note-store.ts';
import type { Neighbour } from './presence-store.ts';

/** Keeps a board open while the component stands; `undefined` for the moment that the shelf takes to answer. */
export function useOpenBoard(owner: string, boardId: string, withDraft: boolean): BoardStore | undefined {
  const [store, setStore] = useState<BoardStore>();
  useEffect(() => {
    let open: BoardStore | undefined;
    let isOver = false;
    const begin = async (rescue?: Rescue) => {
      const next = await BoardStore.open({ owner, boardId, withDraft }, (toRescue) => {
        open?.close();
        void begin(toRescue);
      });
      if (isOver) return next.close();
      open = next;
      setStore(next);
      if (rescue) await new BoardActs(next).rescue(rescue);
    };
    const leave = () => open?.flush();
    void begin();
    document.addEventListener('visibilitychange', leave);
    globalThis.addEventListener('pagehide', leave);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', leave);
      globalThis.removeEventListener('pagehide', leave);
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

/** The participant who made a note. */
export function useAuthor(store: BoardStore, clientId: number): string | undefined {
  const listen = useCallback((listener: () => void) => store.listen('authors', listener), [store]);
  return useSyncExternalStore(listen, () => store.author(clientId));
}

/** Whether a note was made by us in an anonymous phase. */
export function useIsUnnamed(store: BoardStore, clientId: number): boolean {
  const listen = useCallback((listener: () => void) => store.listen('authors', listener), [store]);
  return useSyncExternalStore(listen, () => store.isUnnamed(clientId));
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

export function useNeighbours(store: BoardStore): readonly Neighbour[] {
  const listen = useCallback((listener: () => void) => store.presence.listen(listener), [store]);
  return useSyncExternalStore(listen, () => store.presence.neighbours);
}
