import type { Group } from '@case-lab/contract';
import { useState } from 'react';
import { CodeSheet } from '../../labs/CodeSheet.tsx';
import { Button } from '../../parts/Button.tsx';
import { ClockBar } from '../../programme/ClockBar.tsx';
import { facilitatorWords } from '../../words/facilitator.ts';
import { useWords } from '../../words/language.ts';
import { DeskLink } from '../desk/DeskLink.tsx';
import { useSeat } from '../entrance.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { isLacking, Lacking } from '../Lacking.tsx';
import { ProgrammeButton } from '../ProgrammeButton.tsx';
import { TopBar } from '../TopBar.tsx';
import styles from './Facilitator.module.css';
import { GroupTimeSheet } from './GroupTimeSheet.tsx';
import { OpenedBoard } from './OpenedBoard.tsx';
import { PeopleSheet } from './PeopleSheet.tsx';
import { useFacilitating } from './use-facilitating.ts';
import { useWall } from './use-wall.ts';
import { WallBody } from './WallBody.tsx';

/** The facilitator's wall: who needs a person, the clock, every group, and what they hand up. */
export function FacilitatorScreen() {
  const me = useSeat();
  const wall = useWall(me.lab.id);
  const acts = useFacilitating(me.lab.id);
  const words = useWords(facilitatorWords);
  const [isCodeShown, showCode] = useState(false);
  const [isGroupAsked, askForGroup] = useState(false);
  /** Whose people are shown: a group's, or (null) those who sit nowhere. */
  const [peopleOf, showPeople] = useState<{ group: Group | null }>();
  return (
    <div className={styles.screen}>
      <title>{`${words.title} · Case Lab`}</title>
      <TopBar lab={wall.lab}>
        <DeskLink />
        <Button size="small" onClick={() => showCode(true)}>
          {words.codeButton}
        </Button>
        <a className={styles.link} href="/hall" target="_blank" rel="noreferrer">
          {words.hallLink}
        </a>
        <ProgrammeButton />
        <HelpButton />
      </TopBar>
      {isLacking(wall.questions) ? (
        <Lacking questions={wall.questions} />
      ) : (
        <main className={styles.main}>
          <ClockBar
            sessions={wall.sessions}
            clock={wall.clock}
            command={acts.command}
            isBusy={acts.isCommanding}
            askForGroup={() => askForGroup(true)}
          />
          <WallBody wall={wall} acts={acts} openPeople={(group) => showPeople({ group })} />
        </main>
      )}
      {isGroupAsked && <GroupTimeSheet wall={wall} acts={acts} onClose={() => askForGroup(false)} />}
      {isCodeShown && wall.lab && <CodeSheet lab={wall.lab} onClose={() => showCode(false)} />}
      {peopleOf && (
        <PeopleSheet
          groupId={peopleOf.group?.id}
          wall={wall}
          move={acts.move}
          onClose={() => showPeople(undefined)}
        />
      )}
      <OpenedBoard wall={wall} lift={acts.lift} />
    </div>
  );
}
