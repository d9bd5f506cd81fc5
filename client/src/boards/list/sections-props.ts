import type { Frame } from '@case-lab/contract/boards';
import type { RefObject } from 'react';
import type { Which } from '../board-store.ts';

/** What every way to lay out the list is given. */
export type SectionsProps = {
  held: ReadonlySet<string>;
  /** The cluster that was just made, and wants a name. */
  made: string | undefined;
  scroll: RefObject<HTMLElement | null>;
  onOpen: (which: Which, id: string) => void;
  onWrite: ((frame: Frame) => void) | undefined;
};
