import type { Case, Formable, FormingRun, Group, Lab, ProposedTable } from '@case-lab/contract';
import { useState } from 'react';
import { useCases } from '../../cases/use-cases.ts';
import { type Draft, draftOf, wishesOf } from '../../forming/draft.ts';
import styles from '../../forming/Forming.module.css';
import { PrintedGroups } from '../../forming/PrintedGroups.tsx';
import { ProposedTables } from '../../forming/ProposedTables.tsx';
import { ScoreLines } from '../../forming/ScoreLines.tsx';
import { useForming } from '../../forming/use-forming.ts';
import { WishesForm } from '../../forming/WishesForm.tsx';
import { useGroups, useMove } from '../../groups/use-groups.ts';
import { useLab } from '../../labs/use-lab.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { refusalOf } from '../../wire/http.ts';
import { appWords } from '../../words/app.ts';
import { formingWords } from '../../words/forming.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';

/** Where groups are formed: what is wanted, what is proposed, and the one press that seats everybody. */
export function FormingSection({ labId }: { labId: string }) {
  const { loading } = useWords(appWords);
  const refused = useDeskRefusal();
  const forming = useForming(labId);
  const lab = useLab(labId).data;
  const groups = useGroups(labId).data;
  const cases = useCases(labId).data?.cases;
  const { data, error } = forming.question;
  if (error && !data) return <Notice kind="danger">{refused(error)}</Notice>;
  if (!data || !lab || !groups || !cases) return <Waiting word={loading} lines={6} />;
  return (
    <Forming {...data} {...{ forming, lab, cases }} groups={groups.filter(({ isClosed }) => !isClosed)} />
  );
}

type FormingProps = {
  run: FormingRun | null;
  people: Formable[];
  forming: ReturnType<typeof useForming>;
  lab: Lab;
  groups: Group[];
  cases: Case[];
};

function Forming({ run, people, forming, lab, groups, cases }: FormingProps) {
  const words = useWords(formingWords);
  const told = cases.map(({ id }) => id);
  const [draft, setDraft] = useState<Draft>(() => draftOf(run, told));
  // A case may be withdrawn while somebody thinks.
  const caseIds = draft.caseIds.filter((id) => told.includes(id));
  const wanted = { ...draft, caseIds: caseIds.length > 0 ? caseIds : told };
  const open = run?.state === 'previewed' ? run : null;
  return (
    <div className={styles.forming} data-proposed={open ? '' : undefined}>
      <div className={styles.side}>
        <h2>{words.title}</h2>
        {people.length === 0 && <p className={styles.soft}>{words.nobody}</p>}
        <WishesForm
          draft={wanted}
          onDraft={setDraft}
          people={people}
          cases={cases}
          hasGroups={groups.length > 0}
          isAgain={open !== null}
          isBusy={forming.propose.isPending}
          onPropose={() => forming.propose.mutate(wishesOf(wanted, people.length))}
        />
      </div>
      {open ? (
        <Proposal run={open} {...{ people, forming, cases }} />
      ) : (
        <SeatedNow {...{ run, people, lab, groups, cases }} />
      )}
    </div>
  );
}

function Proposal({
  run,
  people,
  forming,
  cases,
}: Pick<FormingProps, 'people' | 'forming' | 'cases'> & { run: FormingRun }) {
  const words = useWords(formingWords);
  const { place, apply } = forming;
  return (
    <section className={styles.result} aria-label={words.proposal}>
      <header className={styles.resultHead}>
        <h3>{words.proposal}</h3>
        <Button kind="main" busy={apply.isPending || place.isPending} onClick={() => apply.mutate(run)}>
          {words.apply}
        </Button>
      </header>
      <ScoreLines run={run} people={people} />
      <ProposedTables
        tables={run.proposal}
        unplaced={people.filter(({ id }) => run.unplacedIds.includes(id))}
        people={people}
        cases={cases}
        mayLeaveOut
        move={({ id }, table) => place.mutate({ run, participantId: id, table })}
      />
    </section>
  );
}

/** Where nothing is proposed: how people sit, which can be printed, and changed one by one. */
function SeatedNow({ run, people, lab, groups, cases }: Omit<FormingProps, 'forming'>) {
  const words = useWords(formingWords);
  const refusals = useWords(refusalWords);
  const say = useSay();
  const move = useMove(lab.id);
  const tables = groups.map(
    ({ id, table, caseId, max, memberIds }): ProposedTable => ({
      groupId: id,
      table,
      caseId,
      max,
      memberIds,
    }),
  );
  const seated = new Set(groups.flatMap(({ memberIds }) => memberIds));
  const moveTo = (person: Formable, table: number | null) => {
    const groupId = tables.find((one) => one.table === table)?.groupId;
    const onError = (error: unknown) => say({ kind: 'danger', text: refusals[refusalOf(error)] });
    if (groupId) move.mutate({ groupId, participantId: person.id }, { onError });
  };
  return (
    <section className={styles.result} aria-label={words.now}>
      <header className={styles.resultHead}>
        <h3>{words.now}</h3>
        {seated.size > 0 && <Button onClick={() => globalThis.print()}>{words.print}</Button>}
      </header>
      <p className={styles.soft} role="status">
        {run?.state === 'applied' ? words.applied : words.notYet}
      </p>
      <ProposedTables
        tables={tables}
        unplaced={people.filter(({ id }) => !seated.has(id))}
        people={people}
        cases={cases}
        mayLeaveOut={false}
        move={moveTo}
      />
      <PrintedGroups lab={lab} tables={tables} people={people} cases={cases} />
    </section>
  );
}
