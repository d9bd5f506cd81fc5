import type { Consent, Registration } from '@case-lab/contract';

/** What was agreed to now, each in the version of its text that was asked; what nobody asked is left out. */
export function consented(asked: Consent[], purposes: readonly string[]): Registration['consents'] {
  const at = new Date().toISOString();
  return asked
    .filter(({ purpose }) => purposes.includes(purpose))
    .map(({ purpose, version }) => ({ purpose, version, at }));
}
