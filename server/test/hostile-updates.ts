import { addNote, deleteNote, moveNote, setFacts, writeText } from '@case-lab/contract/boards';
import * as Y from 'yjs';

type Roll = (most: number) => number;

/** Unsigned numbers as Yjs v1 writes them, seven bits a byte; texts with their length. */
export function bytesOf(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const bytes: number[] = [];
  const number = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  };
  for (const part of parts) {
    if (typeof part === 'number') number(part);
    else if (typeof part === 'string') {
      number(Buffer.byteLength(part));
      bytes.push(...Buffer.from(part));
    } else bytes.push(...part);
  }
  return Uint8Array.from(bytes);
}

/** What an act adds to a document, as an update. */
export function updateOf(doc: Y.Doc, act: (doc: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const gather = (update: Uint8Array) => updates.push(update);
  doc.on('update', gather);
  act(doc);
  doc.off('update', gather);
  return Y.mergeUpdates(updates);
}

export function copyOf(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientId;
  return copy;
}

const facts = { kind: 'idea', lang: 'ru', made: 0 } as const;
const pick = <T>(roll: Roll, from: T[]): T => from[roll(from.length)] as T;

/** One honest act, as the client would do it. */
export function honestAct(doc: Y.Doc, roll: Roll, noteIds: string[]): void {
  const id = noteIds.length > 0 ? pick(roll, noteIds) : undefined;
  const what = roll(6);
  if (what === 0 || !id) addNote(doc, { id: `n${roll(1e9)}`, frame: 'f', text: 'слово 🌱', facts });
  else if (what === 1) writeText(doc, id, `🌱 слово ${roll(100)}`);
  else if (what === 2) moveNote(doc, id, { frame: 'g', x: roll(900), y: roll(900) });
  else if (what === 3) deleteNote(doc, id, roll(1e6));
  else if (what === 4) setFacts(doc, id, { kind: pick(roll, ['idea', 'question', 'offer']) });
  else writeText(doc, id, '');
}

/** Breaks an update: flips, cuts, doubles or splices its bytes, or says it in v2. */
export function broken(update: Uint8Array, roll: Roll): Uint8Array {
  const bytes = Uint8Array.from(update);
  const what = roll(6);
  if (what === 0) return bytes.slice(0, roll(bytes.length + 1));
  if (what === 1)
    return Uint8Array.of(...bytes.slice(0, roll(bytes.length)), ...bytes.slice(roll(bytes.length)));
  if (what === 2) return Y.convertUpdateFormatV1ToV2(update);
  if (what === 3) return Uint8Array.from({ length: roll(80) }, () => roll(256));
  for (let n = 1 + roll(4); n > 0 && bytes.length > 0; n -= 1) {
    const at = roll(bytes.length);
    bytes[at] = what === 4 ? (bytes[at] ?? 0) ^ (1 << roll(8)) : pick(roll, [0, 1, 4, 7, 10, 127, 128, 255]);
  }
  return bytes;
}

/** An update that is well formed and builds upon anything: own and foreign clocks, roots, skips, sweeps and deletes. */
export function grown(doc: Y.Doc, roll: Roll, own: number[], noteIds: string[]): Uint8Array {
  const vector = Y.decodeStateVector(Y.encodeStateVector(doc));
  const clients = [...vector.keys(), ...own];
  const clockIn = (client: number) => roll((vector.get(client) ?? 0) + 3);
  const id = () => {
    const client = pick(roll, clients);
    return bytesOf(client, clockIn(client));
  };
  const writers = own.filter(() => roll(3) > 0);
  const sections = writers.map((client) => {
    const structs = Array.from({ length: 1 + roll(5) }, () => struct(roll, id, noteIds));
    const from = Math.max(0, (vector.get(client) ?? 0) + pick(roll, [0, 0, 0, 0, -1, 1]));
    return bytesOf(structs.length, client, from, ...structs);
  });
  const deletes = Array.from({ length: roll(3) }, () =>
    bytesOf(pick(roll, clients), 1, roll(40), 1 + roll(3)),
  );
  return bytesOf(sections.length + Number(roll(40) === 0), ...sections, deletes.length, ...deletes);
}

function struct(roll: Roll, id: () => Uint8Array, noteIds: string[]): Uint8Array {
  const [kind, content] = pick(roll, [
    () => [0, bytesOf(roll(4))] as const,
    () => [10, bytesOf(1 + roll(4))] as const,
    () => [1, bytesOf(1 + roll(4))] as const,
    () => [4, bytesOf(pick(roll, ['a', '🌱', 'слово', '']))] as const,
    () => [4, bytesOf('ещё')] as const,
    () => [6, bytesOf('b', '1')] as const,
    () => [7, bytesOf(roll(8))] as const,
    () => [7, bytesOf(1)] as const,
    () => [8, bytesOf(1, Uint8Array.of(125, roll(60)))] as const,
    () => [9, bytesOf('sub', Uint8Array.of(118, 0))] as const,
  ])();
  if (kind === 0 || kind === 10) return bytesOf(Uint8Array.of(kind), content);
  const [hasLeft, hasRight] = [roll(3) === 0, roll(3) === 0];
  if (hasLeft || hasRight) {
    const info = kind | (hasLeft ? 128 : 0) | (hasRight ? 64 : 0);
    return bytesOf(Uint8Array.of(info), ...(hasLeft ? [id()] : []), ...(hasRight ? [id()] : []), content);
  }
  const hasKey = roll(2) === 0;
  const parent = roll(2) ? bytesOf(1, pick(roll, ['notes', 'places', 'meta', 'else'])) : bytesOf(0, id());
  const key = pick(roll, ['text', 'facts', 'order', 'deleted', 'version', ...noteIds]);
  return bytesOf(Uint8Array.of(kind | (hasKey ? 32 : 0)), parent, ...(hasKey ? [key] : []), content);
}
