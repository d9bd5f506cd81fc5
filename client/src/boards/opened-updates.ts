import type { BoardOpened } from '@case-lab/contract';
import { convertUpdateFormatV2ToV1 } from 'yjs';
import { inflate } from './inflate.ts';

/** All that an answer to `board:open` brings, as v1 updates to be merged: a whole state or a difference, and what came since. */
export async function updatesOf({
  state,
  updates,
}: Pick<BoardOpened, 'state' | 'updates'>): Promise<Uint8Array[]> {
  return state ? [convertUpdateFormatV2ToV1(await inflate(state)), ...updates] : updates;
}
