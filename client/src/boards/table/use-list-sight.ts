import type { Look } from '@case-lab/contract';
import { type RefObject, useEffect, useMemo } from 'react';
import { useBoard } from '../board-context.ts';
import { gently } from './gently.ts';
import type { Sight } from './looking.ts';
import { useSight, useTable } from './table-context.ts';
import { frameOfArea } from './use-name-of.ts';

const TELL_EVERY_MS = 500;

/** Lets the list be led, and tells which section is in view. `show` brings in the notes that wait, for one may be looked for. */
export function useListSight(scroll: RefObject<HTMLElement | null>, show: () => void): void {
  const { store } = useBoard();
  const { looking } = useTable();
  const sight = useMemo((): Sight => {
    const find = (at: Look) =>
      at.is === 'note'
        ? `[data-note="${CSS.escape(at.id)}"]`
        : `[data-frame="${CSS.escape(idOf(at) ?? '')}"]`;
    const idOf = (at: Look) => (at.is === 'area' ? frameOfArea(store.frames, at)?.id : at.id);
    return {
      keep: () => {
        const top = scroll.current?.scrollTop ?? 0;
        return () => scroll.current?.scrollTo({ top, behavior: gently() });
      },
      go: (at) => {
        if (at.is === 'note' && !scroll.current?.querySelector(find(at))) show();
        // After the list has drawn what waited.
        requestAnimationFrame(() => {
          const place = scroll.current?.querySelector<HTMLElement>(find(at));
          // Whoever is followed moves within the section that is looked at already.
          if (place && !(looking.isFollowing && 'shown' in place.dataset)) mark(scroll.current, place);
        });
      },
    };
  }, [store, looking, scroll, show]);
  useSight(sight);
  useTellSection(scroll);
}

function mark(list: HTMLElement | null, place: HTMLElement): void {
  for (const one of list?.querySelectorAll('[data-shown]') ?? []) one.removeAttribute('data-shown');
  place.dataset.shown = '';
  place.scrollIntoView({ block: 'note' in place.dataset ? 'center' : 'start', behavior: gently() });
}

/** A section counts as looked at while it is the first under the top of the list. Who is led tells nothing: two would chase each other. */
function useTellSection(scroll: RefObject<HTMLElement | null>): void {
  const { store } = useBoard();
  const { looking } = useTable();
  useEffect(() => {
    const list = scroll.current;
    if (!list) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told: string | undefined;
    const tell = () => {
      timer = undefined;
      const top = list.getBoundingClientRect().top + 60;
      const sections = [...list.querySelectorAll<HTMLElement>('[data-frame]')];
      const id = sections.find((one) => one.getBoundingClientRect().bottom > top)?.dataset.frame;
      const frame = store.frames.find((one) => one.id === id);
      if (!frame || id === told || looking.isFollowing) return;
      told = id;
      const { x, y, w, h } = frame;
      store.presence.showView({ x, y, w, h });
    };
    const plan = () => {
      timer ??= setTimeout(tell, TELL_EVERY_MS);
    };
    list.addEventListener('scroll', plan, { passive: true });
    plan();
    return () => {
      list.removeEventListener('scroll', plan);
      clearTimeout(timer);
    };
  }, [scroll, store, looking]);
}
