import * as Y from 'yjs';
import { BOUNDS, isId, toFields, toMoment } from './bounds.ts';
import { BY_HAND, FOUNDING, openBoard } from './document.ts';
import { firstKeys } from './keys.ts';
import { makerOf } from './maker.ts';
import { toText } from './text.ts';

/**
 * A first step: "when `cue`, then I `action`". `due` is a day, `YYYY-MM-DD`; `made` a moment in ms; `technology` and
 * `territory` are ids; `for` is the participant for whom a scribe wrote. Texts have at most 600 characters, '' where
 * nothing is said. `author` is the Yjs client id that made it (B6).
 */
export type Commitment = {
  id: string;
  made: number;
  cue: string;
  action: string;
  due: string;
  needs: string;
  helpers: string;
  technology: string | undefined;
  territory: string | undefined;
  for: string | undefined;
  author: number;
};

/** What can be written of a first step. */
export type Step = Omit<Commitment, 'id' | 'author'>;

/**
 * Writes a first step, or changes what is given of it: one transaction, and only what differs. Its author changes it, and
 * whoever may change others' notes; the gate sees to it. False, and nothing changed: the id is no id.
 */
export function commit(doc: Y.Doc, id: string, step: Partial<Step>): boolean {
  const { commitments } = openBoard(doc);
  if (!isId(id)) return false;
  const there = commitments.get(id);
  const before = readStep(there instanceof Y.Map ? there.toJSON() : {});
  const wanted = Object.entries(readStep({ ...before, ...step }));
  const changed = wanted.filter(([field, value]) => before[field as keyof Step] !== value);
  if (there instanceof Y.Map && changed.length === 0) return true;
  if (!(there instanceof Y.Map)) doc.transact(() => commitments.set(id, new Y.Map<unknown>()), FOUNDING);
  const map = commitments.get(id) as Y.Map<unknown>;
  doc.transact(() => {
    for (const [field, value] of changed) map.set(field, value);
  }, BY_HAND);
  return true;
}

/** Takes a first step away since a moment in ms; `restoreCommitment` and undo bring it back. */
export function withdrawCommitment(doc: Y.Doc, id: string, at: number): void {
  const there = openBoard(doc).commitments.get(id);
  if (there instanceof Y.Map) doc.transact(() => there.set('withdrawn', toMoment(at) ?? 0), BY_HAND);
}

/** Brings a withdrawn first step back. */
export function restoreCommitment(doc: Y.Doc, id: string): void {
  const there = openBoard(doc).commitments.get(id);
  if (there instanceof Y.Map) doc.transact(() => there.delete('withdrawn'), BY_HAND);
}

/** All first steps that say something, as they were made, at most 5,000, whatever was put in (B17). */
export function readCommitments(doc: Y.Doc): Commitment[] {
  const { commitments } = openBoard(doc);
  const found = firstKeys(commitments, BOUNDS.readAround).flatMap((id) => {
    const there = commitments.get(id);
    if (!isId(id) || !(there instanceof Y.Map) || there.has('withdrawn')) return [];
    const step = readStep(there.toJSON());
    if (step.cue === '' && step.action === '') return [];
    return [{ id, ...step, author: makerOf(commitments, id) }];
  });
  return found.sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
}

function readStep(value: unknown): Step {
  const { made, cue, action, due, needs, helpers, technology, territory, for: scribedFor } = toFields(value);
  return {
    made: toMoment(made) ?? 0,
    ...{ cue: toText(cue), action: toText(action), needs: toText(needs), helpers: toText(helpers) },
    due: typeof due === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : '',
    technology: isId(technology) ? technology : undefined,
    territory: isId(territory) ? territory : undefined,
    for: isId(scribedFor) ? scribedFor : undefined,
  };
}
