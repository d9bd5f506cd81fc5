import { inLanguage } from '@case-lab/contract';
import { territoryColour, territoryMark } from '../people/territory-colour.ts';
import { boardWords } from '../words/boards.ts';
import { useLanguage, useWords } from '../words/language.ts';
import styles from './Byline.module.css';
import { useBoard } from './board-context.ts';
import { useAuthor } from './use-board.ts';

/** Who wrote a note and for which territory: a mark, and the names beside it, never the colour alone. */
export function Byline({ author, isOwn, brief }: { author: number; isOwn: boolean; brief?: boolean }) {
  const { store, person } = useBoard();
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const who = person(useAuthor(store, author));
  const place = who?.territory && inLanguage(who.territory.name, language);
  const colour = territoryColour(who?.territory?.id);
  const name = isOwn ? words.you : (who?.name ?? words.someone);
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
