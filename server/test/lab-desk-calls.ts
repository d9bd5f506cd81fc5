import type { Act, LabDetails, LText } from '@case-lab/contract';
import { v4 } from 'uuid';
import type { Api } from './calls.ts';

const said = (ru: string, en: string): LText => ({ ru, en, original: 'ru', how: 'human' });

/** What an organiser may say of a lab. */
export const DETAILS: LabDetails = {
  title: said('Сады Тотьмы', 'Gardens of Totma'),
  summary: said('Два дня о садах.', 'Two days about gardens.'),
  host: said('Музей', 'A museum'),
  place: said('Тотьма, музей', 'Totma, the museum'),
  partners: [{ name: said('Фонд', 'A foundation'), link: 'https://example.org/garden' }],
  contacts: [{ name: said('Участникам', 'For participants'), email: 'lab@example.org', phone: '+7 000 000' }],
  ...{ startsOn: '2027-06-04', endsOn: '2027-06-05', timezone: 'Europe/Moscow', languages: ['ru', 'en'] },
  ...{ slug: 'gardens-of-totma', retentionDays: 365 },
};

/** What every new lab begins with. */
export const START = {
  ...{ title: DETAILS.title, timezone: 'Europe/Moscow', startsOn: '2027-06-04' },
  languages: ['ru', 'en'] as ('ru' | 'en')[],
};

/** The least file that is a template. */
export const TEMPLATE = {
  ...{ caseLabTemplate: 1, title: DETAILS.title, summary: DETAILS.summary, languages: ['ru', 'en'] },
  ...{ timezone: 'Europe/Moscow', sessions: [] },
  form: { capacity: null, quotas: [], questions: [], consents: [] },
};

type Call = { act: Act; ask(api: Api, things: { labId: string }): Promise<unknown> };
const act = 'edit the lab';

/** The calls of the desk's first section, each as one who may do it would make it. */
export const LAB_DESK_CALLS: Record<string, Call> = {
  'labDesk.get': { act, ask: (api, { labId }) => api.labDesk.get({ labId }) },
  'labDesk.change': {
    act,
    ask: (api, { labId }) => api.labDesk.change({ labId, version: 0, details: DETAILS }),
  },
  'labDesk.step': {
    act,
    ask: (api, { labId }) => api.labDesk.step({ labId, from: 'draft', to: 'published' }),
  },
  'labDesk.rotate': { act, ask: (api, { labId }) => api.labDesk.rotate({ labId, joinCode: 'ANOTHER' }) },
  'founding.readiness': { act, ask: (api, { labId }) => api.founding.readiness({ labId }) },
  'founding.template': { act, ask: (api, { labId }) => api.founding.template({ labId }) },
  'founding.previewTemplate': {
    act,
    ask: (api, { labId }) => api.founding.previewTemplate({ labId, file: '{}' }),
  },
  'founding.found': {
    act,
    ask: (api, { labId }) => api.founding.found({ labId, key: v4(), ...START, from: 'nothing' }),
  },
  'founding.foundFromTemplate': {
    act,
    ask: (api, { labId }) =>
      api.founding.foundFromTemplate({ labId, key: v4(), ...START, file: JSON.stringify(TEMPLATE) }),
  },
};
