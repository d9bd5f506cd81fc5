import type { AuditEvent, Role } from '@case-lab/contract';
import { useGroups } from '../../groups/use-groups.ts';
import { useSessions } from '../../programme/use-programme.ts';
import { auditWords } from '../../words/audit.ts';
import { useTell, useWords } from '../../words/language.ts';
import { programmeWords } from '../../words/programme.ts';
import { roleWords } from '../../words/roles.ts';

/** Turns the ids and codes of an event into words of the reader's. */
export type Naming = ReturnType<typeof useNaming>;

export function useNaming(labId: string) {
  const words = useWords(auditWords);
  const roles: Partial<Record<string, string>> = useWords(roleWords) satisfies Record<Role, string>;
  const { phase: phases } = useWords(programmeWords);
  const tell = useTell();
  const sessions = useSessions(labId).data ?? [];
  const groups = useGroups(labId).data ?? [];
  return ({ thingId, detail }: AuditEvent) => {
    const phase = sessions.flatMap((session) => session.phases).find(({ id }) => id === thingId);
    const group = groups.find(({ boardId }) => boardId === thingId);
    const { from = '', to = '', format = '', count = '' } = detail;
    return {
      from: roles[from]?.toLowerCase() ?? from,
      to: roles[to]?.toLowerCase() ?? (to || format.toUpperCase()),
      phase: phase ? phases[phase.kind] : words.aPhase,
      place: group ? tell(group.name) : words.aBoard,
      count,
    };
  };
}
