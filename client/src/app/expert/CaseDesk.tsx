import type { Case } from '@case-lab/contract';
import { useState } from 'react';
import { CaseStory } from '../../cases/CaseStory.tsx';
import { GroupTile } from '../../groups/GroupTile.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Countdown } from '../../programme/Countdown.tsx';
import { expertWords } from '../../words/expert.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { programmeWords } from '../../words/programme.ts';
import { useSeat } from '../entrance.ts';
import { useOpenedBoard } from '../use-opened-board.ts';
import styles from './Expert.module.css';
import { ownCases } from './own-cases.ts';
import type { Desk } from './use-desk.ts';

/** The case to read on the left; on the right the clock and the groups that work on it. */
export function CaseDesk({ desk }: { desk: Desk }) {
  const words = useWords(expertWords);
  const { participant } = useSeat();
  const { cases, areOwn } = ownCases(desk.cases, desk.experts, participant.id);
  const [chosenId, choose] = useState<string>();
  const about = cases.find((one) => one.id === chosenId) ?? cases[0];
  return (
    <main className={styles.desk}>
      <aside className={styles.beside}>
        <Now desk={desk} />
        {about && <GroupsOn desk={desk} about={about} />}
      </aside>
      <div className={styles.case}>
        {!areOwn && <Notice>{words.noCase}</Notice>}
        {cases.length > 1 && about && (
          <Choice
            legend={areOwn ? words.yourCase : words.theCases}
            value={about.id}
            options={cases.map((one) => ({ value: one.id, text: one.code }))}
            onValue={choose}
          />
        )}
        {about && <CaseStory about={about} technologies={desk.technologies} territories={desk.territories} />}
      </div>
    </main>
  );
}

function Now({ desk }: { desk: Desk }) {
  const words = useWords(programmeWords);
  return (
    <section className={styles.now}>
      <h2>{desk.phase ? words.phase[desk.phase.kind] : words.notStarted}</h2>
      <div className={styles.time}>
        <Countdown clock={desk.clock} line />
      </div>
      {desk.phase && (
        <p>
          <InLanguage text={desk.phase.instruction} />
        </p>
      )}
    </section>
  );
}

function GroupsOn({ desk, about }: { desk: Desk; about: Case }) {
  const words = useWords(expertWords);
  const board = useOpenedBoard();
  const groups = desk.groups.filter((group) => group.caseId === about.id);
  return (
    <section>
      <h2 className={styles.heading}>{words.groups}</h2>
      {groups.length === 0 && <p className={styles.soft}>{words.noGroups}</p>}
      <div className={styles.tiles}>
        {groups.map((group) => (
          <GroupTile
            key={group.id}
            group={group}
            about={undefined}
            members={desk.people.filter((person) => group.memberIds.includes(person.id))}
            count={desk.counts.find((count) => count.boardId === group.boardId)}
            lifted={0}
            openBoard={() => board.open(group.boardId)}
          />
        ))}
      </div>
    </section>
  );
}
