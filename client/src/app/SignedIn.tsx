import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { homeOf, type Me, useMe } from '../groups/use-me.ts';
import { fetchExpected, later } from '../parts/later.tsx';
import { isAway, refusalOf } from '../wire/http.ts';
import { watchLab } from '../wire/news.ts';
import { connect, disconnect, reconnect } from '../wire/socket.ts';
import { Navigate, useLocation } from './address.tsx';
import { mayOpen, SeatContext } from './entrance.ts';
import { NoConnection } from './NoConnection.tsx';
import { Opening } from './Opening.tsx';

/** What the first view needs comes first. */
const AfterFirstView = later(async () => {
  await new Promise((done) => setTimeout(done, 4_000));
  return (await import('./AfterFirstView.tsx')).AfterFirstView;
});

/** The inside of the lab: lets in whoever holds a seat, opens the socket and keeps what is known fresh. */
export function SignedIn({ children }: { children: ReactNode }) {
  const me = useMe();
  // The socket's way is the longer one: it sets out before the answer to who this is has come.
  useEffect(() => {
    connect();
    return disconnect;
  }, []);
  // What is known of a seat outlives the session that it was asked with.
  if (refusalOf(me.error) === 'NOT_SIGNED_IN') return <Navigate to="/" />;
  if (me.data) return <Inside me={me.data}>{children}</Inside>;
  if (isAway(me.failureReason)) return <NoConnection />;
  return me.isPending ? <Opening /> : <Navigate to="/" />;
}

function Inside({ me, children }: { me: Me; children: ReactNode }) {
  const cache = useQueryClient();
  const { pathname } = useLocation();
  const labId = me.lab.id;
  const seatId = useRef(me.participant.id);
  useEffect(() => watchLab(labId, cache), [labId, cache]);
  useEffect(() => {
    // Another tab of this browser has sat down elsewhere: the socket goes by that session from now on.
    if (seatId.current !== me.participant.id) reconnect();
    seatId.current = me.participant.id;
  }, [me.participant.id]);
  useEffect(fetchExpected, []);
  if (!mayOpen(pathname, me.participant.role)) return <Navigate to={homeOf(me.participant.role)} />;
  return (
    <SeatContext value={me}>
      {children}
      <Suspense>
        <AfterFirstView me={me} />
      </Suspense>
    </SeatContext>
  );
}
