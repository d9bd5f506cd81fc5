import { homeOf, useMe } from '../groups/use-me.ts';
import { keptSeat } from '../people/kept-seat.ts';
import { isAway, refusalOf } from '../wire/http.ts';
import { Navigate } from './address.tsx';
import { NoConnection } from './NoConnection.tsx';
import { Opening } from './Opening.tsx';
import { JoinScreen } from './screens.ts';

/** The first page: one's own screen for those who are in, the door for those who are not. */
export function Home() {
  const isKnown = keptSeat() !== null;
  const me = useMe({ enabled: isKnown });
  if (me.data && refusalOf(me.error) !== 'NOT_SIGNED_IN')
    return <Navigate to={homeOf(me.data.participant.role)} />;
  if (!isKnown) return <JoinScreen />;
  if (isAway(me.failureReason)) return <NoConnection />;
  return me.isPending ? <Opening /> : <JoinScreen />;
}
