import { useCallback, useState } from 'react';

/** A first step as it is being written: texts as typed, `due` a day, `technology` an id; '' where nothing is said. */
export type StepDraft = {
  cue: string;
  action: string;
  due: string;
  needs: string;
  helpers: string;
  technology: string;
};

export const EMPTY: StepDraft = { cue: '', action: '', due: '', needs: '', helpers: '', technology: '' };

const KEPT_AT = 'case-lab:step:';

/** The first step that one person is writing on a board, kept on this device at each keystroke; `clear` once it is promised. */
export function useStepDraft(boardId: string, owner: string) {
  const keptAt = `${KEPT_AT}${owner}:${boardId}`;
  const [draft, setDraft] = useState(() => read(keptAt));
  const write = useCallback(
    (next: StepDraft) => {
      setDraft(next);
      try {
        localStorage.setItem(keptAt, JSON.stringify(next));
      } catch {
        // A full or closed storage: the text still stands in the field.
      }
    },
    [keptAt],
  );
  return { draft, write, clear: () => write(EMPTY) };
}

/** What a first step still lacks to be concrete: something that happens, and something that one does. */
export function missingOf({ cue, action }: Pick<StepDraft, 'cue' | 'action'>): 'cue' | 'action' | undefined {
  if (cue.trim() === '') return 'cue';
  return action.trim() === '' ? 'action' : undefined;
}

/** First steps that one person has begun on this device and not promised, on whichever board. */
export function unfinishedStepsOf(owner: string): string[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${KEPT_AT}${owner}:`));
  return keys.flatMap((key) => {
    const { technology: _, ...texts } = read(key);
    return Object.values(texts).filter(Boolean).join('\n') || [];
  });
}

function read(keptAt: string): StepDraft {
  try {
    const kept: Partial<Record<string, unknown>> = JSON.parse(localStorage.getItem(keptAt) ?? '{}');
    const text = (field: keyof StepDraft) => (typeof kept[field] === 'string' ? kept[field] : '');
    const [cue, action, due] = [text('cue'), text('action'), text('due')];
    return {
      cue,
      action,
      due,
      needs: text('needs'),
      helpers: text('helpers'),
      technology: text('technology'),
    };
  } catch {
    // Not ours or not whole: as good as nothing.
    return EMPTY;
  }
}
