import type { BoardOpened } from '@case-lab/contract';
import { convertUpdateFormatV2ToV1 } from 'yjs';
import { inflate } from './inflate.ts';

/** All that an answer to `board:open` brings, as v1 updates, which can be told apart by their writers. */
export async function updatesOf({
  state,
  updates,
}: Pick<BoardOpened, 'state' | 'updates'>): Promise<Uint8Array[]> {
  return state ? [convertUpdateFormatV2ToV1(await inflate(state)), ...updates] : updates;
}
