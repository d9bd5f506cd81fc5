import {
  openBoard,
  readAgreements,
  readClusters,
  readComments,
  readCommitments,
  readJudgements,
  readLinks,
  readReactions,
  readTranslations,
} from '@case-lab/contract/boards';
import type { Doc } from 'yjs';
import { ListsByKey } from './lists-by-key.ts';

/** Everything of the shared board that stands around its notes. */
export type Around = ReturnType<typeof readAround>;

/** Judgements and agreements by technology, what is said to a note by the note, the rest by its own id. */
export function readAround(doc: Doc) {
  const board = openBoard(doc);
  return {
    judgements: new ListsByKey(
      board.judgements,
      () => readJudgements(doc),
      ({ technology }) => technology,
    ),
    agreements: new ListsByKey(
      board.agreements,
      () => readAgreements(doc),
      ({ technology }) => technology,
    ),
    commitments: new ListsByKey(
      board.commitments,
      () => readCommitments(doc),
      ({ id }) => id,
    ),
    comments: new ListsByKey(
      board.comments,
      () => readComments(doc),
      ({ note }) => note,
    ),
    reactions: new ListsByKey(
      board.reactions,
      () => readReactions(doc),
      ({ note }) => note,
    ),
    translations: new ListsByKey(
      board.translations,
      () => readTranslations(doc),
      ({ note }) => note,
    ),
    clusters: new ListsByKey(
      board.clusters,
      () => readClusters(doc),
      ({ id }) => id,
    ),
    links: new ListsByKey(
      board.links,
      () => readLinks(doc),
      ({ id }) => id,
    ),
  };
}
