import { inLanguage } from '@case-lab/contract';
import { Icon } from '../parts/Icon.tsx';
import { territoryColour, territoryMark } from '../people/territory-colour.ts';
import { boardWords } from '../words/boards.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { tableWords } from '../words/table.ts';
import styles from './Byline.module.css';
import { type Person, useBoard } from './board-context.ts';
import { useAuthor } from './use-board.ts';

type BylineProps = {
  author: number;
  isOwn: boolean;
  /** The participant without a phone who told it to the author. */
  spokenFor?: string | undefined;
  brief?: boolean;
};

/** Who speaks in a note and for which territory: a mark, and the names beside it, never the colour alone. */
export function Byline({ author, isOwn, spokenFor, brief = false }: BylineProps) {
  const { store, person } = useBoard();
  const words = useWords(boardWords);
  const writer = useAuthor(store, author);
  // Also on one's own screen: a neighbour may look over.
  const isUnnamed = isOwn ? writer.isUnnamed : writer.id === undefined;
  const scribe = person(writer.id);
  const speaker = isUnnamed ? undefined : person(spokenFor);
  if (speaker && scribe?.id !== speaker.id)
    return <Named name={speaker.name} who={speaker} brief={brief} scribe={isOwn ? 'you' : scribe?.name} />;
  const name = nameFor({ isOwn, isUnnamed }, words) ?? scribe?.name ?? words.someone;
  return <Named name={name} who={isUnnamed ? undefined : scribe} brief={brief} />;
}

type NamedProps = { name: string; who: Person | undefined; brief: boolean; scribe?: string | undefined };

function Named({ name, who, brief, scribe }: NamedProps) {
  const words = useWords(tableWords);
  const { language } = useLanguage();
  const place = who?.territory && inLanguage(who.territory.name, language);
  const colour = territoryColour(who?.territory?.id);
  const by = scribe && (scribe === 'you' ? words.writtenByYou : words.writtenBy(scribe));
  return (
    <span className={styles.byline} title={[name, place?.text, by].filter(Boolean).join(', ')}>
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
      {by && <span className={brief ? 'unseen' : styles.scribe}>({by})</span>}
      {by && brief && <Icon d="M4 16l1-4 8.5-8.5 3 3L8 15zM4 16l4-1" size={14} />}
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
