import { type ComponentType, lazy } from 'react';
import { loadGroupScreen, loadSignedIn } from './behind-the-door.ts';

const TRIES = 4;

/** Loads a part of the client; venue Wi-Fi drops single requests, so a failed one is tried again before the screen gives up. */
async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await load();
    } catch (error) {
      if (tried >= TRIES) throw error;
      await new Promise((wait) => setTimeout(wait, 700 * tried));
    }
  }
}

function screen<N extends string>(name: N, load: () => Promise<Record<N, ComponentType>>) {
  return lazy(async () => ({ default: (await patiently(load))[name] }));
}

/*
 * The door is in the first load; everything behind it (sockets, boards, staff screens) comes when somebody is let in, so that
 * a phone on bad Wi-Fi joins quickly.
 */
export const EnterScreen = screen('EnterScreen', () => import('./join/EnterScreen.tsx'));
export const SignedIn = screen('SignedIn', loadSignedIn);
export const GroupScreen = screen('GroupScreen', loadGroupScreen);
export const FacilitatorScreen = screen(
  'FacilitatorScreen',
  () => import('./facilitator/FacilitatorScreen.tsx'),
);
export const ExpertScreen = screen('ExpertScreen', () => import('./expert/ExpertScreen.tsx'));
export const HallScreen = screen('HallScreen', () => import('./hall/HallScreen.tsx'));
