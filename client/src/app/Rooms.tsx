import { type ComponentType, type ReactNode, Suspense, useEffect, useReducer, useState } from 'react';
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
  return (
    <Catch key={pathname}>
      <Suspense fallback={<Opening />}>
        <Room pathname={pathname} />
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

function Room({ pathname }: { pathname: string }) {
  if (pathname === '/')
    return (
      <Once here={[JoinScreen]}>
        <Home />
      </Once>
    );
  // A trailing slash, as links get it when they are written down by hand.
  const path = pathname.replace(/\/$/, '');
  const Screen = inside[path.replace(/(desk|expert)\/.*/, '$1')];
  if (Screen)
    return (
      <Once here={[SignedIn, Screen]}>
        <SignedIn>
          <Screen />
        </SignedIn>
      </Once>
    );
  const [, door, key = '', ...more] = path.split('/');
  if (door === 'j' && more.length === 0)
    return (
      <Once here={[JoinScreen]}>
        <JoinScreen code={decoded(key)} />
      </Once>
    );
  if (door === 'enter' && key && more.length === 0)
    return (
      <Once here={[EnterScreen]}>
        <EnterScreen link={decoded(key)} />
      </Once>
    );
  if (door === 'invitation' && key && more.length === 0)
    return (
      <Once here={[InvitationScreen]}>
        <InvitationScreen link={decoded(key)} />
      </Once>
    );
  if (door === 'recovery' && more.length === 0)
    return (
      <Once here={[RecoveryScreen]}>
        <RecoveryScreen link={decoded(key)} />
      </Once>
    );
  if (path === '/sign-in')
    return (
      <Once here={[SignInScreen]}>
        <SignInScreen />
      </Once>
    );
  if ((door === 'register' || door === 'registration') && key && more.length === 0)
    return (
      <Once here={[RegisterScreen]}>
        <RegisterScreen door={door} name={decoded(key)} />
      </Once>
    );
  return <Missing />;
}

/**
 * Shows its children once the parts they are made of are here. Not by Suspense: React lets 300 ms pass between one waiting
 * state and the next reveal, and a screen has several.
 */
function Once({ here: parts, children }: { here: Fetched[]; children: ReactNode }) {
  const [, again] = useReducer((times: number) => times + 1, 0);
  const [failure, fail] = useState<{ error: unknown }>();
  const isHere = parts.every((part) => part.isHere());
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address has the same parts for as long as it stands
  useEffect(() => {
    if (!isHere) Promise.all(parts.map((part) => part.fetch())).then(again, (error) => fail({ error }));
  }, [isHere]);
  if (failure) throw failure.error;
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
