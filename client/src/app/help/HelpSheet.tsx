import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice } from '../../parts/Choice.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { phaseOf, useClock, useSessions } from '../../programme/use-programme.ts';
import { appWords } from '../../words/app.ts';
import { helpWords } from '../../words/help.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useSeat } from '../entrance.ts';
import { isLacking, Lacking } from '../Lacking.tsx';
import { GuidePages } from './GuidePages.tsx';
import { guideQuery, guidesFor } from './guides.ts';
import styles from './Help.module.css';

/** The guide over the screen, all of it at once, so that the browser's own search finds every word. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const words = useWords(helpWords);
  const app = useWords(appWords);
  const { language } = useLanguage();
  const { lab, participant } = useSeat();
  const names = guidesFor(participant.role);
  const [name, choose] = useState(names[0]);
  const guide = useQuery(guideQuery(name, language));
  const clock = useClock(lab.id).data;
  const now = phaseOf(useSessions(lab.id).data, clock)?.phase;
  const isRunning = clock?.run?.state === 'open' || clock?.run?.state === 'grace';
  return (
    <Sheet title={guide.data?.title ?? words.help} closeWord={app.close} onClose={onClose}>
      <div className={styles.help}>
        {names.length > 1 && (
          <Choice
            legend={words.whose}
            value={name}
            options={names.map((value) => ({ value, text: words.guides[value] }))}
            onValue={choose}
          />
        )}
        {isLacking([guide]) ? (
          <Lacking questions={[guide]} />
        ) : (
          guide.data && <GuidePages key={name} guide={guide.data} now={isRunning ? now?.kind : undefined} />
        )}
      </div>
    </Sheet>
  );
}
