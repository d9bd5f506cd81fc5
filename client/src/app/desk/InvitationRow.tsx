import type { Invitation } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { useStaffAct } from '../../people/use-staff.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { roleWords } from '../../words/roles.ts';
import { staffWords } from '../../words/staff.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import styles from './People.module.css';

/** An invitation that nobody has used, and how to take it back. */
export function InvitationRow({ labId, invitation }: { labId: string; invitation: Invitation }) {
  const words = useWords(staffWords);
  const roles = useWords(roleWords);
  const { language } = useLanguage();
  const refusal = useDeskRefusal();
  const say = useSay();
  const takingBack = useStaffAct(deskApi.staff.takeBack);
  const takeBack = () =>
    takingBack.mutate(
      { labId, invitationId: invitation.id },
      {
        onSuccess: () => say({ text: words.takenBack }),
        onError: (error) => say({ kind: 'danger', text: refusal(error) }),
      },
    );
  const until = new Date(invitation.expiresAt).toLocaleString(language, {
    ...{ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  });
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <strong>{roles[invitation.role]}</strong>
        <span className={styles.soft}>
          {invitation.email && <span lang="zxx">{invitation.email} · </span>}
          {words.until(until)}
        </span>
      </span>
      <Button busy={takingBack.isPending} onClick={takeBack}>
        {words.takeBack}
      </Button>
    </li>
  );
}
