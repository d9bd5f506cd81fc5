import type { Act } from '@case-lab/contract';
import type { Api } from './calls.ts';

type Things = { labId: string; registrationId: string };
type Call = { act: Act; ask(api: Api, things: Things): Promise<unknown> };

/** The calls of the desk's section of registrations, as one who may do it would make them. */
export const REGISTRATION_CALLS: Record<string, Call> = {
  'registrations.setForm': {
    act: 'run the registration',
    ask: (api, { labId }) =>
      api.registrations.setForm({
        labId,
        version: 0,
        form: { capacity: null, quotas: [], questions: [], consents: [] },
      }),
  },
  'registrations.list': {
    act: 'run the registration',
    ask: (api, { labId }) => api.registrations.list({ labId }),
  },
  'registrations.decide': {
    act: 'run the registration',
    ask: (api, { labId, registrationId }) =>
      api.registrations.decide({ labId, ids: [registrationId], state: 'confirmed' }),
  },
  'registrations.composed': {
    act: 'run the registration',
    ask: (api, { labId }) => api.registrations.composed({ labId }),
  },
  'registrations.merge': {
    act: 'run the registration',
    ask: (api, { labId, registrationId }) =>
      api.registrations.merge({ labId, registrationId, into: registrationId }),
  },
  'registrations.exported': {
    act: 'see contacts',
    ask: (api, { labId }) => api.registrations.exported({ labId, format: 'csv', language: 'en' }),
  },
  'registrations.postbox': {
    act: 'see contacts',
    ask: (api, { labId }) => api.registrations.postbox({ labId }),
  },
  'registrations.resend': {
    act: 'run the registration',
    ask: (api, { labId }) => api.registrations.resend({ labId }),
  },
  'registrations.previewImport': {
    act: 'run the registration',
    ask: (api, { labId }) => api.registrations.previewImport({ labId, table: 'name' }),
  },
  'registrations.importTable': {
    act: 'run the registration',
    ask: (api, { labId }) => api.registrations.importTable({ labId, table: 'name' }),
  },
};
