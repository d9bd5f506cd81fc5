import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useLocation } from './address.tsx';
import { Catch } from './Catch.tsx';
import { Home } from './Home.tsx';
import { Missing } from './Missing.tsx';
import { Opening } from './Opening.tsx';
import {
  AccountScreen,
  DeskScreen,
  EnterScreen,
  ExpertScreen,
  FacilitatorScreen,
  type Fetched,
  GroupScreen,
  HallScreen,
  InvitationScreen,
  JoinScreen,
  RecoveryScreen,
  RegisterScreen,
  SignedIn,
  SignInScreen,
} from './screens.ts';

/** Which address leads to which screen. A screen that throws takes no other with it. */
export function Rooms() {
  const { pathname } = useLocation();
  const room = roomAt(pathname);
  return (
    <Catch key={pathname}>
      <Suspense fallback={<Opening />}>
        {room ? <Once here={room.needs}>{room.screen}</Once> : <Missing />}
      </Suspense>
    </Catch>
  );
}

const inside: Record<string, (ComponentType & Fetched) | undefined> = {
  '/account': AccountScreen,
  '/group': GroupScreen,
  '/desk': DeskScreen,
  '/facilitator': FacilitatorScreen,
  '/expert': ExpertScreen,
  '/hall': HallScreen,
};

/** What is shown at an address, and the parts that it needs before that. */
type RoomAt = { needs: Fetched[]; screen: ReactNode };

function room<P extends object>(Screen: ComponentType<P> & Fetched, props: P): RoomAt {
  return { needs: [Screen], screen: <Screen {...props} /> };
}

function roomAt(pathname: string): RoomAt | undefined {
  if (pathname === '/') return { needs: [JoinScreen], screen: <Home /> };
  // A trailing slash, as links get it when they are written down by hand.
  const path = pathname.replace(/\/$/, '');
  const Screen = inside[path.replace(/(desk|expert)\/.*/, '$1')];
  if (Screen) {
    const { needs, screen } = room(Screen, {});
    return { needs: [SignedIn, ...needs], screen: <SignedIn>{screen}</SignedIn> };
  }
  const [, door, key = '', ...more] = path.split('/');
  if (path === '/sign-in') return room(SignInScreen, {});
  if (more.length > 0) return undefined;
  if (door === 'j') return room(JoinScreen, { code: decoded(key) });
  if (door === 'recovery') return room(RecoveryScreen, { link: decoded(key) });
  return key ? roomBehind(door, decoded(key)) : undefined;
}

/** The doors that open only to whoever has their key. */
function roomBehind(door: string | undefined, key: string): RoomAt | undefined {
  switch (door) {
    case 'enter':
      return room(EnterScreen, { link: key });
    case 'invitation':
      return room(InvitationScreen, { link: key });
    case 'register':
    case 'registration':
      return room(RegisterScreen, { door, name: key });
    default:
      return undefined;
  }
}

/** Fetches what an address needs before anything is drawn; should it fail, the screen asks again and says so. */
export function fetchRoom(pathname: string): Promise<unknown> {
  return Promise.allSettled(roomAt(pathname)?.needs.map((part) => part.fetch()) ?? []);
}

/**
 * Shows its children once the parts they are made of are here. Not by Suspense: React lets 300 ms pass between one waiting
 * state and the next reveal, and a screen has several.
 */
function Once({ here: parts, children }: { here: Fetched[]; children: ReactNode }) {
  const [come, setCome] = useState<{ error?: unknown }>({});
  const isHere = parts.every((part) => part.isHere());
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address has the same parts for as long as it stands
  useEffect(() => {
    if (!isHere)
      Promise.all(parts.map((part) => part.fetch())).then(
        () => setCome({}),
        (error) => setCome({ error }),
      );
  }, [isHere]);
  if (come.error) throw come.error;
  return isHere ? children : <Opening />;
}

/** What a person typed may be no valid encoding; then it is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
