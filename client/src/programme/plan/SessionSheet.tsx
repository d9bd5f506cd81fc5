import type { DeskPlan, Lab, PlannedSession } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { appWords } from '../../words/app.ts';
import { BothLanguages } from '../../words/BothLanguages.tsx';
import { useTell, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { sessionWords } from '../../words/sessions.ts';
import formStyles from './Form.module.css';
import { HarvestFields } from './HarvestFields.tsx';
import { changed } from './moving.ts';
import type { Named } from './named.ts';
import { PhasesFields } from './PhasesFields.tsx';
import styles from './Plan.module.css';
import { SessionFields } from './SessionFields.tsx';
import type { Planner } from './use-planner.ts';
import { WhoFields } from './WhoFields.tsx';

type SessionSheetProps = {
  session: PlannedSession;
  isNew: boolean;
  desk: DeskPlan;
  lab: Lab;
  planner: Planner;
  experts: Named[];
  cases: Named[];
  onClose: () => void;
};

/** Everything about one session. Nothing is changed before it is kept, and nothing written is lost without a question. */
export function SessionSheet({
  session,
  isNew,
  desk,
  lab,
  planner,
  experts,
  cases,
  onClose,
}: SessionSheetProps) {
  const words = useWords(planWords);
  const app = useWords(appWords);
  const { untitled } = useWords(sessionWords);
  const tell = useTell();
  const [draft, setDraft] = useState(session);
  const [isAlong, setAlong] = useState(true);
  const [isLeaving, leave] = useState(false);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(session);
  const set = (fields: Partial<PlannedSession>) => setDraft((now) => ({ ...now, ...fields }));
  const keep = () => {
    const title = tell(draft.title) || untitled;
    const isDone = planner.act(
      (plan) => changed(plan, draft, isAlong),
      () => (isNew ? words.added(title) : words.kept(title)),
    );
    if (isDone) onClose();
  };
  const close = () => (isChanged ? leave(true) : onClose());
  return (
    <Sheet
      place="side"
      title={isNew ? words.newSession : tell(session.title) || words.session}
      closeWord={app.close}
      onClose={close}
    >
      <form
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <BothLanguages
          legend={words.title}
          value={draft.title}
          maxLength={300}
          onValue={(title) => set({ title })}
        />
        <SessionFields draft={draft} rooms={desk.plan.rooms} set={set} />
        {!isNew && (
          <label className={formStyles.tick}>
            <input type="checkbox" checked={isAlong} onChange={() => setAlong(!isAlong)} />
            {words.along}
          </label>
        )}
        <WhoFields {...{ draft, experts, cases, set }} />
        {draft.kind === 'case_lab' && <PhasesFields draft={draft} languages={lab.languages} set={set} />}
        <HarvestFields harvest={draft.harvest} onHarvest={(harvest) => set({ harvest })} />
        {isLeaving ? (
          <Notice
            kind="warn"
            title={words.discardTitle}
            action={
              <span className={styles.answers}>
                <Button kind="danger" onClick={onClose}>
                  {words.discard}
                </Button>
                <Button onClick={() => leave(false)}>{words.goOn}</Button>
              </span>
            }
          />
        ) : null}
        <div className={formStyles.foot}>
          <Button type="submit" kind="main">
            {words.save}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
