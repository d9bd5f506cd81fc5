import { clockOf } from '@case-lab/contract';
import { Suspense } from 'react';
import { BoardPanel } from '../../boards/BoardPanel.tsx';
import { useTechnologies } from '../../cases/use-cases.ts';
import { useGroups } from '../../groups/use-groups.ts';
import { later } from '../../parts/later.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { usePeople, useTerritories } from '../../people/use-people.ts';
import { phaseOf, useClock, useSessions } from '../../programme/use-programme.ts';
import { serverNow } from '../../wire/server-clock.ts';
import { useWords } from '../../words/language.ts';
import { participantWords } from '../../words/participant.ts';
import { useSeat } from '../entrance.ts';
import styles from './GroupScreen.module.css';
import { GroupTop } from './GroupTop.tsx';
import { PhaseLine } from './PhaseLine.tsx';
import { useVisibleHeight } from './use-visible-height.ts';

/** What stands above the board for a while; most of the time nothing does. */
const OwnCards = later(async () => (await import('./OwnCards.tsx')).OwnCards);

const TimeNotices = later(async () => (await import('../../programme/TimeNotices.tsx')).TimeNotices, {
  atOnce: true,
});

/** The participant's screen: where I am, what to do now, how long, and the board of my group. */
export function GroupScreen() {
  const { lab, participant: me } = useSeat();
  const words = useWords(participantWords);
  const groups = useGroups(lab.id).data;
  const people = usePeople(lab.id).data ?? [];
  const territories = useTerritories(lab.id).data ?? [];
  const clock = clockOf(useClock(lab.id).data, me.groupId, serverNow());
  const sessions = useSessions(lab.id).data;
  const at = phaseOf(sessions, clock);
  const group = groups?.find((one) => one.id === me.groupId);
  const technologies = useTechnologies(lab.id, group?.caseId);
  useVisibleHeight();
  return (
    <div className={styles.screen}>
      <title>{`${words.title} · Case Lab`}</title>
      <GroupTop group={group} clock={clock} me={me} />
      <PhaseLine clock={clock} phase={at?.phase} />
      {clock?.run?.state === 'open' && (
        <Suspense>
          <TimeNotices run={clock.run} />
        </Suspense>
      )}
      {groups && clock && sessions && (
        <Suspense>
          <OwnCards key={me.id} group={group} at={at} isRunning={isRunning(clock)} />
        </Suspense>
      )}
      <main className={styles.main}>
        {me.boardId ? (
          <BoardPanel
            key={me.boardId}
            boardId={me.boardId}
            people={people}
            territories={territories}
            technologies={technologies}
            members={group?.memberIds}
            me={me}
            phase={isRunning(clock) ? at?.phase : undefined}
          />
        ) : (
          <div className={styles.alone}>
            <Notice title={words.watching(me.name)}>{words.noGroup}</Notice>
          </div>
        )}
      </main>
    </div>
  );
}

/** A closed phase asks for nothing any more: what is written then is written openly. */
function isRunning(clock: ReturnType<typeof useClock>['data']): boolean {
  return clock?.run?.state === 'open' || clock?.run?.state === 'grace';
}
