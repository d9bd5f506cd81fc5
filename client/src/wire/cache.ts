import { QueryClient } from '@tanstack/react-query';
import { refusalOf } from './http.ts';

const passing = ['OFFLINE', 'NOT_SAVED', 'TOO_FAST'];

/**
 * The one store of what is agreed. A state is read once, announcements keep it fresh and every (re)connect asks again, so
 * nothing grows stale by age. `networkMode: always`: a venue without Internet still has our server.
 */
export function makeCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 3 && passing.includes(refusalOf(error)),
        retryDelay: (failures) => Math.min(4000, 500 * 2 ** failures) * (0.7 + Math.random() * 0.6),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
