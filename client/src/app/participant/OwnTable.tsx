import type { Group } from '@case-lab/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useCases } from '../../cases/use-cases.ts';
import { Button } from '../../parts/Button.tsx';
import { byId, usePeople } from '../../people/use-people.ts';
import { deskQueries } from '../../wire/desk-http.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { ownTableWords } from '../../words/own-table.ts';
import { useSeat } from '../entrance.ts';
import { CaseButton } from './CaseButton.tsx';
import styles from './FirstMinute.module.css';

type OwnTableProps = {
  group: Group;
  /** Whether a phase has begun: then there is something to catch up with. */
  isUnderWay: boolean;
  onClose: () => void;
};

/** Where one sits now: group, table, case and with whom; and what the group has done while one was away. */
export function OwnTable({ group, isUnderWay, onClose }: OwnTableProps) {
  const words = useWords(ownTableWords);
  const titleId = useId();
  const { lab, participant: me } = useSeat();
  const person = byId(usePeople(lab.id).data);
  const about = byId(useCases(lab.id).data?.cases)(group.caseId);
  const others = group.memberIds.filter((id) => id !== me.id).flatMap((id) => person(id)?.name ?? []);
  return (
    <section className={styles.card} aria-labelledby={titleId} data-late>
      <h2 id={titleId} className={styles.title}>
        <InLanguage text={group.name} /> · {words.table(group.table)}
      </h2>
      <ul className={styles.lines}>
        {about && (
          <li>
            {words.theCase} <InLanguage text={about.title} />
          </li>
        )}
        {others.length > 0 && <li>{words.withYou(others.join(', '))}</li>}
        {isUnderWay && <Done labId={lab.id} boardId={group.boardId} />}
      </ul>
      <div className={styles.answers}>
        <Button kind="main" size="small" onClick={onClose}>
          {words.ok}
        </Button>
        {about && <CaseButton />}
      </div>
    </section>
  );
}

/** What the group has written so far. */
function Done({ labId, boardId }: { labId: string; boardId: string }) {
  const words = useWords(ownTableWords);
  const recap = useQuery(deskQueries.forming.recap.queryOptions({ input: { labId, boardId } })).data;
  if (!recap) return null;
  return (
    <>
      <li>{words.notes(recap.notes)}</li>
      {recap.newest.map(({ id, text, lang }) => (
        <li key={id} lang={lang}>
          «{text}»
        </li>
      ))}
    </>
  );
}
