import { addComment, BOUNDS, type Comment } from '@case-lab/contract/boards';
import { useId, useRef, useState } from 'react';
import { v4 } from 'uuid';
import { Icon } from '../../parts/Icon.tsx';
import { serverNow } from '../../wire/server-clock.ts';
import { useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { useBoard } from '../board-context.ts';
import { useListOf } from '../use-board.ts';
import styles from './Comments.module.css';
import { Said } from './Said.tsx';

/** What was said to a note, with replies one level deep, and a field to say something. */
export function Comments({ id }: { id: string }) {
  const { canEdit } = useBoard();
  const words = useWords(noteWords);
  const titleId = useId();
  const all = useListOf('comments', id);
  const [replyTo, setReplyTo] = useState<string>();
  const stand = new Set(all.map((one) => one.id));
  // Whoever answered a comment that is gone still says something to the note.
  const first = all.filter(({ replyTo: to }) => to === undefined || !stand.has(to));
  const repliesTo = (comment: Comment) => all.filter((one) => one.replyTo === comment.id);
  if (!canEdit && all.length === 0) return null;
  return (
    <section className={styles.comments} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.comments}
        {all.length > 0 && <span className={styles.count}>{all.length}</span>}
      </h3>
      <ul className={styles.list}>
        {first.map((comment) => (
          <Said key={comment.id} comment={comment} onReply={canEdit ? setReplyTo : undefined}>
            {repliesTo(comment).length > 0 && (
              <ul className={styles.replies}>
                {repliesTo(comment).map((reply) => (
                  <Said key={reply.id} comment={reply} />
                ))}
              </ul>
            )}
            {replyTo === comment.id && (
              <Say note={id} replyTo={comment.id} onDone={() => setReplyTo(undefined)} />
            )}
          </Said>
        ))}
      </ul>
      {canEdit && <Say note={id} />}
    </section>
  );
}

type SayProps = { note: string; replyTo?: string; onDone?: () => void };

function Say({ note, replyTo, onDone }: SayProps) {
  const { store, acts } = useBoard();
  const words = useWords(noteWords);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    if (text.trim() === '') return;
    const said = { id: v4(), note, at: Math.round(serverNow()), text, replyTo };
    void acts.edit('board', (doc) => addComment(doc, said));
    setText('');
    field.current?.focus();
    onDone?.();
  };
  return (
    <form className={styles.say} onSubmit={(event) => event.preventDefault()}>
      <textarea
        ref={field}
        rows={1}
        className={styles.field}
        value={text}
        maxLength={BOUNDS.noteCharacters}
        // Asked for by the press that opened it.
        // biome-ignore lint/a11y/noAutofocus: as above
        autoFocus={replyTo !== undefined}
        aria-label={replyTo ? words.replyHint : words.comment}
        placeholder={replyTo ? words.replyHint : words.commentHint}
        onFocus={() => store.prepare()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key !== 'Escape' || !onDone) return;
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
      <button
        type="button"
        className={styles.send}
        aria-label={words.send}
        disabled={text.trim() === ''}
        onClick={send}
      >
        <Icon d="M10 16V4m0 0L5 9m5-5 5 5" size={22} />
      </button>
    </form>
  );
}
