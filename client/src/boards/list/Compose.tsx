import { inLanguage } from '@case-lab/contract';
import { type Frame, NOTE_KINDS } from '@case-lab/contract/boards';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { later } from '../../parts/later.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { useBoard } from '../board-context.ts';
import { useSpokenFor } from '../table/table-context.ts';
import styles from './Compose.module.css';
import { linesOf } from './composed.ts';
import { useWriting, type Writing } from './use-writing.ts';

const ManyLines = later(async () => (await import('./ManyLines.tsx')).ManyLines);

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
  const { frame, text, over, to, choose, write, send } = writing;
  useEffect(() => {
    if (!intoStamp) return;
    choose(into);
    field.current?.focus();
  }, [into, intoStamp, choose]);
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
      data-compose=""
      data-private={to === 'draft' || undefined}
      onSubmit={(event) => event.preventDefault()}
    >
      {lines.length > 0 && frame && (
        <Suspense fallback={<Waiting word={words.loading} lines={1} />}>
          <ManyLines
            lines={lines}
            frame={frame}
            onYes={() => void send(lines).then((did) => did && finish(true))}
            onNo={() => finish(false)}
          />
        </Suspense>
      )}
      <Selects frames={frames} writing={writing} />
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

type SelectsProps = { frames: readonly Frame[]; writing: Writing };

function Selects({ frames, writing }: SelectsProps) {
  const { frame, kind, spokenFor, choose, change } = writing;
  const words = useWords(boardWords);
  const { language } = useLanguage();
  return (
    <div className={styles.selects}>
      <ForWhom spokenFor={spokenFor} change={change} />
      <select
        aria-label={words.where}
        className={styles.where}
        value={frame?.id}
        onChange={(event) => choose(event.target.value)}
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
        onChange={(event) =>
          choose(
            frame?.id,
            NOTE_KINDS.find((one) => one === event.target.value),
          )
        }
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

/** A scribe chooses for whom they write. */
function ForWhom({ spokenFor, change }: Pick<Writing, 'spokenFor' | 'change'>) {
  const words = useWords(tableWords);
  const others = useSpokenFor();
  if (others.length === 0) return null;
  return (
    <select
      aria-label={words.for}
      className={styles.forWhom}
      value={spokenFor ?? ''}
      onChange={(event) => change({ for: event.target.value || undefined })}
    >
      <option value="">{words.forMe}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {words.forSomebody(name)}
        </option>
      ))}
    </select>
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
