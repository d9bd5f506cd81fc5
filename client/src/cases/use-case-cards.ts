import type { CaseCard } from '@case-lab/contract';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { deskQueries } from '../wire/desk-http.ts';

/** How often one asks how far the pages are, while some are being drawn. */
const LOOK_MS = 1000;

/** The cards that one may edit; asked again and again while slides are being drawn. */
export function useCaseCards(labId: string) {
  return useQuery({
    ...deskQueries.caseCards.list.queryOptions({ input: { labId } }),
    refetchInterval: ({ state }) => (state.data?.some(isDrawing) ? LOOK_MS : false),
  });
}

/** One whole case, as far as one may read it; asked for anew each time it is opened. */
export function useCaseCard(labId: string, caseId: string) {
  return useQuery({ ...deskQueries.caseCards.get.queryOptions({ input: { labId, caseId } }), staleTime: 0 });
}

/** Makes a card known that a call has answered with, wherever it is shown. */
export function useTakeCard(labId: string): (card: CaseCard) => CaseCard {
  const cache = useQueryClient();
  return useCallback((card) => takeCard(cache, labId, card), [cache, labId]);
}

function takeCard(cache: QueryClient, labId: string, card: CaseCard): CaseCard {
  const one = deskQueries.caseCards.get.queryKey({ input: { labId, caseId: card.id } });
  cache.setQueryData(one, card);
  const all = deskQueries.caseCards.list.queryKey({ input: { labId } });
  cache.setQueryData<CaseCard[]>(all, (cards) =>
    cards?.some(({ id }) => id === card.id)
      ? cards.map((other) => (other.id === card.id ? card : other))
      : cards && [...cards, card],
  );
  return card;
}

/** Portraits of the experts, by the expert's id. */
export function usePortraits(labId: string): ReadonlyMap<string, string> {
  const { data } = useQuery(deskQueries.caseCards.portraits.queryOptions({ input: { labId } }));
  return new Map(data?.map(({ expertId, mediaId }) => [expertId, mediaId]));
}

const isDrawing = ({ media }: CaseCard) =>
  media.some(({ state }) => state === 'waiting' || state === 'working');
