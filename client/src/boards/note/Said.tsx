import { may } from '@case-lab/contract';
import { type Comment, removeComment, restoreComment } from '@case-lab/contract/boards';
import type { ReactNode } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { serverNow } from '../../wire/server-clock.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { Byline } from '../Byline.tsx';
import { useBoard } from '../board-context.ts';
import { barFor } from '../may-write.ts';
import { useAuthor, useStatus } from '../use-board.ts';
import styles from './Comments.module.css';

type SaidProps = { comment: Comment; onReply?: ((id: string) => void) | undefined; children?: ReactNode };

/** One comment: who, when, the words, and what can be done with it. `children`: its replies. */
export function Said({ comment, onReply, children }: SaidProps) {
  const { store, acts, me, canEdit, person } = useBoard();
  const words = useWords(noteWords);
  const say = useSay();
  const { id: author } = useAuthor(store, comment.author);
  useStatus(store, 'mode');
  // The phase may let everybody write into each other's notes; what somebody says stays theirs, and the host's to moderate.
  const isTheirs = author === me.id || may(me.role, "change another's note", { lab: true, group: true });
  const mayRemove = canEdit && isTheirs && !barFor(store, me, 'board', comment.author);
  const remove = () => {
    const at = Math.round(serverNow());
    void acts.edit('board', (doc) => removeComment(doc, comment.id, at));
    const restore = () => void acts.edit('board', (doc) => restoreComment(doc, comment.id));
    say({ text: words.commentRemoved, action: { word: words.restore, do: restore } });
  };
  return (
    <li className={styles.said}>
      <div className={styles.who}>
        <Byline author={comment.author} isOwn={author === me.id} brief />
        <Time at={comment.at} />
      </div>
      <p className={styles.words} lang={languageOf(comment.text)} dir="auto">
        {comment.text}
      </p>
      <div className={styles.doings}>
        {onReply && (
          <button
            type="button"
            className={styles.quiet}
            aria-label={words.replyTo(person(author)?.name ?? '')}
            onClick={() => onReply(comment.id)}
          >
            {words.reply}
          </button>
        )}
        {mayRemove && (
          <button
            type="button"
            className={styles.quiet}
            aria-label={words.removeComment}
            title={words.removeComment}
            onClick={remove}
          >
            <Icon d="M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6" size={18} />
          </button>
        )}
      </div>
      {children}
    </li>
  );
}

function Time({ at }: { at: number }) {
  const { language } = useLanguage();
  const when = new Date(at);
  const isToday = when.toDateString() === new Date(serverNow()).toDateString();
  const shown = new Intl.DateTimeFormat(language, {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(!isToday && { day: 'numeric', month: 'short' }),
  });
  return (
    <time className={styles.time} dateTime={when.toISOString()}>
      {shown.format(when)}
    </time>
  );
}

/** In which of the two languages a comment is: told by its letters, so that it is read aloud rightly. */
function languageOf(text: string): 'ru' | 'en' {
  return /[а-яё]/i.test(text) ? 'ru' : 'en';
}
