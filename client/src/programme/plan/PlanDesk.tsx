import type { DeskPlan, Lab, PlannedSession } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { serverNow } from '../../wire/server-clock.ts';
import { appWords } from '../../words/app.ts';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { dayIn } from '../when.ts';
import { daysOf, withDay } from './acts.ts';
import { Days } from './Days.tsx';
import type { Named, Remark } from './named.ts';
import styles from './Plan.module.css';
import { PlanHead } from './PlanHead.tsx';
import { SessionSheet } from './SessionSheet.tsx';
import { usePlan } from './use-plan.ts';
import { usePlanner } from './use-planner.ts';

type PlanDeskProps = { lab: Lab; experts: Named[]; cases: Named[]; remarks: Remark[] };

/** The programme in work: days with their sessions, what does not go together, and the way to a release. */
export function PlanDesk(props: PlanDeskProps) {
  const { data, error, refetch } = usePlan(props.lab.id);
  const app = useWords(appWords);
  const refused = useDeskRefusal();
  if (data) return <Planned desk={data} {...props} />;
  if (!error) return <Waiting word={app.loading} />;
  return (
    <Notice kind="danger" action={<Button onClick={() => void refetch()}>{app.tryAgain}</Button>}>
      {refused(error)}
    </Notice>
  );
}

function Planned({ desk, lab, experts, cases, remarks }: PlanDeskProps & { desk: DeskPlan }) {
  const words = useWords(planWords);
  const planner = usePlanner(lab.id);
  const [opened, open] = useState<{ session: PlannedSession; isNew: boolean }>();
  const isEmpty = daysOf(desk.plan).length === 0;
  const addDay = () => planner.write((plan) => withDay(plan, dayIn(new Date(serverNow()), lab.timezone)));
  return (
    <>
      <PlanHead desk={desk} lab={lab} remarks={remarks.length} />
      {isEmpty && <Notice>{words.empty}</Notice>}
      <Days {...{ desk, planner, experts, remarks, open }} />
      <div className={styles.more}>
        <Button kind={isEmpty ? 'main' : 'plain'} onClick={addDay}>
          {words.addDay}
        </Button>
        {!isEmpty && <p className={styles.keys}>{words.keys}</p>}
      </div>
      {opened && (
        <SessionSheet
          {...opened}
          {...{ desk, lab, planner, experts, cases }}
          onClose={() => open(undefined)}
        />
      )}
    </>
  );
}
