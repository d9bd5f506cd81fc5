import { type CaseCard, inLanguage } from '@case-lab/contract';
import { caseCardWords } from '../words/case-cards.ts';
import { useLanguage, useWords } from '../words/language.ts';
import styles from './Stage.module.css';
import { pageAt } from './upload.ts';

/** A leaf that the hall is shown: the name of the case, or a page of a picture or of slides. */
export type Leaf = { is: 'title' } | { is: 'page'; mediaId: string; page: number; title: string };

/** What can be shown of a case, in its order. */
export function leavesOf(card: CaseCard): Leaf[] {
  const pages = card.media.flatMap(({ id, title, done }) =>
    Array.from({ length: done }, (_, at): Leaf => ({ is: 'page', mediaId: id, page: at + 1, title })),
  );
  return [{ is: 'title' }, ...pages];
}

/** One leaf as the hall sees it: dark, nothing beside it, as large as it fits. */
export function Stage({ card, leaf }: { card: CaseCard; leaf: Leaf }) {
  const { language } = useLanguage();
  const words = useWords(caseCardWords);
  const title = inLanguage(card.title, language);
  return (
    <div className={styles.stage} data-theme="dark">
      {leaf.is === 'title' ? (
        <p className={styles.title} lang={title.lang}>
          {title.text || words.noTitle}
        </p>
      ) : (
        <img
          className={styles.page}
          src={pageAt(leaf.mediaId, leaf.page)}
          alt={`${leaf.title}, ${leaf.page}`}
        />
      )}
    </div>
  );
}
