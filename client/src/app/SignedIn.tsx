import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { homeOf, type Me, useMe } from '../groups/use-me.ts';
import { refusalOf } from '../wire/http.ts';
import { watchLab } from '../wire/news.ts';
import { connect, disconnect } from '../wire/socket.ts';
import { mayOpen } from './entrance.ts';
import { NoConnection } from './NoConnection.tsx';
import { Opening } from './Opening.tsx';

/** The inside of the lab: lets in whoever holds a seat, opens the socket and keeps what is known fresh. */
export function SignedIn() {
  const me = useMe();
  // What is known of a seat outlives the session that it was asked with.
  if (refusalOf(me.error) === 'NOT_SIGNED_IN') return <Navigate to="/" replace />;
  if (me.data) return <Inside me={me.data} />;
  if (me.isPending) return <Opening />;
  return refusalOf(me.error) === 'OFFLINE' ? <NoConnection /> : <Navigate to="/" replace />;
}

function Inside({ me }: { me: Me }) {
  const cache = useQueryClient();
  const { pathname } = useLocation();
  const labId = me.lab.id;
  useEffect(() => {
    const stop = watchLab(labId, cache);
    connect();
    return () => {
      stop();
      disconnect();
    };
  }, [labId, cache]);
  if (!mayOpen(pathname, me.participant.role)) return <Navigate to={homeOf(me.participant.role)} replace />;
  return <Outlet context={me} />;
}
