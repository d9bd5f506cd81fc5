import type { Lab, Release } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { appWords } from '../../words/app.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { sessionWords } from '../../words/sessions.ts';
import { ChangeList } from '../ChangeList.tsx';
import { dayName, momentName } from '../when.ts';
import { daysOf } from './acts.ts';
import formStyles from './Form.module.css';
import { endOf, inTime } from './minutes.ts';
import styles from './Plan.module.css';
import { useReleasedPlan } from './use-plan.ts';

type ReleasesSheetProps = { lab: Lab; releases: Release[]; onClose: () => void };

/** Every release with what it changed, and the programme as it was in each. */
export function ReleasesSheet({ lab, releases, onClose }: ReleasesSheetProps) {
  const words = useWords(planWords);
  const app = useWords(appWords);
  const session = useWords(sessionWords);
  const { language } = useLanguage();
  const tell = useTell();
  const [shown, show] = useState<number>();
  return (
    <Sheet title={words.releases} closeWord={app.close} onClose={onClose}>
      <div className={formStyles.sheet}>
        {releases.length === 0 && <p>{words.noReleases}</p>}
        {releases.map(({ number, note, changes, at }) => (
          <section key={number} className={formStyles.release}>
            <h3 className={styles.legend}>
              {session.release(number)}{' '}
              <span className={styles.soft}>{momentName(new Date(at), lab.timezone, language)}</span>
            </h3>
            {tell(note) && (
              <p>
                <InLanguage text={note} />
              </p>
            )}
            <ChangeList changes={changes} />
            {shown === number ? (
              <OldProgramme labId={lab.id} number={number} />
            ) : (
              <Button size="small" onClick={() => show(number)}>
                {words.showRelease}
              </Button>
            )}
          </section>
        ))}
      </div>
    </Sheet>
  );
}

function OldProgramme({ labId, number }: { labId: string; number: number }) {
  const app = useWords(appWords);
  const words = useWords(sessionWords);
  const { language } = useLanguage();
  const tell = useTell();
  const plan = useReleasedPlan(labId, number).data?.plan;
  if (!plan) return <Waiting word={app.loading} />;
  return daysOf(plan).map((day) => (
    <div key={day}>
      <h4>{dayName(day, language)}</h4>
      <ul>
        {inTime(plan.sessions.filter((session) => session.day === day)).map((session) => (
          <li key={session.id}>
            {session.start}–{endOf(session)} {tell(session.title) || words.untitled}
          </li>
        ))}
      </ul>
    </div>
  ));
}
