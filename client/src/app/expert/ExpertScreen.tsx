import { Suspense } from 'react';
import { later } from '../../parts/later.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { appWords } from '../../words/app.ts';
import { expertWords } from '../../words/expert.ts';
import { useWords } from '../../words/language.ts';
import { BoardSheet } from '../BoardSheet.tsx';
import { useSeat } from '../entrance.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { isLacking, Lacking } from '../Lacking.tsx';
import { ProgrammeButton } from '../ProgrammeButton.tsx';
import { TopBar } from '../TopBar.tsx';
import { useOpenedBoard } from '../use-opened-board.ts';
import { CaseDesk } from './CaseDesk.tsx';
import styles from './Expert.module.css';
import { useDesk } from './use-desk.ts';

const ExpertParts = later(() => import('./ExpertParts.tsx').then((m) => m.ExpertParts), { atOnce: true });

/** The expert's own door: the day with its groups, one's own page, one's own case. */
export function ExpertScreen() {
  const me = useSeat();
  const desk = useDesk(me.lab.id);
  const words = useWords(expertWords);
  const { loading } = useWords(appWords);
  const board = useOpenedBoard();
  const group = desk.groups.find((one) => one.boardId === board.boardId);
  return (
    <div className={styles.screen}>
      <title>{`${words.title} · Case Lab`}</title>
      <TopBar lab={desk.lab}>
        <ProgrammeButton />
        <HelpButton />
      </TopBar>
      {isLacking(desk.questions) ? (
        <Lacking questions={desk.questions} />
      ) : (
        <Suspense fallback={<Waiting word={loading} />}>
          <ExpertParts desk={desk} day={<CaseDesk desk={desk} />} />
        </Suspense>
      )}
      {group && (
        <BoardSheet
          group={group}
          people={desk.people}
          territories={desk.territories}
          me={me.participant}
          clock={desk.clock}
          phase={desk.phase}
          readOnly
          onClose={board.close}
        />
      )}
    </div>
  );
}
