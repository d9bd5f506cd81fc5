import type { ReactNode } from 'react';
import { OtherLabs } from '../../founding/OtherLabs.tsx';
import { ReadinessPanel } from '../../founding/ReadinessPanel.tsx';
import { useReadiness } from '../../founding/use-founding.ts';
import { JoinCode } from '../../labs/JoinCode.tsx';
import { LabForm } from '../../labs/LabForm.tsx';
import { StateSteps } from '../../labs/StateSteps.tsx';
import { useLabDesk } from '../../labs/use-lab-desk.ts';
import { Link } from '../address.tsx';
import { isLacking, Lacking } from '../Lacking.tsx';
import styles from './Desk.module.css';

/** The lab itself: where it stands, what it still lacks, what it says of itself, its code, and the way to other labs. */
export function LabSection({ labId }: { labId: string }) {
  const desk = useLabDesk(labId);
  const ready = useReadiness(labId);
  if (isLacking([desk, ready])) return <Lacking questions={[desk, ready]} />;
  if (!desk.data || !ready.data) return null;
  return (
    <>
      <StateSteps lab={desk.data} />
      <ReadinessPanel ready={ready.data} link={mend} />
      <LabForm lab={desk.data} />
      <JoinCode lab={desk.data} />
      <OtherLabs lab={desk.data} />
    </>
  );
}

type Mend = Parameters<Parameters<typeof ReadinessPanel>[0]['link']>[0];

/** To another section by its address; within this one, to the field. */
function mend({ section, field }: Mend, children: ReactNode): ReactNode {
  if (section !== 'lab')
    return (
      <Link className={styles.link} to={`/desk/${section}`}>
        {children}
      </Link>
    );
  return (
    <button type="button" className={styles.link} onClick={() => showField(field ?? 'title')}>
      {children}
    </button>
  );
}

/** The texts of partners and contacts are mended in the list of all of them. */
const LISTS: Record<string, string | undefined> = { partner: 'partners', contact: 'contacts' };

function showField(field: string): void {
  const place = document.getElementById(`lab-${LISTS[field] ?? field}`);
  place?.scrollIntoView({ block: 'center' });
  const inputs = [...(place?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
  // The language that is missing, where one of two is.
  const empty = inputs.find((input) => (input as HTMLInputElement).value === '');
  (empty ?? inputs[0])?.focus({ preventScroll: true });
}
