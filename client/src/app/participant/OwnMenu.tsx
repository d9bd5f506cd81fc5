import type { Seat } from '@case-lab/contract';
import { Suspense } from 'react';
import { later } from '../../parts/later.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { keptReturnCode } from '../../people/kept-seat.ts';
import { LanguageSwitch } from '../../people/LanguageSwitch.tsx';
import { useWords } from '../../words/language.ts';
import { participantWords } from '../../words/participant.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { LeaveButton } from '../LeaveButton.tsx';
import { ProgrammeButton } from '../ProgrammeButton.tsx';
import { CaseButton } from './CaseButton.tsx';
import styles from './OwnMenu.module.css';

const MyData = later(async () => (await import('./MyData.tsx')).MyData);

/** What belongs to this person alone: the way back, the language, the way out. */
export function OwnMenu({ me, onClose }: { me: Seat; onClose: () => void }) {
  const words = useWords(participantWords);
  const code = keptReturnCode();
  return (
    <Sheet title={me.name} closeWord={words.close} onClose={onClose}>
      <div className={styles.menu}>
        <section className={styles.code}>
          <h3 className={styles.title}>{words.code}</h3>
          {code && <p className={styles.digits}>{code}</p>}
          <p className={styles.more}>{code ? words.codeMore : words.noCode}</p>
        </section>
        <div className={styles.doors}>
          <ProgrammeButton />
          <HelpButton showWord />
          {me.groupId && <CaseButton />}
        </div>
        <section className={styles.row}>
          <h3 className={styles.title}>{words.language}</h3>
          <LanguageSwitch />
        </section>
        <section className={styles.row}>
          <div>
            <h3 className={styles.title}>{words.leave}</h3>
            <p className={styles.more}>{words.leaveMore}</p>
          </div>
          <LeaveButton />
        </section>
        <Suspense>
          <MyData />
        </Suspense>
      </div>
    </Sheet>
  );
}
