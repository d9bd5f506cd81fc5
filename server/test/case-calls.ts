import type { Act } from '@case-lab/contract';
import { v4 } from 'uuid';
import type { Api } from './calls.ts';
import type { Person } from './labs.ts';

type Things = { labId: string; caseId: string; technologyId: string; expertId: string };
/** `ofSelf`: everybody may be asked about what is their own. */
type Call = { act: Act; ofSelf?: true; ask(api: Api, things: Things): Promise<unknown> };

/** The calls about experts, cases and technologies, each about what is somebody else's. */
export const CASE_CALLS: Record<string, Call> = {
  'invitations.list': {
    ...{ act: 'edit a case', ofSelf: true },
    ask: (api, { labId }) => api.invitations.list({ labId }),
  },
  'invitations.invite': {
    act: 'change roles',
    ask: (api, { labId }) =>
      api.invitations.invite({
        ...{ labId, expertId: v4(), name: 'Somebody', language: 'ru', role: 'speaker', sessionId: null },
      }),
  },
  'invitations.link': {
    act: 'change roles',
    ask: (api, { labId, expertId }) => api.invitations.link({ labId, expertId }),
  },
  'invitations.answer': {
    act: 'change roles',
    ask: (api, { labId, expertId }) => api.invitations.answer({ labId, expertId, state: 'accepted' }),
  },
  'invitations.settle': {
    act: 'change roles',
    ask: (api, { labId, expertId }) =>
      api.invitations.settle({ labId, expertId, state: 'accepted', expectedAt: null }),
  },
  'invitations.save': {
    act: 'change roles',
    ask: (api, { labId, expertId }) => api.invitations.save({ labId, expertId, version: 0, changes: {} }),
  },
  'caseCards.list': {
    ...{ act: 'edit a case', ofSelf: true },
    ask: (api, { labId }) => api.caseCards.list({ labId }),
  },
  'caseCards.get': {
    act: 'see the lab',
    ask: (api, { labId, caseId }) => api.caseCards.get({ labId, caseId }),
  },
  'caseCards.portraits': { act: 'see the lab', ask: (api, { labId }) => api.caseCards.portraits({ labId }) },
  'caseCards.create': {
    act: 'publish cases',
    ask: (api, { labId }) =>
      api.caseCards.create({ labId, caseId: v4(), title: { original: 'ru' }, expertId: null }),
  },
  'caseCards.assign': {
    act: 'publish cases',
    ask: (api, { labId, caseId }) => api.caseCards.assign({ labId, caseId, expertId: null }),
  },
  'caseCards.save': {
    act: 'edit a case',
    ask: (api, { labId, caseId }) => api.caseCards.save({ labId, caseId, version: 0, changes: {} }),
  },
  'caseCards.settle': {
    act: 'publish cases',
    ask: (api, { labId, caseId }) => api.caseCards.settle({ labId, caseId, state: 'published' }),
  },
  'caseCards.addTechnology': {
    act: 'edit a case',
    ask: (api, { labId, caseId }) => api.caseCards.addTechnology({ labId, caseId, technologyId: v4() }),
  },
  'caseCards.saveTechnology': {
    act: 'edit a case',
    ask: (api, { labId, caseId, technologyId }) =>
      api.caseCards.saveTechnology({ labId, caseId, technologyId, version: 0, changes: {} }),
  },
  'caseCards.removeTechnology': {
    act: 'edit a case',
    ask: (api, { labId, caseId }) => api.caseCards.removeTechnology({ labId, caseId, technologyId: v4() }),
  },
  'caseCards.removeMedia': {
    act: 'edit a case',
    ask: (api, { labId, caseId }) => api.caseCards.removeMedia({ labId, caseId, mediaId: v4() }),
  },
  'library.list': { act: 'publish cases', ask: (api, { labId }) => api.library.list({ labId }) },
  'library.merge': {
    act: 'publish cases',
    ask: (api, { labId, technologyId }) => api.library.merge({ labId, technologyId, intoId: technologyId }),
  },
  'library.part': {
    act: 'publish cases',
    ask: (api, { labId, technologyId }) => api.library.part({ labId, technologyId }),
  },
};

/** An expert whom this organiser has invited. */
export async function invited({ api, lab }: Person): Promise<string> {
  const expertId = v4();
  const wish = { name: 'expert 1 from Totma', language: 'ru', role: 'speaker', sessionId: null } as const;
  await api.invitations.invite({ labId: lab.id, expertId, ...wish });
  return expertId;
}
