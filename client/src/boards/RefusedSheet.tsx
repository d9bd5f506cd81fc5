import { useId, useRef } from 'react';
import { Button } from '../parts/Button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import type { RefusedNote } from '../wire/shelf.ts';
import { judgingWords } from '../words/judging.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { refusedWords } from '../words/refused.ts';
import { useBoard } from './board-context.ts';
import styles from './RefusedSheet.module.css';
import { forgetRefused } from './refused.ts';
import { wordsSaid } from './said-around.ts';

type RefusedSheetProps = { refused: RefusedNote[]; onClose: () => void };

/** The words that the board did not take: why, and what their author may do with each of them. */
export function RefusedSheet({ refused, onClose }: RefusedSheetProps) {
  const words = useWords(refusedWords);
  const list = useRef<HTMLUListElement>(null);
  // The pressed button goes with its note; a keyboard or a reader would start at the head of the page again.
  const stay = () => list.current?.focus();
  return (
    <Sheet title={words.sheet} closeWord={words.close} onClose={onClose}>
      <p className={styles.more}>{refused.length > 0 ? words.sheetMore : words.nothingLeft}</p>
      <ul ref={list} className={styles.list} tabIndex={-1}>
        {refused.map((one) => (
          <Refused key={one.id} refused={one} onGone={stay} />
        ))}
      </ul>
    </Sheet>
  );
}

function Refused({ refused, onGone }: { refused: RefusedNote; onGone: () => void }) {
  const { me } = useBoard();
  const words = useWords(refusedWords);
  const textId = useId();
  const text = useText(refused);
  const why = words.why[refused.code as keyof typeof words.why] ?? words.whyElse;
  const dismiss = () => {
    onGone();
    void forgetRefused(me.id, [refused.id]);
  };
  return (
    <li className={styles.note} data-refused={refused.code}>
      <p className={styles.why}>{why}</p>
      {text ? (
        <blockquote id={textId} className={styles.words} lang={refused.note?.facts.lang} dir="auto">
          {text}
        </blockquote>
      ) : (
        <p id={textId}>{words.noWords}</p>
      )}
      <StandsAnyway refused={refused} />
      <div className={styles.doings}>
        {text && <TryAgain refused={refused} textId={textId} onGone={onGone} />}
        {text && <Copy text={text} textId={textId} />}
        <Button size="small" kind="danger" aria-describedby={textId} onClick={dismiss}>
          {words.dismiss}
        </Button>
      </div>
    </li>
  );
}

/** What was written: the words of a note, or a verdict, a first step or a comment with its own. */
function useText({ note, around }: RefusedNote): string {
  const { verdicts } = useWords(judgingWords);
  if (!around) return note?.text.trim() ?? '';
  const verdict = 'verdict' in around.said ? verdicts[around.said.verdict] : '';
  return [verdict, wordsSaid(around)].filter(Boolean).join('\n');
}

/** Whose note was only moved need not write it again. */
function StandsAnyway({ refused: { boardId, doc, note } }: { refused: RefusedNote }) {
  const { store } = useBoard();
  const words = useWords(refusedWords);
  if (!note || boardId !== store.boardId || doc === 'frames') return null;
  const notes = store.notes(doc);
  if (!notes?.note(note.id) || notes.text(note.id) !== note.text) return null;
  return <p className={styles.stands}>{words.stands}</p>;
}

type DoingProps = { refused: RefusedNote; textId: string; onGone: () => void };

function TryAgain({ refused, textId, onGone }: DoingProps) {
  const { store, acts, canEdit, writesTo } = useBoard();
  const words = useWords(refusedWords);
  const { language } = useLanguage();
  const say = useSay();
  const mayWrite = canEdit || (refused.doc === 'draft' && writesTo === 'draft');
  const again = async () => {
    const isWritten = await acts.tryAgain(refused, language);
    say(isWritten ? { text: words.againSaid, ms: 4000 } : { kind: 'danger', text: words.againFailed });
    if (isWritten) onGone();
  };
  // A verdict belongs to the case of its group; elsewhere its words can be copied.
  if (refused.around && refused.boardId !== store.boardId) return null;
  if (!mayWrite) return <p className={styles.later}>{words.againLater}</p>;
  return (
    <Button size="small" kind="main" aria-describedby={textId} onClick={() => void again()}>
      {words.again}
    </Button>
  );
}

function Copy({ text, textId }: { text: string; textId: string }) {
  const words = useWords(refusedWords);
  const say = useSay();
  const copy = async () => {
    const isCopied = await copyText(text);
    say(isCopied ? { text: words.copied, ms: 4000 } : { kind: 'danger', text: words.cannotCopy });
  };
  return (
    <Button size="small" aria-describedby={textId} onClick={() => void copy()}>
      {words.copy}
    </Button>
  );
}
