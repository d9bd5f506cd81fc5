import { type ComponentType, createElement } from 'react';
import { withWords } from '../words/spoken.ts';
import { loadGroupScreen, loadSignedIn } from './behind-the-door.ts';

const TRIES = 4;

/** Loads a part of the client; venue Wi-Fi drops single requests, so a failed one is tried again before the screen gives up. */
async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await withWords(load());
    } catch (error) {
      if (tried >= TRIES) throw error;
      await new Promise((wait) => setTimeout(wait, 700 * tried));
    }
  }
}

/** What a screen needs before it can be shown. */
export type Fetched = { isHere(): boolean; fetch(): Promise<void> };

function screen<N extends string, P extends object>(
  name: N,
  load: () => Promise<Record<N, ComponentType<P>>>,
) {
  let known: ComponentType<P> | undefined;
  const fetch = async () => {
    known ??= (await patiently(load))[name];
  };
  function Screen(props: P) {
    if (!known) throw new Error(`${name} is shown before it is here`);
    return createElement(known, props);
  }
  return Object.assign(Screen, { isHere: () => known !== undefined, fetch });
}

/*
 * Each address loads its own screen and no other: a phone on bad Wi-Fi joins without the boards, and a board opens without
 * the door. The server names what an address needs in its page (wiring/pages.ts), so that all of it comes at once.
 */
export const JoinScreen = screen('JoinScreen', () => import('./join/JoinScreen.tsx'));
export const EnterScreen = screen('EnterScreen', () => import('./join/EnterScreen.tsx'));
export const SignInScreen = screen('SignInScreen', () => import('./account/SignInScreen.tsx'));
export const RecoveryScreen = screen('RecoveryScreen', () => import('./account/RecoveryScreen.tsx'));
export const InvitationScreen = screen('InvitationScreen', () => import('./account/InvitationScreen.tsx'));
export const AccountScreen = screen('AccountScreen', () => import('./account/AccountScreen.tsx'));
export const SignedIn = screen('SignedIn', loadSignedIn);
export const GroupScreen = screen('GroupScreen', loadGroupScreen);
export const FacilitatorScreen = screen(
  'FacilitatorScreen',
  () => import('./facilitator/FacilitatorScreen.tsx'),
);
export const DeskScreen = screen('DeskScreen', () => import('./desk/DeskScreen.tsx'));
export const ExpertScreen = screen('ExpertScreen', () => import('./expert/ExpertScreen.tsx'));
export const RegisterScreen = screen('RegisterScreen', () => import('./register/RegisterScreen.tsx'));
export const HallScreen = screen('HallScreen', () => import('./hall/HallScreen.tsx'));
