import type { CaseCard, Territory } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { caseCardWords } from '../words/case-cards.ts';
import { useWords } from '../words/language.ts';
import cardStyles from './CardEditor.module.css';
import { CaseBrief } from './CaseBrief.tsx';
import styles from './Previews.module.css';
import { Rehearsal } from './Rehearsal.tsx';
import { WholeCard } from './WholeCase.tsx';

type PreviewsProps = { card: CaseCard; territories: Territory[] };
type View = 'asParticipants' | 'asHall' | 'rehearse';

/** A case as participants read it, as the hall sees it, and to be rehearsed. */
export function Previews({ card, territories }: PreviewsProps) {
  const words = useWords(caseCardWords);
  const [view, open] = useState<View>();
  const close = () => open(undefined);
  return (
    <div className={cardStyles.row}>
      <Button onClick={() => open('asParticipants')}>{words.asParticipants}</Button>
      <Button onClick={() => open('asHall')}>{words.asHall}</Button>
      <Button onClick={() => open('rehearse')}>{words.rehearse}</Button>
      {view === 'asParticipants' && (
        <Sheet title={words.asParticipants} closeWord={words.close} onClose={close}>
          <CaseBrief about={card} technologies={card.technologies} territories={territories} />
          <WholeCard card={card} />
        </Sheet>
      )}
      {view === 'asHall' && (
        <Sheet title={words.asHall} place="side" closeWord={words.close} onClose={close}>
          <div className={styles.side}>
            <Rehearsal card={card} hasClock={false} />
          </div>
        </Sheet>
      )}
      {view === 'rehearse' && (
        <Sheet title={words.rehearsal} place="side" closeWord={words.close} onClose={close}>
          <div className={styles.side}>
            <p className={styles.hint}>{words.rehearsalHint}</p>
            <Rehearsal card={card} hasClock />
          </div>
        </Sheet>
      )}
    </div>
  );
}
