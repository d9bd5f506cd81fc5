import { type Frame, framesNow, type NoteKind } from '@case-lab/contract/boards';
import { type RefObject, useCallback } from 'react';
import { useSay } from '../../parts/Toasts.tsx';
import { boardWords } from '../../words/boards.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { useSpokenFor } from '../table/table-context.ts';
import { useComposing } from '../table/use-composing.ts';
import { useStatus } from '../use-board.ts';
import { useComposed } from './composed.ts';

export type Writing = {
  frame: Frame | undefined;
  text: string;
  /** How many characters it is too long, if it is. */
  over: number;
  kind: NoteKind;
  /** Where it will go: what was begun in private stays a draft. */
  to: Which;
  /** The participant without a phone for whom it is written. */
  spokenFor: string | undefined;
  choose(frameId: string | undefined, kind?: NoteKind): void;
  change: ReturnType<typeof useComposed>[1];
  write(text: string): void;
  /** Adds these notes; false: the board is full, or none of them says anything. */
  send(texts: string[]): Promise<boolean>;
};

/** The note that is being written: where it goes, by the phase and by choice, what it is, and how it is sent. */
export function useWriting(
  frames: readonly Frame[],
  field: RefObject<HTMLTextAreaElement | null>,
  scroll: RefObject<HTMLElement | null>,
): Writing {
  const { store, acts, me, phase, writesTo } = useBoard();
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const others = useSpokenFor();
  const say = useSay();
  const [composed, change] = useComposed(store.boardId, me.id);
  const phaseId = phase?.id;
  // What has been begun stays where it was begun.
  const isChosen = composed.phase === phaseId || composed.text !== '';
  const chosen = isChosen ? frames.find(({ id }) => id === composed.frame) : undefined;
  const frame = chosen ?? framesNow(phase?.kind, frames)[0] ?? frames[0];
  const spokenFor = others.find(({ id }) => id === composed.for)?.id;
  const kind = (isChosen ? composed.kind : undefined) ?? frame?.kind ?? 'idea';
  const most = useStatus(store, 'noteCharacters');
  const isPrivate = writesTo === 'draft' || (composed.isPrivate && composed.text !== '');
  const to: Which = isPrivate && store.notes('draft') ? 'draft' : 'board';
  const write = (text: string) => {
    const begins = composed.text === '' && { frame: frame?.id, phase: phaseId };
    change({ text, isPrivate: isPrivate && text !== '', ...begins });
  };
  const choose = useCallback(
    (frameId: string | undefined, kind?: NoteKind) => change({ frame: frameId, kind, phase: phaseId }),
    [change, phaseId],
  );
  const send = async (texts: string[]) => {
    const said = texts.map((text) => text.trim()).filter(Boolean);
    const fitting = said.filter((text) => text.length <= most);
    if (!frame || fitting.length === 0) return false;
    field.current?.focus();
    const ids = await acts.add(to, fitting, { frame: frame.id, kind, lang: language, for: spokenFor });
    if (ids.length === 0) {
      say({ kind: 'danger', text: words.boardFull });
      return false;
    }
    // What is too long for a note stays in the field.
    write(said.filter((text) => text.length > most).join('\n'));
    requestAnimationFrame(() => showCard(scroll.current, ids.at(-1)));
    return true;
  };
  const over = composed.text.trim().length - most;
  useComposing(composed.text, frame?.id, to);
  return { frame, text: composed.text, over, kind, to, spokenFor, choose, change, write, send };
}

function showCard(list: HTMLElement | null, id: string | undefined): void {
  const card = list?.querySelector<HTMLElement>(`[data-note="${id}"]`);
  card?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  if (card) card.dataset.fresh = '';
}
