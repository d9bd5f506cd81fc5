import { BOUNDS, type Translation, translate } from '@case-lab/contract/boards';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLab } from '../../labs/use-lab.ts';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { api, refusalOf } from '../../wire/http.ts';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { refusalWords } from '../../words/refusals.ts';
import { useBoard } from '../board-context.ts';
import type { StillNote } from '../note-store.ts';
import { useTable } from '../table/table-context.ts';
import { useAuthor, useListOf } from '../use-board.ts';
import styles from './Translated.module.css';

/** A note's words in the other language, beside the original and never in its place (I11). */
export function Translated({ note }: { note: StillNote }) {
  const { canEdit } = useBoard();
  const words = useWords(noteWords);
  const [isWriting, setWriting] = useState(false);
  const lang = note.facts.lang === 'ru' ? 'en' : 'ru';
  const there = useListOf('translations', note.id).find((one) => one.lang === lang);
  if (isWriting) return <Write note={note.id} lang={lang} there={there} onDone={() => setWriting(false)} />;
  if (!there && !canEdit) return null;
  return (
    <div className={styles.translated}>
      {there && (
        <>
          <p className={styles.text} lang={lang} dir="auto">
            {there.text}
          </p>
          <Maker translation={there} />
        </>
      )}
      {canEdit && (
        <Button kind="quiet" size="small" className={styles.begin} onClick={() => setWriting(true)}>
          {there ? words.changeTranslation : words.translate[lang]}
        </Button>
      )}
      {canEdit && !there && <ByMachine note={note.id} lang={lang} />}
    </div>
  );
}

/** Offered where the server was given a machine; its words can be mended by hand like any others. */
function ByMachine({ note, lang }: Pick<WriteProps, 'note' | 'lang'>) {
  const { store, acts } = useBoard();
  const { labId } = useTable();
  const words = useWords(noteWords);
  const refusals = useWords(refusalWords);
  const say = useSay();
  const lab = useLab(labId).data;
  const translating = useMutation({
    mutationFn: () => api.boards.translateNote({ labId, boardId: store.boardId, noteId: note, to: lang }),
    onSuccess: ({ text }) =>
      void acts.edit('board', (doc) => translate(doc, { note, lang, text, how: 'machine' })),
    onError: (error) => say({ kind: 'danger', text: refusals[refusalOf(error)] }),
  });
  if (!lab?.translates) return null;
  return (
    <Button
      kind="quiet"
      size="small"
      className={styles.begin}
      disabled={translating.isPending}
      onClick={() => translating.mutate()}
    >
      {translating.isPending ? words.machineWorks : words.askMachine}
    </Button>
  );
}

/** Who has translated, by name where they may be named. */
function Maker({ translation }: { translation: Translation }) {
  const { store, me, person } = useBoard();
  const words = useWords(noteWords);
  const board = useWords(boardWords);
  const { id, isUnnamed } = useAuthor(store, translation.author);
  const isNamed = id !== undefined && !isUnnamed;
  const name = !isNamed ? board.unnamed : id === me.id ? words.you : (person(id)?.name ?? '…');
  return (
    <p className={styles.maker}>{translation.how === 'machine' ? words.byMachine : words.byHuman(name)}</p>
  );
}

type WriteProps = {
  note: string;
  lang: Translation['lang'];
  there: Translation | undefined;
  onDone: () => void;
};

function Write({ note, lang, there, onDone }: WriteProps) {
  const { acts } = useBoard();
  const words = useWords(noteWords);
  const [text, setText] = useState(there?.text ?? '');
  const fieldId = useId();
  const save = () => {
    void acts.edit('board', (doc) => translate(doc, { note, lang, text, how: 'human' }));
    onDone();
  };
  return (
    <div className={styles.translated}>
      <label htmlFor={fieldId} className={styles.maker}>
        {there ? words.changeTranslation : words.translate[lang]}
      </label>
      <textarea
        id={fieldId}
        className={styles.field}
        lang={lang}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: asked for by the press that opened it
        autoFocus
        value={text}
        maxLength={BOUNDS.noteCharacters}
        aria-describedby={`${fieldId}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${fieldId}-hint`} className={styles.maker}>
        {words.translateHint}
      </p>
      <div className={styles.doings}>
        <Button kind="main" size="small" onClick={save}>
          {words.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
