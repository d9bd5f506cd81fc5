import type * as Y from 'yjs';
import { BOUNDS } from './bounds.ts';
import { BY_HAND, openBoard } from './document.ts';
import { firstKeys, idsOf, toKey } from './keys.ts';

/** What can be said to a note with one tap: yes, I like it, it would grow with us, an idea, I wonder, let us do it together. */
export const EMOJI = ['👍', '❤️', '🌱', '💡', '🤔', '🤝'] as const;
export type Emoji = (typeof EMOJI)[number];

/** One tap of one person. */
export type Reaction = { note: string; emoji: Emoji; participant: string };

/**
 * Gives a reaction or takes it back. It is kept by person, so that a double tap on two devices counts once, and everybody
 * changes their own only; the gate sees to it. False: an id is none.
 */
export function react(doc: Y.Doc, { note, emoji, participant }: Reaction, isGiven: boolean): boolean {
  const key = toKey(note, emoji, participant);
  const { reactions } = openBoard(doc);
  if (key === undefined) return false;
  if (reactions.has(key) === isGiven) return true;
  doc.transact(() => (isGiven ? reactions.set(key, 1) : reactions.delete(key)), BY_HAND);
  return true;
}

/** All reactions, at most 5,000, whatever was put in (B17). */
export function readReactions(doc: Y.Doc): Reaction[] {
  const { reactions } = openBoard(doc);
  return firstKeys(reactions, BOUNDS.readAround).flatMap((key) => reactedIn(key) ?? []);
}

/** What a key of `reactions` says; `undefined` for what is no such key. */
export function reactedIn(key: string): Reaction | undefined {
  const [note = '', given, participant = ''] = idsOf(key, 3) ?? [];
  const emoji = EMOJI.find((one) => one === given);
  return emoji && { note, emoji, participant };
}
