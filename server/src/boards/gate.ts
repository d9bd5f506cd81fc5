import type { RefusalCode } from '@case-lab/contract';
import * as Y from 'yjs';

/** For each Yjs client id, how far its writing is known: the next clock that it may use. */
export type Clocks = Map<number, number>;
export type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type Struct = Decoded['structs'][number];

type Passed = { ok: true; clocks: Clocks; decoded: Decoded };
type Turned = { ok: false; code: RefusalCode };

/** Of honest updates each holds what one device wrote, in a few loads of the page. */
const MOST_WRITERS = 100;
/** Yjs keeps differences of clocks in 31 bits; nobody lives long enough to type so much. */
const MOST_CLOCK = 2 ** 31;
const DEEPEST_VALUE = 20;
/** What notes are made of. Formats, embeds and subdocuments are not; Yjs cleans up after them in ways of its own. */
const KINDS = new Set<unknown>([
  Y.ContentString,
  Y.ContentAny,
  Y.ContentType,
  Y.ContentDeleted,
  Y.ContentBinary,
]);

/**
 * The gate (B5): reads a Yjs v1 update before anything is applied or stored. It must be well formed, write under ids of
 * its own device only, continue where that id has stopped (no gap), build only upon what is known, and delete only what
 * exists. What is known may come again, whole. `clocks` is what is known, accepted updates included; the answer holds those
 * that move on.
 */
export function passGate(
  update: Uint8Array,
  clocks: Clocks,
  isOwn: (client: number) => boolean,
): Passed | Turned {
  const decoded = parse(update);
  if (!decoded) return { ok: false, code: 'MALFORMED' };
  const lines = byClient(decoded.structs);
  // Yjs drops all but the last section of a client: the others would never come (their number is the first byte).
  if (lines.size > MOST_WRITERS || update[0] !== lines.size) return { ok: false, code: 'MALFORMED' };
  for (const client of lines.keys()) if (!isOwn(client)) return { ok: false, code: 'FOREIGN_CLIENT' };
  const next = follow([...lines.values()], clocks);
  if (!next) return { ok: false, code: 'GAP' };
  for (const [client, ranges] of decoded.ds.clients) {
    const last = ranges.at(-1);
    const known = next.get(client) ?? clocks.get(client) ?? 0;
    if (last && last.clock + last.len > known) return { ok: false, code: 'UNKNOWN_CLOCK' };
  }
  return { ok: true, clocks: next, decoded };
}

function parse(update: Uint8Array): Decoded | undefined {
  try {
    const decoded = Y.decodeUpdate(update);
    return decoded.structs.every(isSound) && [...decoded.ds.clients.values()].every(areInOrder)
      ? decoded
      : undefined;
  } catch {
    return undefined;
  }
}

function isSound(struct: Struct): boolean {
  if (struct.length < 1 || struct.id.clock + struct.length > MOST_CLOCK) return false;
  if (!(struct instanceof Y.Item)) return true;
  const { content } = struct;
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isShallow(value, DEEPEST_VALUE));
  return KINDS.has(content.constructor);
}

/** What is read on a shallow stack must be written on a deep one too. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

/** Ranges as Yjs writes them. It goes through the whole document for each, so they must not come over one another. */
function areInOrder(ranges: { clock: number; len: number }[]): boolean {
  let end = 0;
  return ranges.every(({ clock, len }) => {
    const isBehind = len > 0 && clock >= end;
    end = clock + len;
    return isBehind;
  });
}

/** The structs of each client, in their order. */
export function byClient(structs: Struct[]): Map<number, Struct[]> {
  const lines = new Map<number, Struct[]>();
  for (const struct of structs) {
    const line = lines.get(struct.id.client);
    if (line) line.push(struct);
    else lines.set(struct.id.client, [struct]);
  }
  return lines;
}

/**
 * Goes through the structs in an order in which Yjs can take them: each client's in turn, as far as what they lean on is
 * there. Answers how far each client then is; `undefined` where some would wait for ever.
 */
function follow(lines: Struct[][], clocks: Clocks): Clocks | undefined {
  const next: Clocks = new Map();
  const known = (client: number) => next.get(client) ?? clocks.get(client) ?? 0;
  const isThere = (id: Y.ID | null) => id === null || id.clock < known(id.client);
  let open = lines.map((structs) => ({ structs, at: 0 }));
  for (let left = Number.POSITIVE_INFINITY; open.length > 0; ) {
    let now = 0;
    for (const line of open) {
      for (let struct = line.structs[line.at]; struct; struct = line.structs[++line.at]) {
        const { client, clock } = struct.id;
        const [end, reached] = [clock + struct.length, known(client)];
        // Of one that is known in part Yjs would hang the rest behind that part, in whatever list that is.
        const comesAgain = end <= reached;
        if (struct instanceof Y.Skip || !(comesAgain || clock === reached) || !stands(struct, isThere)) break;
        if (!comesAgain) next.set(client, end);
      }
      now += line.structs.length - line.at;
    }
    if (now === left) return undefined;
    left = now;
    open = open.filter((line) => line.at < line.structs.length);
  }
  return next;
}

/** Whether what an item needs is there: its neighbours and the thing that it is in. */
function stands(struct: Struct, isThere: (id: Y.ID | null) => boolean): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const parent: unknown = struct.parent;
  return (
    isThere(struct.origin) && isThere(struct.rightOrigin) && !(parent instanceof Y.ID && !isThere(parent))
  );
}

/** Whether somebody only types on, at the end of a text, right behind what they typed last: most of all edits. */
export function goesOn({ structs: [first, ...others], ds }: Decoded): boolean {
  if (!(first instanceof Y.Item) || others.length > 0 || ds.clients.size > 0) return false;
  const { id, origin, rightOrigin, content } = first;
  const isBehindOwn = origin?.client === id.client && origin.clock === id.clock - 1;
  return isBehindOwn && rightOrigin === null && content instanceof Y.ContentString;
}

/** What a document already knows of each client. */
export function clocksOf(doc: Y.Doc): Clocks {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
