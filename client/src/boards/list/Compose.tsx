import { inLanguage } from '@case-lab/contract';
import { type Frame, NOTE_KINDS, type NoteKind } from '@case-lab/contract/boards';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useSay } from '../../parts/Toasts.tsx';
import { boardWords } from '../../words/boards.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { useStatus } from '../use-board.ts';
import styles from './Compose.module.css';
import { linesOf, useComposed } from './composed.ts';
import { ManyLines } from './ManyLines.tsx';

type ComposeProps = {
  frames: readonly Frame[];
  /** The frame that somebody has just chosen to write into; `intoStamp` differs with every choice. */
  into: string | undefined;
  intoStamp: string | undefined;
  scroll: RefObject<HTMLElement | null>;
};

/** The bar at the foot of the list: where, what it is, the words. Sending keeps the keyboard for the next note. */
export function Compose({ frames, into, intoStamp, scroll }: ComposeProps) {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const [lines, setLines] = useState<string[]>([]);
  const writing = useWriting(frames, field, scroll);
  const { frame, text, kind, to, change, write, send } = writing;
  const over = text.trim().length - useStatus(store, 'noteCharacters');
  useEffect(() => {
    if (!intoStamp) return;
    change({ frame: into, kind: undefined });
    field.current?.focus();
  }, [into, intoStamp, change]);
  const paste = (event: ClipboardEvent) => {
    const pasted = linesOf(event.clipboardData.getData('text'));
    if (pasted.length === 0) return;
    event.preventDefault();
    setLines(pasted);
  };
  const finish = (done: boolean) => {
    if (!done) write([text, lines.join('\n')].filter(Boolean).join('\n'));
    setLines([]);
    field.current?.focus();
  };
  return (
    <form
      className={styles.compose}
      data-private={to === 'draft' || undefined}
      onSubmit={(event) => event.preventDefault()}
    >
      {lines.length > 0 && frame && (
        <ManyLines
          lines={lines}
          frame={frame}
          onYes={() => void send(lines).then((did) => did && finish(true))}
          onNo={() => finish(false)}
        />
      )}
      <Selects frames={frames} frame={frame} kind={kind} change={change} />
      <div className={styles.row}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          value={text}
          aria-label={words.compose}
          placeholder={to === 'draft' ? words.composePrivate : words.composeHint}
          onFocus={() => store.prepare()}
          onChange={(event) => write(event.target.value)}
          onPaste={paste}
          onKeyDown={(event) => {
            if (!isSend(event)) return;
            event.preventDefault();
            void send([text]);
          }}
        />
        <SendButton isReady={text.trim() !== '' && over <= 0} onSend={() => void send([text])} />
      </div>
      {over > 0 && (
        <p className={styles.over} role="alert">
          {words.tooLong(over)}
        </p>
      )}
    </form>
  );
}

type Writing = {
  frame: Frame | undefined;
  text: string;
  kind: NoteKind;
  /** Where it will go: what was begun in private stays a draft. */
  to: Which;
  change: ReturnType<typeof useComposed>[1];
  write(text: string): void;
  /** Adds these notes; false: the board is full, or none of them says anything. */
  send(texts: string[]): Promise<boolean>;
};

function useWriting(
  frames: readonly Frame[],
  field: RefObject<HTMLTextAreaElement | null>,
  scroll: RefObject<HTMLElement | null>,
): Writing {
  const { store, acts, me, writesTo } = useBoard();
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const say = useSay();
  const [composed, change] = useComposed(store.boardId, me.id);
  const frame = frames.find(({ id }) => id === composed.frame) ?? frames[0];
  const kind = composed.kind ?? frame?.kind ?? 'idea';
  const most = store.status.noteCharacters;
  const isPrivate = writesTo === 'draft' || (composed.isPrivate && composed.text !== '');
  const to: Which = isPrivate && store.notes('draft') ? 'draft' : 'board';
  const write = (text: string) => change({ text, isPrivate: isPrivate && text !== '' });
  const send = async (texts: string[]) => {
    const said = texts.map((text) => text.trim()).filter(Boolean);
    const fitting = said.filter((text) => text.length <= most);
    if (!frame || fitting.length === 0) return false;
    field.current?.focus();
    const ids = await acts.add(to, fitting, { frame: frame.id, kind, lang: language });
    if (ids.length === 0) {
      say({ kind: 'danger', text: words.boardFull });
      return false;
    }
    // What is too long for a note stays in the field.
    write(said.filter((text) => text.length > most).join('\n'));
    requestAnimationFrame(() => showCard(scroll.current, ids.at(-1)));
    return true;
  };
  return { frame, text: composed.text, kind, to, change, write, send };
}

function showCard(list: HTMLElement | null, id: string | undefined): void {
  const card = list?.querySelector<HTMLElement>(`[data-note="${id}"]`);
  card?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  if (card) card.dataset.fresh = '';
}

type SelectsProps = {
  frames: readonly Frame[];
  frame: Frame | undefined;
  kind: NoteKind;
  change: Writing['change'];
};

function Selects({ frames, frame, kind, change }: SelectsProps) {
  const words = useWords(boardWords);
  const { language } = useLanguage();
  return (
    <div className={styles.selects}>
      <select
        aria-label={words.where}
        className={styles.where}
        value={frame?.id}
        onChange={(event) => change({ frame: event.target.value, kind: undefined })}
      >
        {frames.map((option) => (
          <option key={option.id} value={option.id}>
            {inLanguage(option.title, language).text}
          </option>
        ))}
      </select>
      <select
        aria-label={words.kind}
        value={kind}
        onChange={(event) => change({ kind: NOTE_KINDS.find((one) => one === event.target.value) })}
      >
        {NOTE_KINDS.map((option) => (
          <option key={option} value={option}>
            {words.kinds[option]}
          </option>
        ))}
      </select>
    </div>
  );
}

function SendButton({ isReady, onSend }: { isReady: boolean; onSend: () => void }) {
  const words = useWords(boardWords);
  return (
    <button
      type="button"
      className={styles.send}
      aria-label={words.send}
      disabled={!isReady}
      // A press must not take the focus from the field, or the phone's keyboard goes down.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onSend}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path
          d="M12 19V5m0 0-6 6m6-6 6 6"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}

/** Enter sends where there is a real keyboard; on a phone it begins a new line, and the arrow sends. */
function isSend(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return false;
  return event.ctrlKey || event.metaKey || globalThis.matchMedia('(pointer: fine)').matches;
}
