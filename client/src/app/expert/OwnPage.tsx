import { PortraitField } from '../../cases/PortraitField.tsx';
import { ProfileEditor } from '../../experts/ProfileEditor.tsx';
import { useInvitations } from '../../experts/use-invitations.ts';
import { useSeat } from '../entrance.ts';
import { MyData } from '../participant/MyData.tsx';
import styles from './Expert.module.css';
import type { Desk } from './use-desk.ts';

/** What an expert says of themselves to the lab. */
export function OwnPage({ desk }: { desk: Desk }) {
  const { lab, participant } = useSeat();
  const own = useInvitations(lab.id).data?.find((one) => one.participantId === participant.id);
  if (!own || !desk.lab) return null;
  return (
    <main className={styles.page}>
      <ProfileEditor
        labId={lab.id}
        invitation={own}
        timezone={desk.lab.timezone}
        portrait={<PortraitField labId={lab.id} expertId={own.id} />}
      />
      <MyData />
    </main>
  );
}
