import type { OnBoard } from './board-context.ts';
import type { StillNote } from './note-store.ts';

/** The territory that a note is about: its own, else that of whoever speaks in it, where they may be named. */
export function territoryOf(
  board: Pick<OnBoard, 'store' | 'person' | 'territory'>,
  note: Pick<StillNote, 'author' | 'facts'>,
): string | undefined {
  const own = note.facts.territory;
  return own === undefined ? speakersTerritory(board, note) : placeOf(board, own);
}

/** The id of the place that an id of a territory stands for: places may be merged, and boards keep what was written. */
export function placeOf({ territory }: Pick<OnBoard, 'territory'>, id: string): string {
  return territory(id)?.id ?? id;
}

/**
 * The territory of whoever speaks in a note: whom a scribe wrote it for, else its author; nobody's, also on one's own
 * screen, where they are unnamed.
 */
export function speakersTerritory(
  { store, person }: Pick<OnBoard, 'store' | 'person'>,
  { author, facts }: Pick<StillNote, 'author' | 'facts'>,
): string | undefined {
  return store.isUnnamed(author) ? undefined : person(facts.for ?? store.author(author))?.territory?.id;
}
