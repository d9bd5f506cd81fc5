import type * as Y from 'yjs';
import { BOUNDS, toFields } from './bounds.ts';
import { BY_HAND, openBoard } from './document.ts';
import { toVerdict, type Verdict } from './judgements.ts';
import { firstKeys, idsOf, toKey } from './keys.ts';
import { toText } from './text.ts';

/** What the group agrees on for one cell, in one sentence of at most 600 characters. */
export type Agreement = { technology: string; territory: string; verdict: Verdict; sentence: string };

/**
 * Writes down what the group agrees on, or takes it back (`undefined`). Only the host and the staff do; the gate sees to
 * it. False, and nothing changed: an id is none, or the verdict is unknown.
 */
export function agree(
  doc: Y.Doc,
  { technology, territory }: Pick<Agreement, 'technology' | 'territory'>,
  said: Pick<Agreement, 'verdict' | 'sentence'> | undefined,
): boolean {
  const key = toKey(technology, territory);
  const { agreements } = openBoard(doc);
  if (key === undefined || (said && toVerdict(said.verdict) === undefined)) return false;
  const plain = said && { verdict: said.verdict, sentence: toText(said.sentence).trim() };
  if (JSON.stringify(agreements.get(key)) === JSON.stringify(plain)) return true;
  doc.transact(() => (plain ? agreements.set(key, plain) : agreements.delete(key)), BY_HAND);
  return true;
}

/** All agreements, at most 5,000, whatever was put in (B17). */
export function readAgreements(doc: Y.Doc): Agreement[] {
  const { agreements } = openBoard(doc);
  return firstKeys(agreements, BOUNDS.readAround).flatMap((key) => {
    const [technology = '', territory = ''] = idsOf(key, 2) ?? [];
    const fields = toFields(agreements.get(key));
    const verdict = toVerdict(fields.verdict);
    return verdict && technology
      ? [{ technology, territory, verdict, sentence: toText(fields.sentence) }]
      : [];
  });
}
