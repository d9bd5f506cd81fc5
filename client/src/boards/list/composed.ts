import { NOTE_KINDS, type NoteKind } from '@case-lab/contract/boards';
import { useCallback, useState } from 'react';

/** A note that is being written: kept at each keystroke, so that a reload or an empty battery takes nothing. */
export type Composed = {
  text: string;
  frame: string | undefined;
  kind: NoteKind | undefined;
  /** Begun while nobody was to see it: so it stays, also when the phase is over before it is sent (I5). */
  isPrivate: boolean;
  /** In which phase the frame was chosen: the next one works elsewhere. */
  phase: string | undefined;
  /** The participant without a phone for whom it is written; none: oneself. */
  for: string | undefined;
};

const KEPT_AT = 'case-lab:compose:';
const NOTHING: Composed = {
  ...{ text: '', frame: undefined, kind: undefined, isPrivate: false },
  ...{ phase: undefined, for: undefined },
};

/** The note being written on a board by one person on this device. */
export function useComposed(boardId: string, owner: string): [Composed, (change: Partial<Composed>) => void] {
  const keptAt = `${KEPT_AT}${owner}:${boardId}`;
  const [composed, setComposed] = useState(() => read(keptAt));
  const change = useCallback(
    (changed: Partial<Composed>) =>
      setComposed((before) => {
        const next = { ...before, ...changed };
        try {
          localStorage.setItem(keptAt, JSON.stringify(next));
        } catch {
          // A full or closed storage: the text still stands in the field.
        }
        return next;
      }),
    [keptAt],
  );
  return [composed, change];
}

/** What one person has begun to write on this device and not sent, on whichever board. */
export function unfinishedOf(owner: string): string[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${KEPT_AT}${owner}:`));
  return keys.map((key) => read(key).text.trim()).filter(Boolean);
}

function read(keptAt: string): Composed {
  try {
    const kept: Partial<Record<keyof Composed, unknown>> = JSON.parse(localStorage.getItem(keptAt) ?? '{}');
    return {
      text: typeof kept.text === 'string' ? kept.text : '',
      frame: typeof kept.frame === 'string' ? kept.frame : undefined,
      kind: NOTE_KINDS.find((kind) => kind === kept.kind),
      isPrivate: kept.isPrivate === true,
      phase: typeof kept.phase === 'string' ? kept.phase : undefined,
      for: typeof kept.for === 'string' ? kept.for : undefined,
    };
  } catch {
    // Not ours or not whole: as good as nothing.
    return NOTHING;
  }
}

/** The lines of a pasted text that could each be a note; one line or none is no list. */
export function linesOf(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter(Boolean);
  return lines.length > 1 ? lines : [];
}
