import type { Role, Seat } from '@case-lab/contract';
import { useQuery } from '@tanstack/react-query';
import { isAway, queries } from '../wire/http.ts';

export type Me = { lab: { id: string }; participant: Seat };

/** Whose seat this device holds; without a connection it goes on asking, so that a screen comes back by itself. */
export function useMe({ enabled = true } = {}) {
  return useQuery({
    ...queries.groups.me.queryOptions(),
    enabled,
    refetchInterval: (query) => (isAway(query.state.error) ? 3000 : false),
  });
}

/** The screen on which somebody of this role begins; while a lab is live the desk sends its organisers on to the wall. */
export function homeOf(role: Role): '/group' | '/expert' | '/facilitator' | '/desk' | '/hall' {
  switch (role) {
    case 'participant':
    case 'host':
    case 'scribe':
    case 'observer':
      return '/group';
    case 'expert':
      return '/expert';
    case 'facilitator':
      return '/facilitator';
    case 'organiser':
    case 'admin':
      return '/desk';
    case 'hall':
      return '/hall';
  }
}
