import type { AuditEvent } from '@case-lab/contract';
import { useGroups } from '../../groups/use-groups.ts';
import { useSessions } from '../../programme/use-programme.ts';
import { useRegistrations } from '../../registration/use-registrations.ts';
import { auditWords } from '../../words/audit.ts';
import { labDeskWords } from '../../words/lab-desk.ts';
import { useTell, useWords } from '../../words/language.ts';
import { programmeWords } from '../../words/programme.ts';
import { registrationDeskWords } from '../../words/registration-desk.ts';
import { roleWords } from '../../words/roles.ts';

/** Turns the ids and codes of an event into words of the reader's. */
export type Naming = ReturnType<typeof useNaming>;

export function useNaming(labId: string) {
  const words = useWords(auditWords);
  const known = useKnown();
  const { phase: phases } = useWords(programmeWords);
  const tell = useTell();
  const sessions = useSessions(labId).data ?? [];
  const groups = useGroups(labId).data ?? [];
  const registrations = useRegistrations(labId).data ?? [];
  return ({ thingId, detail }: AuditEvent) => {
    const phase = sessions.flatMap((session) => session.phases).find(({ id }) => id === thingId);
    const group = groups.find(({ boardId }) => boardId === thingId);
    const registration = registrations.find(({ id }) => id === thingId);
    const { from = '', to = '', format = '', code = '', count = '' } = detail;
    return {
      from: known[from]?.toLowerCase() ?? from,
      to: known[to]?.toLowerCase() ?? (to || format).toUpperCase(),
      phase: phase ? phases[phase.kind] : words.aPhase,
      place: group ? tell(group.name) : words.aBoard,
      registrant: registration?.applicant.name ?? words.aRegistration,
      ...{ code, count },
    };
  };
}

/** Roles, states of a registration and states of a lab; no two of them have the same code. */
function useKnown(): Partial<Record<string, string>> {
  const { states } = useWords(labDeskWords);
  const steps = Object.entries(states).map(([state, { name }]) => [state, name] as const);
  return {
    ...useWords(roleWords),
    ...useWords(registrationDeskWords).states,
    ...Object.fromEntries(steps),
  };
}
