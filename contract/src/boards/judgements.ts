import * as Y from 'yjs';
import { BOUNDS, isId, toFields } from './bounds.ts';
import { BY_HAND, openBoard } from './document.ts';
import { wellFormed } from './text.ts';

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

/**
 * What somebody thinks. A change of the verdict leaves the texts of the others as they are; each has at most 600
 * characters, '' where nothing is said.
 */
export type Opinion = {
  verdict: Verdict;
  confidence?: Confidence;
  adaptation: string;
  condition: string;
  barriers: string;
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
  const key = keyOf(judged);
  const { judgements } = openBoard(doc);
  const there = key && judgements.get(key);
  const before = readOpinion(there);
  if (!key || (before === undefined && toVerdict(opinion.verdict) === undefined)) return false;
  const wanted = Object.entries(readOpinion({ ...before, ...opinion }) ?? {});
  const changed = wanted.filter(([field, value]) => before?.[field as keyof Opinion] !== value);
  if (changed.length === 0) return true;
  doc.transact(() => {
    if (there instanceof Y.Map) for (const [field, value] of changed) there.set(field, value);
    else judgements.set(key, new Y.Map<unknown>(wanted.filter(([, value]) => value !== '')));
  }, BY_HAND);
  return true;
}

/** All judgements on a board by key: at most 5,000, whatever was put in (B17). */
export function readJudgements(doc: Y.Doc): Judgement[] {
  const { judgements } = openBoard(doc);
  // Cut after sorting: the map's own order is that of arrival, and devices would keep different ones.
  const keys = [...judgements.keys()].sort().slice(0, BOUNDS.readJudgements);
  return keys.flatMap((key) => {
    const [judged, opinion] = [judgedIn(key), readOpinion(judgements.get(key))];
    return judged && opinion ? [{ ...judged, ...opinion }] : [];
  });
}

function keyOf({ technology, territory, participant }: Judged): string | undefined {
  const ids = [technology, territory, participant];
  return ids.every((id) => isId(id) && !id.includes('/')) ? ids.join('/') : undefined;
}

/** What a key of `judgements` says; `undefined` for what is no such key. */
export function judgedIn(key: string): Judged | undefined {
  const [technology, territory, participant, ...more] = key.split('/');
  if (!isId(technology) || !isId(territory) || !isId(participant) || more.length > 0) return undefined;
  return { technology, territory, participant };
}

/** `undefined` for what has no verdict that is known. */
function readOpinion(value: unknown): Opinion | undefined {
  const fields = toFields(value instanceof Y.Map ? value.toJSON() : value);
  const verdict = toVerdict(fields.verdict);
  if (verdict === undefined) return undefined;
  const confidence = CONFIDENCES.find((one) => one === fields.confidence);
  const { adaptation, condition, barriers, question } = fields;
  return {
    ...{ verdict, ...(confidence && { confidence }) },
    ...{ adaptation: toText(adaptation), condition: toText(condition) },
    ...{ barriers: toText(barriers), question: toText(question) },
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? wellFormed(value.slice(0, BOUNDS.noteCharacters)) : '';
}

function toVerdict(value: unknown): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict === value);
}
