import type { Language, LText } from '@case-lab/contract';
import { useId } from 'react';
import styles from './BothLanguages.module.css';
import { deskWords } from './desk.ts';
import { useWords } from './language.ts';

type BothLanguagesProps = {
  legend: string;
  hint?: string;
  value: LText;
  onValue: (value: LText) => void;
  /** How many lines a text usually has; one: a single line. */
  rows?: number;
  maxLength?: number;
};

const LANGUAGES: Language[] = ['ru', 'en'];

/** A text of the organiser's in Russian and English, side by side where there is room. */
export function BothLanguages({ legend, hint, value, onValue, rows = 1, maxLength }: BothLanguagesProps) {
  const words = useWords(deskWords);
  const id = useId();
  return (
    <fieldset className={styles.both} aria-describedby={hint && `${id}-hint`}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.row}>
        {LANGUAGES.map((language) => {
          const given = {
            'aria-label': language === 'ru' ? words.inRussian : words.inEnglish,
            placeholder: language === 'ru' ? words.inRussian : words.inEnglish,
            lang: language,
            maxLength,
            className: styles.input,
            value: value[language] ?? '',
            onChange: ({ target }: { target: { value: string } }) =>
              onValue(withSide(value, language, target.value)),
          };
          return rows > 1 ? (
            <textarea key={language} rows={rows} {...given} />
          ) : (
            <input key={language} {...given} />
          );
        })}
      </div>
    </fieldset>
  );
}

/** The text with one side written anew. What a person writes is theirs, and an emptied original leaves the other in its place. */
export function withSide(text: LText, language: Language, written: string): LText {
  const { how: _, ...sides } = { ...text, [language]: written || undefined };
  const other = language === 'ru' ? 'en' : 'ru';
  const original = sides[sides.original] ? sides.original : sides[other] ? other : language;
  return { ...sides, original, ...(sides.ru && sides.en && { how: 'human' as const }) };
}
