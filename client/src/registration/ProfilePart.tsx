import { askedBy } from '@case-lab/contract';
import { Suspense, useState } from 'react';
import { later } from '../parts/later.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { type PartProps, useFault } from './form-part.ts';
import styles from './Registering.module.css';

const ProfileTold = later(async () => (await import('./ProfileTold.tsx')).ProfileTold);

/** What somebody knows of the place that they come from, folded until they want to tell it. */
export function ProfilePart(props: PartProps) {
  const { open, filled, lacking } = props;
  const words = useWords(registeringWords);
  const fault = useFault(lacking)('profile');
  const [isOpen, setOpen] = useState(filled.profile !== null);
  return (
    <details
      className={styles.more}
      data-field="profile"
      open={isOpen || fault !== undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {words.profile}
        {askedBy(open.form).profile === 'may' && (
          <span className={styles.optional}>&nbsp;· {words.optional}</span>
        )}
      </summary>
      {fault && <p className={styles.error}>{fault}</p>}
      {(isOpen || fault) && (
        <Suspense fallback={<Waiting word={words.loading} lines={4} />}>
          <ProfileTold {...props} />
        </Suspense>
      )}
    </details>
  );
}
