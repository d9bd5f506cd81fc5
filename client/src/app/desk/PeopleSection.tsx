import type { StaffMember } from '@case-lab/contract';
import { useState } from 'react';
import { ErasePeople } from '../../farewell/ErasePeople.tsx';
import { Button } from '../../parts/Button.tsx';
import { useInvitations, useStaff } from '../../people/use-staff.ts';
import { useWords } from '../../words/language.ts';
import { staffWords } from '../../words/staff.ts';
import { isLacking, Lacking } from '../Lacking.tsx';
import { InvitationRow } from './InvitationRow.tsx';
import { InviteSheet } from './InviteSheet.tsx';
import styles from './People.module.css';
import { StaffRow } from './StaffRow.tsx';
import { type StaffAct, StaffSheet } from './StaffSheet.tsx';

/** Who runs the lab: invited, given another role, handed the lab, or sent away. */
export function PeopleSection({ labId }: { labId: string }) {
  const words = useWords(staffWords);
  const staff = useStaff(labId);
  const invitations = useInvitations(labId);
  const [isInviting, invite] = useState(false);
  const [acting, act] = useState<{ member: StaffMember; act: StaffAct }>();
  if (isLacking([staff, invitations])) return <Lacking questions={[staff, invitations]} />;
  return (
    <section className={styles.people} aria-label={words.title}>
      <div className={styles.head}>
        <p className={styles.soft}>{words.more}</p>
        <Button kind="main" onClick={() => invite(true)}>
          {words.invite}
        </Button>
      </div>
      <section className={styles.part} aria-labelledby="staff">
        <h2 id="staff">{words.staff}</h2>
        <ul className={styles.list}>
          {staff.data?.map((member) => (
            <StaffRow
              key={member.id}
              labId={labId}
              member={member}
              act={(one) => act({ member, act: one })}
            />
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="waiting">
        <h2 id="waiting">{words.waiting}</h2>
        {invitations.data?.length === 0 && <p className={styles.soft}>{words.noneWaiting}</p>}
        <ul className={styles.list}>
          {invitations.data?.map((invitation) => (
            <InvitationRow key={invitation.id} labId={labId} invitation={invitation} />
          ))}
        </ul>
      </section>
      <ErasePeople labId={labId} />
      {isInviting && <InviteSheet labId={labId} onClose={() => invite(false)} />}
      {acting && <StaffSheet labId={labId} {...acting} onClose={() => act(undefined)} />}
    </section>
  );
}
