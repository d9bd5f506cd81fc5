import type { StaffMember } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { useStaffAct } from '../../people/use-staff.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { useWords } from '../../words/language.ts';
import { staffWords } from '../../words/staff.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { LinkShown } from './LinkShown.tsx';
import styles from './People.module.css';

/** What is asked about before it is done. */
export type StaffAct = 'link' | 'revoke' | 'handOver';

type StaffSheetProps = { labId: string; member: StaffMember; act: StaffAct; onClose: () => void };

/** Asks before anything is done to a member of the staff, and says what will come of it. */
export function StaffSheet({ labId, member, act, onClose }: StaffSheetProps) {
  const words = useWords(staffWords);
  const { name } = member;
  const titles = {
    link: words.oneLinkTitle(name),
    revoke: words.revokeTitle(name),
    handOver: words.handOverTitle(name),
  };
  return (
    <Sheet title={titles[act]} closeWord={words.close} onClose={onClose}>
      {act === 'link' ? (
        <OneLink labId={labId} member={member} />
      ) : (
        <Question labId={labId} member={member} act={act} onClose={onClose} />
      )}
    </Sheet>
  );
}

function Question({ labId, member, act, onClose }: StaffSheetProps & { act: 'revoke' | 'handOver' }) {
  const words = useWords(staffWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const doing = useStaffAct(deskApi.staff[act]);
  const onSuccess = () => {
    if (act === 'revoke') say({ text: words.revoked(member.name) });
    onClose();
  };
  return (
    <div className={styles.form}>
      <p>{act === 'revoke' ? words.revokeMore : words.handOverMore}</p>
      {doing.error && <Notice kind="danger">{refusal(doing.error)}</Notice>}
      <div className={styles.acts}>
        <Button
          kind={act === 'revoke' ? 'danger' : 'main'}
          busy={doing.isPending}
          onClick={() => doing.mutate({ labId, participantId: member.id }, { onSuccess })}
        >
          {act === 'revoke' ? words.revokeDo : words.handOverDo}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}

function OneLink({ labId, member }: { labId: string; member: StaffMember }) {
  const words = useWords(staffWords);
  const refusal = useDeskRefusal();
  const making = useStaffAct(deskApi.staff.link);
  if (making.data) return <LinkShown link={making.data.link} />;
  return (
    <div className={styles.form}>
      <p>{words.oneLinkMore}</p>
      {making.error && <Notice kind="danger">{refusal(making.error)}</Notice>}
      <Button
        kind="main"
        busy={making.isPending}
        onClick={() => making.mutate({ labId, participantId: member.id })}
      >
        {words.makeLink}
      </Button>
    </div>
  );
}
