import { inflateRawSync } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import * as Y from 'yjs';
import { BoardCheckpoint, BoardUpdate } from './boards.entities.ts';
import { clocksOf, passGate } from './gate.ts';
import { BoardVersion } from './versions.entities.ts';

/** A place to read on from: `state` (v2) holds everything up to `seq`. */
type Base = { from: 'checkpoint' | 'log' | 'version'; seq: number; state(): Uint8Array | undefined };
type Stored = { seq: number; bytes: Uint8Array };

/** What can be read of a stored document: its state at `seq`, without the updates `bad`, which cannot. */
export type Reading = { doc: Y.Doc; seq: number; bad: number[]; from: Base['from'] };

/**
 * Reads a document straight from its rows, by whichever way loses least: from the checkpoint, from the first update, or
 * from a version (B11). Undefined: by none of them. Thorough and slow, for documents that did not open.
 */
export async function readStored(
  db: EntityManager,
  boardId: string,
  doc: string,
): Promise<Reading | undefined> {
  const log = await db.find(BoardUpdate, { where: { boardId, doc }, order: { seq: 'ASC' } });
  let best: Reading | undefined;
  for (const base of await basesOf(db, boardId, doc)) {
    const read = readFrom(base, log);
    if (read && (!best || read.bad.length < best.bad.length)) best = read;
    if (best?.bad.length === 0) return best;
  }
  return best;
}

async function basesOf(db: EntityManager, boardId: string, doc: string): Promise<Base[]> {
  const checkpoint = await db.findOneBy(BoardCheckpoint, { boardId, doc });
  const versions =
    doc === 'board' ? await db.find(BoardVersion, { where: { boardId }, order: { seq: 'DESC' } }) : [];
  return [
    ...(checkpoint
      ? [{ from: 'checkpoint' as const, seq: checkpoint.uptoSeq, state: () => checkpoint.state }]
      : []),
    { from: 'log', seq: 0, state: () => undefined },
    ...versions.map(({ seq, state }) => ({
      from: 'version' as const,
      seq,
      state: () => inflateRawSync(state),
    })),
  ];
}

/** Undefined: the base itself cannot be read, or the log does not go on from there. */
function readFrom(base: Base, log: Stored[], known: number[] = []): Reading | undefined {
  const doc = open(base);
  const rows = log.filter((row) => row.seq > base.seq);
  if (!doc || (rows[0] && rows[0].seq !== base.seq + 1)) return undefined;
  const bad = [...known];
  const clocks = clocksOf(doc);
  for (const { seq, bytes } of rows) {
    if (known.includes(seq)) continue;
    // Everything here has passed the gate once: what does not now is damaged, or builds upon what is.
    const passed = passGate(bytes, clocks, () => true);
    if (!passed.ok) bad.push(seq);
    // Half of it may stand in the document now: begin again without it.
    else if (!applies(doc, bytes)) return readFrom(base, log, [...bad, seq]);
    else for (const [client, clock] of passed.clocks) clocks.set(client, clock);
  }
  return { doc, seq: rows.at(-1)?.seq ?? base.seq, bad, from: base.from };
}

function open(base: Base): Y.Doc | undefined {
  const doc = new Y.Doc();
  try {
    const state = base.state();
    if (state) Y.applyUpdateV2(doc, state);
    return doc;
  } catch {
    // Yjs tells damaged bytes only by throwing; there are other bases.
    return undefined;
  }
}

function applies(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes);
    return true;
  } catch {
    return false;
  }
}
