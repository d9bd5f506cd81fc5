import { inLanguage } from '@case-lab/contract';
import { territoryColour, territoryMark } from '../people/territory-colour.ts';
import { boardWords } from '../words/boards.ts';
import { useLanguage, useWords } from '../words/language.ts';
import styles from './Byline.module.css';
import { useBoard } from './board-context.ts';
import { useAuthor, useIsUnnamed } from './use-board.ts';

/** Who wrote a note and for which territory: a mark, and the names beside it, never the colour alone. */
export function Byline({ author, isOwn, brief }: { author: number; isOwn: boolean; brief?: boolean }) {
  const { store, person } = useBoard();
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const authorId = useAuthor(store, author);
  const who = person(authorId);
  // Also on one's own screen: a neighbour may look over.
  const isOwnUnnamed = useIsUnnamed(store, author);
  const isUnnamed = isOwn ? isOwnUnnamed : authorId === undefined;
  const place = isUnnamed || !who?.territory ? undefined : inLanguage(who.territory.name, language);
  const colour = territoryColour(isUnnamed ? undefined : who?.territory?.id);
  const name = nameFor({ isOwn, isUnnamed }, words) ?? who?.name ?? words.someone;
  return (
    <span className={styles.byline} title={[name, place?.text].filter(Boolean).join(', ')}>
      <span className={styles.mark} style={{ background: colour.edge }} aria-hidden="true">
        {place ? territoryMark(place.text) : '–'}
      </span>
      <span className={styles.name}>{name}</span>
      {place && !brief && (
        <span className={styles.place} lang={place.lang}>
          {place.text}
        </span>
      )}
      {place && brief && <span className="unseen">, {place.text}</span>}
    </span>
  );
}

function nameFor(
  { isOwn, isUnnamed }: { isOwn: boolean; isUnnamed: boolean },
  words: typeof boardWords.en,
): string | undefined {
  if (isOwn) return isUnnamed ? words.youUnnamed : words.you;
  return isUnnamed ? words.unnamed : undefined;
}
