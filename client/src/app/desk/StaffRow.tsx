import { GIVEN_ROLES, type GivenRole, type StaffMember } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { useStaffAct } from '../../people/use-staff.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { roleWords } from '../../words/roles.ts';
import { staffWords } from '../../words/staff.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { useSeat } from '../entrance.ts';
import styles from './People.module.css';
import type { StaffAct } from './StaffSheet.tsx';

type StaffRowProps = { labId: string; member: StaffMember; act: (act: StaffAct) => void };

/** Somebody who runs the lab: their role, whether they are there, and what may be done about it. */
export function StaffRow({ labId, member, act }: StaffRowProps) {
  const words = useWords(staffWords);
  const roles = useWords(roleWords);
  const me = useSeat().participant.id;
  const { language } = useLanguage();
  const lastSeen = new Date(member.lastSeen).toLocaleString(language, {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  });
  const facts = [
    member.id === me && words.you,
    member.isOnline ? words.online : words.offline(lastSeen),
    member.hasAccount && words.withPassword,
    member.hasSecondFactor && words.withSecond,
  ];
  const isGiven = GIVEN_ROLES.some((role) => role === member.role);
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <strong>{member.name}</strong>
        <span className={styles.soft}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {isGiven ? <RoleSelect labId={labId} member={member} /> : <span>{roles[member.role]}</span>}
      {member.role !== 'admin' && (
        <fieldset className={styles.acts}>
          <legend className="unseen">{words.acts(member.name)}</legend>
          <Button size="small" onClick={() => act('link')}>
            {words.oneLink}
          </Button>
          {isGiven && member.id !== me && member.role !== 'organiser' && (
            <Button size="small" onClick={() => act('handOver')}>
              {words.handOver}
            </Button>
          )}
          <Button size="small" kind="danger" onClick={() => act('revoke')}>
            {words.revoke}
          </Button>
        </fieldset>
      )}
    </li>
  );
}

function RoleSelect({ labId, member }: { labId: string; member: StaffMember }) {
  const words = useWords(staffWords);
  const roles = useWords(roleWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const changing = useStaffAct(deskApi.staff.changeRole);
  const change = (role: GivenRole) =>
    changing.mutate(
      { labId, participantId: member.id, role },
      {
        onSuccess: () => say({ text: words.changed(member.name, roles[role]), ms: 4000 }),
        onError: (error) => say({ kind: 'danger', text: refusal(error) }),
      },
    );
  return (
    <select
      className={styles.role}
      aria-label={words.roleOf(member.name)}
      // Until the server has been asked again, what was chosen stands.
      value={changing.isPending ? changing.variables.role : member.role}
      disabled={changing.isPending}
      onChange={({ target }) => {
        const chosen = GIVEN_ROLES.find((role) => role === target.value);
        if (chosen) change(chosen);
      }}
    >
      {GIVEN_ROLES.map((role) => (
        <option key={role} value={role}>
          {roles[role]}
        </option>
      ))}
    </select>
  );
}
