export const ORGANISATION_KINDS = [
  'state',
  'municipal',
  'non_state',
  'informal',
  'business',
  'academy',
] as const;

/** What an organiser may ask beside the name, the address, the language and the territory, which every lab needs. */
export const ASKABLE = [
  ...(['phone', 'profile', 'region', 'country', 'organisation', 'organisationKind'] as const),
  ...(['languages', 'accessNeeds', 'preferences'] as const),
] as const;
export type Askable = (typeof ASKABLE)[number];

/** Not asked, may be left out, must be said. */
export const ASKED = ['no', 'may', 'must'] as const;
export type Asked = (typeof ASKED)[number];
