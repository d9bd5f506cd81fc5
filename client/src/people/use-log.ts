import type { AuditKind } from '@case-lab/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../wire/desk-http.ts';

/** What is sought in the log; nothing: all of it. */
export type Sought = { personId?: string; kind?: AuditKind };

/** The log of a lab, the newest first, page by page. It is asked anew whenever it is opened: nobody announces it. */
export function useLog(labId: string, sought: Sought) {
  return useInfiniteQuery({
    queryKey: [...deskQueries.audit.list.queryKey({ input: { labId, ...sought } }), 'pages'],
    queryFn: ({ pageParam: before }) => deskApi.audit.list({ labId, ...sought, before }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ events, hasMore }) => (hasMore ? events.at(-1)?.id : undefined),
    refetchOnMount: 'always',
  });
}
