/** The inside of the lab: the socket and the news. */
export const loadSignedIn = () => import('./SignedIn.tsx');

/** The participant's screen with its board. */
export const loadGroupScreen = () => import('./participant/GroupScreen.tsx');

/** Fetches both while a seat is being taken, so that one wait covers the other. */
export function fetchGroupScreen(): void {
  // Should it fail, the screen asks for its parts itself and says so.
  Promise.all([loadSignedIn(), loadGroupScreen()]).catch(() => undefined);
}
