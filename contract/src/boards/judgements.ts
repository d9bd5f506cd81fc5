import * as Y from 'yjs';
import { BOUNDS, toFields } from './bounds.ts';
import { BY_HAND, openBoard } from './document.ts';
import { firstKeys, idsOf, toKey } from './keys.ts';
import { toText } from './text.ts';

/** Whether a technology applies in a territory; the words are those of `docs/words.md`. */
export const VERDICTS = ['applies_now', 'with_adaptation', 'later_if', 'not_here', 'dont_know'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How sure somebody is: a guess, fairly sure, sure. */
export const CONFIDENCES = [1, 2, 3] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What is judged, and by whom: three ids. */
export type Judged = { technology: string; territory: string; participant: string };

/** Which text says why, by verdict; `question` is one to the expert. */
export const REASONS = {
  with_adaptation: 'adaptation',
  later_if: 'condition',
  not_here: 'barriers',
  dont_know: 'question',
} as const;

/** What commonly stands in the way of a practice, or helps it: offered to be ticked, beside free text. */
export const CONDITIONS = [
  'money',
  'people',
  'land',
  'water',
  'season',
  'skills',
  'plants',
  'rules',
  'support',
  'upkeep',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/**
 * What somebody thinks. A change of the verdict leaves the texts of the others as they are; each has at most 600
 * characters, '' where nothing is said. `lacks` and `has`: what stands in the way and what helps, ticked.
 */
export type Opinion = {
  verdict: Verdict;
  confidence?: Confidence;
  lacks: readonly Condition[];
  has: readonly Condition[];
  adaptation: string;
  condition: string;
  barriers: string;
  enablers: string;
  question: string;
};

/** An applicability judgement, plain and within bounds. */
export type Judgement = Judged & Opinion;

/**
 * Judges, or changes what one has judged: one transaction, one step of undo, and only what differs is written. Everybody
 * changes their own judgements only, in every phase; the gate sees to it. False, and nothing changed: an id is no id, or
 * there is no verdict yet and none is given.
 */
export function judge(doc: Y.Doc, judged: Judged, opinion: Partial<Opinion>): boolean {
  const key = toKey(judged.technology, judged.territory, judged.participant);
  const { judgements } = openBoard(doc);
  const there = key && judgements.get(key);
  const before = readOpinion(there);
  if (!key || (before === undefined && toVerdict(opinion.verdict) === undefined)) return false;
  const wanted = Object.entries(readOpinion({ ...before, ...opinion }) ?? {});
  const changed = wanted.filter(([field, value]) => !isSame(before?.[field as keyof Opinion], value));
  if (changed.length === 0) return true;
  doc.transact(() => {
    if (there instanceof Y.Map) for (const [field, value] of changed) there.set(field, value);
    else
      judgements.set(
        key,
        new Y.Map<unknown>(wanted.filter(([, value]) => !isSame(value, '') && !isSame(value, []))),
      );
  }, BY_HAND);
  return true;
}

/** All judgements on a board by key: at most 5,000, whatever was put in (B17). */
export function readJudgements(doc: Y.Doc): Judgement[] {
  const { judgements } = openBoard(doc);
  const keys = firstKeys(judgements, BOUNDS.readJudgements);
  return keys.flatMap((key) => {
    const [judged, opinion] = [judgedIn(key), readOpinion(judgements.get(key))];
    return judged && opinion ? [{ ...judged, ...opinion }] : [];
  });
}

/** What a key of `judgements` says; `undefined` for what is no such key. */
export function judgedIn(key: string): Judged | undefined {
  const [technology = '', territory = '', participant = ''] = idsOf(key, 3) ?? [];
  return technology === '' ? undefined : { technology, territory, participant };
}

/** `undefined` for what has no verdict that is known. */
function readOpinion(value: unknown): Opinion | undefined {
  const fields = toFields(value instanceof Y.Map ? value.toJSON() : value);
  const verdict = toVerdict(fields.verdict);
  if (verdict === undefined) return undefined;
  const confidence = CONFIDENCES.find((one) => one === fields.confidence);
  const { adaptation, condition, barriers, enablers, question } = fields;
  return {
    ...{ verdict, ...(confidence && { confidence }) },
    ...{ lacks: toConditions(fields.lacks), has: toConditions(fields.has) },
    ...{ adaptation: toText(adaptation), condition: toText(condition), barriers: toText(barriers) },
    ...{ enablers: toText(enablers), question: toText(question) },
  };
}

/** Each known one once, in the order of the list. */
function toConditions(value: unknown): readonly Condition[] {
  return Array.isArray(value) ? CONDITIONS.filter((one) => value.includes(one)) : [];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));
}

/** A stored or received value as a verdict, or `undefined`. */
export function toVerdict(value: unknown): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict === value);
}
