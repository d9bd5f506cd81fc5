import { useState } from 'react';
import { useLanguage, useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import type { Which } from '../board-store.ts';
import { NoteText } from '../NoteText.tsx';
import type { StillNote } from '../note-store.ts';
import { useListOf } from '../use-board.ts';
import styles from './Card.module.css';

type CardTextProps = { which: Which; note: StillNote; labelId: string };

/** The words of a card: for a reader of the other language the translation first, with the original one tap away (I11). */
export function CardText({ which, note, labelId }: CardTextProps) {
  const { language } = useLanguage();
  const words = useWords(noteWords);
  const translations = useListOf('translations', note.id);
  const [isOriginal, setOriginal] = useState(false);
  const isForeign = which === 'board' && note.facts.lang !== language;
  const translation = isForeign ? translations.find(({ lang }) => lang === language) : undefined;
  const isTranslated = translation && !isOriginal;
  return (
    <>
      {isTranslated ? (
        <p id={labelId} className={styles.text} lang={language} dir="auto">
          {translation.text}
        </p>
      ) : (
        <NoteText
          which={which}
          id={note.id}
          className={styles.text}
          lang={note.facts.lang}
          labelId={labelId}
        />
      )}
      {translation && (
        <button type="button" className={styles.translated} onClick={() => setOriginal(!isOriginal)}>
          {isTranslated && <span>{words.translation} · </span>}
          {isTranslated ? words.showOriginal : words.showTranslation}
        </button>
      )}
    </>
  );
}
