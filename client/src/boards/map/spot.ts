import type { Frame } from '@case-lab/contract/boards';
import type { Which } from '../board-store.ts';
import type { Area } from './camera.ts';

/** A note on the map: in which document it is, where it lies on the board, and over which others (`z`). */
export type Spot = {
  id: string;
  which: Which;
  frame: Frame;
  area: Area;
  z: number;
  cluster: string | undefined;
};
