import { may, type Role } from '@case-lab/contract';
import { createContext, useContext } from 'react';
import { homeOf, type Me } from '../groups/use-me.ts';

/** Whether a role has business on a screen. The server decides on every call; this only spares people a screen of refusals. */
export function mayOpen(pathname: string, role: Role): boolean {
  // A desk's sections and an expert's parts have an address behind that of their screen.
  const screen = pathname.replace(/(.)\/.*/, '$1');
  if (screen === homeOf(role)) return true;
  switch (screen) {
    case '/desk':
      return may(role, 'check people in', { lab: true });
    case '/account':
      return role !== 'hall';
    case '/facilitator':
      return may(role, 'run the clock', { lab: true });
    case '/expert':
      return may(role, 'watch the wall', { lab: true });
    case '/hall':
      return may(role, 'see the groups', { lab: true });
    default:
      return false;
  }
}

export const SeatContext = createContext<Me | undefined>(undefined);

/** Whose screen this is: known to every screen inside the lab. */
export function useSeat(): Me {
  const me = useContext(SeatContext);
  if (!me) throw new Error('a screen of the lab stands outside of SignedIn');
  return me;
}
