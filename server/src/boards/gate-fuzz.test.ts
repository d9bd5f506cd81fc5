import { addNote, readNotes, stampBoard } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { dice } from '../../test/dice.ts';
import { broken, copyOf, grown, honestAct, updateOf } from '../../test/hostile-updates.ts';
import { passContentGate } from './content-gate.ts';
import { clocksOf, passGate } from './gate.ts';
import { passLoad } from './gate-load.ts';

const [SERVER, NEIGHBOUR] = [1, 8];
const OWN = [7, 9];
const WORLDS = 100;
const CASES = 60;
/** Far above what a case takes, far below what a stalled board takes. */
const MOST_MS = 5000;

const facts = { kind: 'idea', lang: 'ru', made: 0 } as const;
const isOwn = (client: number) => OWN.includes(client);
const writer = {
  isOwn,
  hasPassed: ({ client }: Y.ID) => isOwn(client),
  isName: (participant: string) => participant === 'me',
  mayAgree: false,
};

/** A board as the server holds it: `doc` is what is committed, `clocks` what is accepted, `waiting` lies between. */
class World {
  readonly doc = new Y.Doc();
  readonly taken: Uint8Array[] = [];
  readonly clocks: Map<number, number>;
  waiting: Uint8Array[] = [];
  readonly neighbour: Y.Doc;

  constructor() {
    for (const [client, write] of [
      [SERVER, (doc: Y.Doc) => stampBoard(doc, 'case')],
      [NEIGHBOUR, (doc: Y.Doc) => addNote(doc, { id: 'theirs', frame: 'f', text: 'чужое 🌱 слово', facts })],
      [OWN[0] ?? 0, (doc: Y.Doc) => addNote(doc, { id: 'mine', frame: 'f', text: 'моё 🌱 слово', facts })],
    ] as const)
      this.apply(updateOf(copyOf(this.doc, client), write));
    this.clocks = clocksOf(this.doc);
    this.neighbour = copyOf(this.doc, NEIGHBOUR);
  }

  apply(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update);
    this.taken.push(update);
  }

  /** True: let in, and on its way. */
  push(update: Uint8Array, ownOnly: boolean): boolean {
    const judged = passGate(update, this.clocks, isOwn);
    if (!judged.ok || passLoad(judged.decoded, this.doc)) return false;
    if (ownOnly && passContentGate(judged.decoded, this.doc, writer)) return false;
    for (const [client, clock] of judged.clocks) this.clocks.set(client, clock);
    this.waiting.push(update);
    return true;
  }

  commit(): void {
    for (const update of this.waiting.splice(0)) this.apply(update);
  }

  /** The next message of somebody who writes honestly, breaks what they wrote, or makes it all up. */
  message(roll: (most: number) => number): Uint8Array {
    const ids = [...this.doc.getMap('notes').keys()];
    const mine = copyOf(this.doc, OWN[roll(2)] ?? 0);
    const honest = updateOf(mine, (doc) => honestAct(doc, roll, ids));
    const way = roll(4);
    if (way === 0) return honest;
    return way === 1 ? broken(honest, roll) : grown(this.doc, roll, OWN, ids);
  }
}

function theirNotes(doc: Y.Doc): unknown {
  const kept = readNotes(doc).filter(({ author }) => author === NEIGHBOUR);
  // Where a note lies and stands is anybody's.
  return [
    doc.getMap('meta').toJSON(),
    kept.map(({ id, text, facts, deleted }) => ({ id, text, facts, deleted })),
  ];
}

/** Plays one world through; answers how many messages were let in. */
function play(seed: number): number {
  const roll = dice(seed);
  const world = new World();
  const ownOnly = seed % 2 === 0;
  const theirs = theirNotes(world.doc);
  let passed = 0;
  for (let run = 0; run < CASES; run += 1) {
    const update = world.message(roll);
    const begun = performance.now();
    if (world.push(update, ownOnly)) passed += 1;
    if (roll(3) > 0) world.commit();
    const tookMs = performance.now() - begun;
    if (tookMs > MOST_MS) throw new Error(`${tookMs} ms over ${Buffer.from(update).toString('hex')}`);
    const { pendingStructs, pendingDs } = world.doc.store;
    if (pendingStructs || pendingDs)
      throw new Error(`waits for ever: ${Buffer.from(update).toString('hex')}`);
  }
  world.commit();
  if (ownOnly) expect(theirNotes(world.doc)).toEqual(theirs);
  expect(clocksOf(world.doc)).toEqual(world.clocks);
  expectSound(world);
  return passed;
}

/** Whoever gets the same updates has the same document, whichever way it comes. */
function expectSound({ doc, taken }: World): void {
  const [replayed, byState, byCheckpoint] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  for (const update of taken) Y.applyUpdate(replayed, update);
  Y.applyUpdate(byState, Y.encodeStateAsUpdate(doc));
  Y.applyUpdateV2(byCheckpoint, Y.encodeStateAsUpdateV2(doc));
  for (const other of [replayed, byState, byCheckpoint]) {
    expect(Buffer.from(Y.encodeStateVector(other))).toEqual(Buffer.from(Y.encodeStateVector(doc)));
    expect(readNotes(other)).toEqual(readNotes(doc));
    expect([other.store.pendingStructs, other.store.pendingDs]).toEqual([null, null]);
  }
}

test('B5 six thousand hostile messages: nothing throws, stalls, waits for ever or touches what is not its own', () => {
  const failed: string[] = [];
  let passed = 0;
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    try {
      passed += play(seed);
    } catch (error) {
      failed.push(`seed ${seed}: ${error instanceof Error ? error.stack?.slice(0, 600) : error}`);
    }
  }
  expect(failed).toEqual([]);
  // Else the fuzz shows nothing but that all is refused.
  expect(passed).toBeGreaterThan(WORLDS * 10);
});
