import type { Act } from '@case-lab/contract';
import { v4, v7 } from 'uuid';
import type { Api } from './calls.ts';
import { WISHES } from './populations.ts';

type Things = {
  labId: string;
  personId: string;
  caseId: string;
  runId: string;
  boardId: string;
  groupId: string;
  closedGroupId: string;
};
type Call = { act: Act; ofGroup?: true; ask(api: Api, things: Things): Promise<unknown> };

/** A proposal for two tables; gives its id. */
export async function proposed(api: Api, labId: string, caseId: string): Promise<string> {
  const wishes = { ...WISHES, caseIds: [caseId] };
  return (await api.forming.propose({ labId, runId: v7(), seed: 1, wishes })).id;
}

/** The calls that form groups; no proposal has this version. */
export const FORMING_CALLS: Record<string, Call> = {
  'forming.read': { act: 'move people', ask: (api, { labId }) => api.forming.read({ labId }) },
  'forming.propose': {
    act: 'move people',
    ask: (api, { labId, caseId }) => proposed(api, labId, caseId),
  },
  'forming.place': {
    act: 'move people',
    ask: (api, { labId, runId, personId: participantId }) =>
      api.forming.place({ labId, runId, version: 0, participantId, table: 1 }),
  },
  'forming.apply': {
    act: 'move people',
    ask: (api, { labId, runId }) => api.forming.apply({ labId, runId, version: 0, key: v4() }),
  },
  'forming.offers': {
    act: 'move people',
    ask: (api, { labId, personId }) => api.forming.offers({ labId, participantId: personId }),
  },
  'forming.merge': {
    act: 'move people',
    // A group that sits nowhere any more: it is allowed, and stale.
    ask: (api, { labId, groupId, closedGroupId }) =>
      api.forming.merge({ labId, groupId: closedGroupId, into: groupId }),
  },
  'forming.split': {
    act: 'move people',
    ask: (api, { labId, groupId, personId }) =>
      api.forming.split({
        ...{ labId, groupId, newGroupId: v7() },
        // Nobody else sits there, or they have left already: it is allowed, and stale.
        participantIds: [personId, v4()],
      }),
  },
  'forming.choice': { act: 'choose a group', ask: (api, { labId }) => api.forming.choice({ labId }) },
  'forming.choose': {
    act: 'choose a group',
    // The staff seat people here: it is allowed, and stale.
    ask: (api, { labId, groupId }) => api.forming.choose({ labId, groupId }),
  },
  'forming.recap': {
    ...{ act: 'read a board', ofGroup: true },
    ask: (api, { labId, boardId }) => api.forming.recap({ labId, boardId }),
  },
};
