import type { RefusalCode } from '@case-lab/contract';
import * as Y from 'yjs';

/** For each Yjs client id, how far its writing is known: the next clock that it may use. */
export type Clocks = Map<number, number>;

type Passed = { ok: true; clocks: Clocks };
type Turned = { ok: false; code: RefusalCode };

/**
 * The gate (B5): reads a Yjs v1 update before anything is applied or stored. It must be well formed, write under ids of
 * its own device only, continue where that id has stopped (no gap), build only upon what is known, and delete only what
 * exists. `clocks` is what is known, accepted updates included; the answer holds those that move on.
 */
export function passGate(
  update: Uint8Array,
  clocks: Clocks,
  isOwn: (client: number) => boolean,
): Passed | Turned {
  const parsed = parse(update);
  if (!parsed) return { ok: false, code: 'MALFORMED' };
  const next: Clocks = new Map();
  const known = (client: number) => next.get(client) ?? clocks.get(client) ?? 0;
  for (const struct of parsed.structs) {
    const { client, clock } = struct.id;
    if (!isOwn(client)) return { ok: false, code: 'FOREIGN_CLIENT' };
    if (struct instanceof Y.Skip || clock > known(client)) return { ok: false, code: 'GAP' };
    next.set(client, Math.max(known(client), clock + struct.length));
  }
  const exists = ({ client, clock }: Y.ID) => clock < known(client);
  for (const struct of parsed.structs) {
    if (struct instanceof Y.Item && !leansOn(struct).every(exists)) return { ok: false, code: 'GAP' };
  }
  for (const [client, ranges] of parsed.ds.clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > known(client)) return { ok: false, code: 'UNKNOWN_CLOCK' };
    }
  }
  return { ok: true, clocks: next };
}

function parse(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | undefined {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return undefined;
  }
}

/** What an item needs to be there: its neighbours and the thing that it is in. Unknown ones would wait for ever. */
function leansOn(item: Y.Item): Y.ID[] {
  const parent: unknown = item.parent;
  return [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null);
}

/** What a document already knows of each client. */
export function clocksOf(doc: Y.Doc): Clocks {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
