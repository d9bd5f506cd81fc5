import type { Act } from '@case-lab/contract';
import { v4 } from 'uuid';
import type { Api } from './calls.ts';

type Things = { labId: string; territoryId: string; registrationId: string; erasedId: string };
type Call = { act: Act; ask(api: Api, things: Things): Promise<unknown> };

const description: Parameters<Api['territories']['describe']>[0]['description'] = {
  name: { ru: 'Тотьма', original: 'ru' },
  ...{ level: 'town', country: 'RU', region: '', position: null },
  profile: {
    ...{ population: null, climate: null, land: [], heritage: null },
    ...{ assets: null, stewards: null, constraints: null },
  },
};

const scan = () => ({ key: v4(), at: new Date().toISOString(), door: 'A' });

/** The calls of the desk's sections of territories and of the door, as one who may do it would make them. */
export const TERRITORY_AND_DOOR_CALLS: Record<string, Call> = {
  'territories.list': {
    act: 'describe territories',
    ask: (api, { labId }) => api.territories.list({ labId }),
  },
  'territories.describe': {
    act: 'describe territories',
    ask: (api, { labId, territoryId }) =>
      api.territories.describe({ labId, territoryId, state: 'described', description }),
  },
  'territories.merge': {
    act: 'describe territories',
    // A place cannot become another name of itself: it is allowed, and stale.
    ask: (api, { labId, territoryId }) => api.territories.merge({ labId, territoryId, into: territoryId }),
  },
  'territories.separate': {
    act: 'describe territories',
    ask: (api, { labId, territoryId }) => api.territories.separate({ labId, territoryId }),
  },
  'arrivals.list': { act: 'check people in', ask: (api, { labId }) => api.arrivals.list({ labId }) },
  'arrivals.consents': { act: 'check people in', ask: (api, { labId }) => api.arrivals.consents({ labId }) },
  'arrivals.checkIn': {
    act: 'check people in',
    ask: (api, { labId, registrationId }) =>
      api.arrivals.checkIn({ labId, guestId: registrationId, ...scan() }),
  },
  'arrivals.walkIn': {
    act: 'check people in',
    ask: (api, { labId }) =>
      api.arrivals.walkIn({
        ...{ labId, ...scan(), name: 'participant 10', language: 'ru', territory: 'Тотьма' },
        ...{ organisation: '', consents: [] },
      }),
  },
  'arrivals.badges': {
    act: 'check people in',
    ask: (api, { labId }) => api.arrivals.badges({ labId, language: 'ru', numbers: '1000' }),
  },
};

/** After these the one they are about is not there any more. */
export const ERASING_CALLS: Record<string, Call> = {
  'ownData.erase': {
    act: 'erase people',
    ask: (api, { labId, erasedId }) => api.ownData.erase({ labId, participantId: erasedId }),
  },
  'ownData.eraseGuest': {
    act: 'erase people',
    ask: (api, { labId, registrationId }) => api.ownData.eraseGuest({ labId, registrationId }),
  },
};
