import type { Participant, TableRole } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { useSay } from '../parts/Toasts.tsx';
import { api, refusalOf } from '../wire/http.ts';
import { groupWords } from '../words/groups.ts';
import { useWords } from '../words/language.ts';
import { refusalWords } from '../words/refusals.ts';
import styles from './People.module.css';

const ROLES: readonly TableRole[] = ['participant', 'host', 'scribe'];

type RoleChoiceProps = { labId: string; groupId: string; person: Pick<Participant, 'id' | 'name' | 'role'> };

/** What somebody does at their table. A table has one host: who becomes it takes the place of the one before. */
export function RoleChoice({ labId, groupId, person }: RoleChoiceProps) {
  const words = useWords(groupWords);
  const refusals = useWords(refusalWords);
  const say = useSay();
  const appointing = useMutation({
    mutationFn: (role: TableRole) => api.groups.appoint({ labId, groupId, participantId: person.id, role }),
    onSuccess: (_, role) => say({ text: words.appointed(person.name, words.roles[role]), ms: 4000 }),
    onError: (error) => say({ kind: 'danger', text: refusals[refusalOf(error)] }),
  });
  const now = ROLES.find((role) => role === person.role);
  if (!now) return null;
  return (
    <select
      className={styles.role}
      aria-label={words.roleOf(person.name)}
      // Until the lab has heard of it, what was chosen stands.
      value={appointing.isPending ? appointing.variables : now}
      disabled={appointing.isPending}
      onChange={(event) => {
        const chosen = ROLES.find((role) => role === event.target.value);
        if (chosen) appointing.mutate(chosen);
      }}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {words.roles[role]}
        </option>
      ))}
    </select>
  );
}
